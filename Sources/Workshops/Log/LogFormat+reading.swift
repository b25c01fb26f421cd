import Ranking
import Secrets
import Surveys

extension LogFormat {
  /// The entry that a line prints.
  static func entry(
    _ line: ArraySlice<UInt8>
  ) throws(LineReader.Failure) -> Entry {
    var line = try LineReader(line)
    let seq = try line.number("seq")
    let at = try line.moment("at")
    let kind = try line.parsed("event") { Event.Kind(rawValue: $0) }
    let by = try line.parsed("by") { Actor($0) }
    let isAssisted =
      line.has("assisted") && kind != .votingClosed ? try line.truth("assisted") : false
    let event = try event(kind, &line)
    let departures =
      line.has("departures") ? try line.texts("departures") { Departure(rawValue: $0) } : []
    let reason = line.has("reason") ? try line.digest("reason") : nil
    try line.passOver("hash")
    try line.finish()
    return Entry(
      seq: seq, at: at, by: by, isAssisted: isAssisted, event, departures: departures,
      reason: reason)
  }

  private static func event(
    _ kind: Event.Kind, _ line: inout LineReader
  ) throws(LineReader.Failure) -> Event {
    switch kind {
    case .opened: .opened(try definition(&line))
    case .joined: .joined(try joining(&line))
    case .left: .left(try participant(&line))
    case .returned: .returned(try participant(&line))
    case .languageChanged: .languageChanged(try language(&line))
    case .groundRulesAgreed: .groundRulesAgreed(try line.texts("rules") { Digest(hex: $0) })
    case .consensusSet: .consensusSet(try line.numberOrNull("percent"))
    case .stageBegan: .stageBegan(try beginning(&line))
    case .writingFinished: .writingFinished
    case .writingResumed: .writingResumed
    case .ideaOffered: .ideaOffered(Event.Offer(try letter(&line), try wording(&line)))
    case .turnPassed: .turnPassed
    case .ideaVisited: .ideaVisited(try letter(&line))
    case .clarificationAsked: .clarificationAsked(try letter(&line))
    case .noteAdded: .noteAdded(try subject(&line), try line.digest("words"))
    case .wordingProposed: .wordingProposed(try draught(&line))
    case .proposalAgreed: .proposalAgreed(try line.number("proposal"))
    case .proposalDeclined: .proposalDeclined(try line.number("proposal"))
    case .proposalWithdrawn: .proposalWithdrawn(try line.number("proposal"))
    case .proposalUndone: .proposalUndone(try line.number("proposal"))
    case .ideaWithdrawn: .ideaWithdrawn(try letter(&line))
    case .ideaTranslated: .ideaTranslated(try letter(&line), try wording(&line))
    case .votingOpened: .votingOpened(try opening(&line))
    case .votingClosed: .votingClosed(try closing(&line))
    case .nextStepPlanned: .nextStepPlanned(try letter(&line), try step(&line))
    case .timeExtended: .timeExtended(minutes: try line.number("minutes"))
    case .doorClosed: .doorClosed
    case .doorOpened: .doorOpened
    case .paused: .paused
    case .resumed: .resumed
    case .undone: .undone(try line.number("undoes"))
    case .closed: .closed
    }
  }

  private typealias Failure = LineReader.Failure

  private static func definition(
    _ line: inout LineReader
  ) throws(Failure) -> WorkshopDefinition {
    guard try line.number("format") == version else {
      throw Failure(message: "It is written in a format that this version does not know.")
    }
    let value = try line.json("definition")
    do {
      return try WorkshopFile.read(value, context: .assumingFiles())
    } catch {
      throw Failure(message: "Its definition is wrong: \(error.list.first?.message ?? "")")
    }
  }

  private static func joining(_ line: inout LineReader) throws(Failure) -> Event.Joining {
    Event.Joining(
      try participant(&line), language: try language(&line),
      means: try line.parsed("means") { Event.Joining.Means(rawValue: $0) })
  }

  private static func beginning(_ line: inout LineReader) throws(Failure) -> Event.Beginning {
    switch try line.parsed("stage", { Stage.Name(rawValue: $0) }) {
    case .silentGeneration: return .silentGeneration
    case .roundRobin:
      return .roundRobin(order: try line.texts("order") { ParticipantID($0) })
    case .clarification: return .clarification
    case .discussion: return .discussion
    case .topic: return .topic(try topic(&line))
    case .gathering, .ranking, .results, .closed:
      throw Failure(message: "\"stage\" names a stage that begins in another way.")
    }
  }

  private static func topic(_ line: inout LineReader) throws(Failure) -> Int {
    let number = try line.number("topic")
    guard number > 0 else { throw Failure(message: "\"topic\" should be 1 or more.") }
    return number - 1
  }

  private static func subject(_ line: inout LineReader) throws(Failure) -> Note.Subject {
    line.has("topic") ? .topic(try topic(&line)) : .idea(try letter(&line))
  }

  private static func draught(_ line: inout LineReader) throws(Failure) -> Event.Draught {
    Event.Draught(
      try line.number("proposal"), parents: try line.texts("ideas") { Letter($0) },
      result: try letter(&line), try wording(&line))
  }

  private static func opening(_ line: inout LineReader) throws(Failure) -> Event.VoteOpening {
    Event.VoteOpening(
      round: try round(&line), places: try line.number("places"),
      roster: try line.texts("roster") { ParticipantID($0) },
      ideas: try line.texts("ideas") { Letter($0) },
      seed: try line.parsed("seed") { UInt64($0, radix: 16) })
  }

  private static func closing(_ line: inout LineReader) throws(Failure) -> Event.VoteClosing {
    let round = try round(&line)
    var voters = 0
    return Event.VoteClosing(
      round: round,
      ballots: try line.objects("ballots") { ballot throws(Failure) in
        voters += 1
        guard try ballot.text("voter") == pseudonym(voters, in: round) else { return nil }
        return Ballot(try ballot.texts("ideas") { Letter($0) })
      }, assisted: try line.number("assisted"), missing: try line.number("missing"))
  }

  private static func step(_ line: inout LineReader) throws(Failure) -> NextStep {
    NextStep(
      horizon: try line.parsed("horizon") { NextStep.Horizon(rawValue: $0) },
      isSmallChange: try line.truth("smallChange"),
      owner: line.has("owner") ? try line.digest("owner") : nil,
      note: line.has("words") ? try line.digest("words") : nil)
  }

  private static func round(_ line: inout LineReader) throws(Failure) -> Round {
    guard let round = Round(rawValue: try line.number("round")) else {
      throw Failure(message: "\"round\" should be 1 or 2.")
    }
    return round
  }

  private static func participant(_ line: inout LineReader) throws(Failure) -> ParticipantID {
    try line.parsed("participant") { ParticipantID($0) }
  }

  private static func letter(_ line: inout LineReader) throws(Failure) -> Letter {
    try line.parsed("idea") { Letter($0) }
  }

  private static func language(_ line: inout LineReader) throws(Failure) -> LanguageTag {
    try line.parsed("language") { LanguageTag($0) }
  }

  private static func wording(_ line: inout LineReader) throws(Failure) -> Wording {
    let language = try language(&line)
    return Wording(try line.digest("words"), in: language)
  }
}
