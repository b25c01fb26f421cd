import Ranking
import Secrets
import Surveys
import Translations
import Web
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

  /// An idea's letter and words, in the reader's language where somebody translated them.
  func title(of letter: Letter) -> String {
    guard let idea = workshop.chart[letter] else { return letter.description }
    return "\(letter). " + text(of: translation(of: idea) ?? idea.wording.words)
  }

  /// A translation for the reader; none once the words that it translates were withdrawn.
  func translation(of idea: Idea) -> Digest? {
    let (language, own) = (interface.language.standard, idea.wording)
    guard own.language.standard != language, words[own.words] != nil else { return nil }
    let translation =
      idea.translation(in: interface.language) ?? idea.translation(in: language)
    return translation.flatMap { words[$0.words] == nil ? nil : $0.words }
  }

  /// How the workshop was held, in sentences.
  var methodsParagraph: MethodsParagraph {
    MethodsParagraph(Methods(log), interface: interface, texts: words.all)
  }

  /// Somebody's words, or what stands in their place.
  func text(of digest: Digest) -> String { words.text(of: digest, interface) }
}
