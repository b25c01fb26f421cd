import Ranking
import Secrets
import Surveys

/// How entries are printed: one line of JSON each, keys in a fixed order.
package enum LogFormat {
  /// The version of the format, which stands in the first line.
  package static let version = 1

  /// The entry as a JSON object without `hash`.
  ///
  /// - Throws: what encoding a definition throws; no other event can fail.
  package static func line(_ entry: Entry) throws -> [UInt8] {
    var line = LineWriter()
    line.add("seq", entry.seq)
    line.add("at", entry.at.description)
    line.add("event", entry.event.kind.rawValue)
    line.add("by", entry.by.description)
    if entry.isAssisted { line.add("assisted", true) }
    try write(entry.event, to: &line)
    if !entry.departures.isEmpty { line.add("departures", entry.departures.map(\.rawValue)) }
    if let reason = entry.reason { line.add("reason", reason.hex) }
    return line.object
  }

  private static func write(_ event: Event, to line: inout LineWriter) throws {
    switch event {
    case .opened(let definition):
      line.add("format", version)
      line.add("definition", json: try definition.json)
    case .joined(let joining):
      line.add("participant", joining.participant.description)
      line.add("language", joining.language.text)
      line.add("means", joining.means.rawValue)
    case .left(let id), .returned(let id): line.add("participant", id.description)
    case .languageChanged(let tag): line.add("language", tag.text)
    case .groundRulesAgreed(let rules): line.add("rules", rules.map(\.hex))
    case .consensusSet(let percentage): line.add("percent", percentage)
    case .stageBegan(let beginning): write(beginning, to: &line)
    case .ideaOffered(let offer):
      line.add("idea", offer.letter.description)
      write(offer.wording, to: &line)
    case .ideaVisited(let letter), .clarificationAsked(let letter), .ideaWithdrawn(let letter):
      line.add("idea", letter.description)
    case .noteAdded(let subject, let words):
      switch subject {
      case .idea(let letter): line.add("idea", letter.description)
      case .topic(let position): line.add("topic", position + 1)
      }
      line.add("words", words.hex)
    case .wordingProposed(let draught):
      line.add("proposal", draught.number)
      line.add("ideas", draught.parents.map(\.description))
      line.add("idea", draught.result.description)
      write(draught.wording, to: &line)
    case .proposalAgreed(let number), .proposalDeclined(let number),
      .proposalWithdrawn(let number), .proposalUndone(let number):
      line.add("proposal", number)
    case .ideaTranslated(let letter, let wording):
      line.add("idea", letter.description)
      write(wording, to: &line)
    case .votingOpened(let opening): write(opening, to: &line)
    case .votingClosed(let closing): write(closing, to: &line)
    case .nextStepPlanned(let letter, let step): write(step, for: letter, to: &line)
    case .timeExtended(let minutes): line.add("minutes", minutes)
    case .undone(let seq): line.add("undoes", seq)
    case .writingFinished, .writingResumed, .turnPassed, .doorClosed, .doorOpened, .paused,
      .resumed, .closed:
      break
    }
  }

  private static func write(_ beginning: Event.Beginning, to line: inout LineWriter) {
    line.add("stage", beginning.stage.name.rawValue)
    switch beginning {
    case .roundRobin(let order): line.add("order", order.map(\.description))
    case .topic(let position): line.add("topic", position + 1)
    case .silentGeneration, .clarification, .discussion: break
    }
  }

  private static func write(_ wording: Wording, to line: inout LineWriter) {
    line.add("language", wording.language.text)
    line.add("words", wording.words.hex)
  }

  private static func write(_ opening: Event.VoteOpening, to line: inout LineWriter) {
    line.add("round", opening.round.rawValue)
    line.add("places", opening.places)
    line.add("roster", opening.roster.map(\.description))
    line.add("ideas", opening.ideas.map(\.description))
    line.add("seed", String(opening.seed, radix: 16))
  }

  /// The ballots under pseudonyms that this event alone knows.
  private static func write(_ closing: Event.VoteClosing, to line: inout LineWriter) {
    line.add("round", closing.round.rawValue)
    line.add(
      "ballots",
      objects: closing.ballots.enumerated().map { index, ballot in
        var object = LineWriter()
        object.add("voter", pseudonym(index + 1, in: closing.round))
        object.add("ideas", ballot.ideas.map(\.description))
        return object.object
      })
    line.add("assisted", closing.assisted)
    line.add("missing", closing.missing)
  }

  /// What a ballot is called, counted from 1; otherwise in the second vote, so that nobody takes
  /// the same number for the same person.
  static func pseudonym(_ number: Int, in round: Round) -> String {
    switch round {
    case .first: "v\(number)"
    case .second: "w\(number)"
    }
  }

  private static func write(
    _ step: NextStep, for letter: Letter, to line: inout LineWriter
  ) {
    line.add("idea", letter.description)
    line.add("horizon", step.horizon.rawValue)
    line.add("smallChange", step.isSmallChange)
    if let owner = step.owner { line.add("owner", owner.hex) }
    if let note = step.note { line.add("words", note.hex) }
  }
}
