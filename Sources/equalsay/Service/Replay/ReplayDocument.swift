import Ranking
import Web
import Workshops

/// A replayed workshop as other programs read it: the figures of the vote that counts as `priorities
/// tally` prints them, and beside them everything else that the log tells.
struct ReplayDocument: Encodable {
  private let figures: TallyDocument
  private let record: WorkshopRecord

  init(_ replay: Replay) {
    let figures = replay.results.map { TallyDocument($0, replay) }
    self.figures = figures.last ?? .withoutBallots
    record = WorkshopRecord(replay, figures: figures)
  }

  func encode(to encoder: any Encoder) throws {
    try figures.encode(to: encoder)
    try record.encode(to: encoder)
  }
}

extension TallyDocument {
  init(_ result: VoteResult, _ replay: Replay) {
    self.init(
      result.tally, bootstrap: replay.bootstrap(result), strengths: PlackettLuce(result.box),
      problems: [])
  }

  /// What stands in place of figures before any vote has closed: every key, and no idea.
  fileprivate static var withoutBallots: TallyDocument {
    let box = BallotBox(ideas: [])
    let tally = SessionTally(box, places: 0)
    return TallyDocument(
      tally, bootstrap: Bootstrap(box, places: 0, order: [], seed: 1),
      strengths: PlackettLuce(box), problems: [])
  }
}
