import Ranking
import Surveys
package import Translations
package import Workshops

/// A workshop as a facilitator may see it, with the figures of its closed votes.
package struct WorkshopDocument: Encodable {
  private let room: RoomDocument
  private let results: [ResultDocument]
  private let tookPart: TookPartDocument?

  package init(
    _ state: RoomState, code: WorkshopCode, at now: Moment, questions: EqualityQuestions,
    tookPart: TookPartDocument? = nil, for interface: Interface
  ) {
    room = RoomDocument(state, code: code, at: now, questions: questions, for: interface)
    results = state.workshop.votes.compactMap { ResultDocument($0, state) }
    self.tookPart = tookPart
  }

  private enum CodingKeys: String, CodingKey { case results, tookPart }

  package func encode(to encoder: any Encoder) throws {
    try room.encode(to: encoder)
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(results, forKey: .results)
    try container.encodeIfPresent(tookPart, forKey: .tookPart)
  }
}

/// What a closed vote says, with the figures of `priorities tally --json`.
private struct ResultDocument: Encodable {
  let round: Int
  /// How many people of the roster were in the room and had not voted.
  let missing: Int
  /// The threshold that the room had fixed, in percent, and the ideas that reached it.
  let consensus: Int?
  let agreed: [String]?
  let figures: TallyDocument

  init?(_ vote: Vote, _ state: RoomState) {
    let chart = state.workshop.chart
    let result = VoteResult(vote) { letter in
      chart[letter].flatMap { state.texts[$0.wording.words] } ?? letter.description
    }
    guard let result else { return nil }
    round = vote.opening.round.rawValue
    missing = result.closing.missing
    consensus = result.consensus
    agreed = result.agreed?.map(\.description)
    let bootstrap = Bootstrap(
      result.box, places: result.tally.places, order: result.tally.order, seed: 1)
    figures = TallyDocument(
      result.tally, bootstrap: bootstrap, strengths: PlackettLuce(result.box), problems: [])
  }
}
