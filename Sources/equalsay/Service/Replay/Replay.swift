import Ranking
import Secrets
import Surveys
import Translations
import Workshops

/// A workshop as its log and the words beside it tell it, with its votes counted.
struct Replay {
  let log: EventLog
  let hash: Digest
  let words: WordsAtHand
  let seed: UInt64
  let interface: Interface
  /// The closed votes in the order of their rounds.
  let results: [VoteResult]

  init(_ file: LogFile, words: WordsAtHand, seed: UInt64, interface: Interface) {
    log = file.log
    hash = file.lastHash
    self.words = words
    self.seed = seed
    self.interface = interface
    let chart = file.log.workshop.chart
    results = file.log.workshop.votes.compactMap { vote in
      VoteResult(vote) { letter in
        chart[letter].map { words.text(of: $0.wording.words, interface) } ?? letter.description
      }
    }
  }

  var workshop: Workshop { log.workshop }

  /// The vote that counts: the last that was closed.
  var deciding: VoteResult? { results.last }

  func bootstrap(_ result: VoteResult) -> Bootstrap {
    Bootstrap(
      result.box, places: result.tally.places, order: result.tally.order, seed: seed)
  }
}
