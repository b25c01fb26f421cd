import Ranking
import Secrets
import Surveys
import Workshops
import XCTest

/// A workshop that tests walk through: its log, its desk, its printed lines and a clock.
struct Rehearsal {
  private(set) var log: EventLog
  var desk = Desk()
  private(set) var lines: [LogLine] = []
  private(set) var texts: [Digest: String] = [:]
  var now = Moment(seconds: 1_796_119_200)  // 2026-12-01T10:00:00Z
  var chance = Xoshiro256(seed: 7)

  var workshop: Workshop { log.workshop }
  var printed: [UInt8] { Array(lines.map(\.bytes).joined(separator: [10])) + [10] }

  init(_ definition: WorkshopDefinition = Rehearsal.tea()) throws {
    log = EventLog(definition, at: now)
    try print(log.last)
  }

  static func tea(
    places: Int? = nil, consensus: Int? = nil, groundRules: [GroundRule] = [],
    preset: Preset = .ninety
  ) -> WorkshopDefinition {
    WorkshopDefinition(
      id: Identifier(literal: "tea"), title: "Better tea",
      kind: .nominalGroup(
        NominalGroup(
          question: "What would make the tea better?", places: places, consensus: consensus)),
      languages: ["en-GB", "en-GB-x-easyread", "ur"].compactMap { LanguageTag($0) },
      groundRules: groundRules, preset: preset)
  }

  /// Does something now, or throws why it is not possible; a minute is worth six acts.
  @discardableResult
  mutating func act(
    _ event: Event, by actor: Actor = .facilitator, assisted: Bool = false,
    deliberately: Bool = false, reason: Digest? = nil
  ) throws -> Entry {
    let entry = try log.add(
      event, by: actor, isAssisted: assisted, at: now, deliberately: deliberately, reason: reason)
    try print(entry)
    now = Moment(seconds: now.seconds + 10)
    return entry
  }

  private mutating func print(_ entry: Entry) throws {
    lines.append(
      LogLine(seq: entry.seq, unsealed: try LogFormat.line(entry), after: lines.last?.hash))
  }

  mutating func words(_ text: String) -> Digest {
    let words = Words(text)
    texts[words.digest] = text
    return words.digest
  }

  mutating func join(_ count: Int, language: String = "en-GB") throws {
    for _ in 0..<count {
      let tag = try XCTUnwrap(LanguageTag(language))
      try act(workshop.joining(language: tag, means: .web))
    }
  }

  @discardableResult
  mutating func offer(_ text: String, by number: Int, assisted: Bool = false) throws -> Entry {
    let event = workshop.offering(words(text), in: .british)
    return try act(event, by: .participant(ParticipantID(number)), assisted: assisted)
  }

  mutating func pass(_ number: Int) throws {
    try act(.turnPassed, by: .participant(ParticipantID(number)))
  }

  mutating func write(_ text: String, by number: Int) throws {
    desk.apply(try desk.writing(text, by: ParticipantID(number), in: workshop))
  }

  mutating func vote(
    _ letters: String, by number: Int, assisted: Bool = false, ifThere: Bool = false
  ) throws {
    if ifThere && !workshop.isPresent(ParticipantID(number)) { return }
    let ideas = try letters.map { try XCTUnwrap(Letter(String($0))) }
    desk.apply(
      try desk.casting(ideas, by: ParticipantID(number), isAssisted: assisted, in: workshop))
  }

  /// Everybody has finished writing, and the first has the turn.
  mutating func startRoundRobin() throws {
    try act(.stageBegan(.silentGeneration))
    for id in workshop.present { try act(.writingFinished, by: .participant(id)) }
    try act(workshop.beginningRoundRobin)
  }

  /// Each person in turn offers the next of the ideas, and then all pass.
  mutating func collect(_ ideas: [String]) throws {
    try startRoundRobin()
    for idea in ideas {
      try offer(idea, by: try XCTUnwrap(workshop.currentTurn?.number))
    }
    while !workshop.isExhausted { try pass(try XCTUnwrap(workshop.currentTurn?.number)) }
  }

  mutating func clarify() throws {
    try act(.stageBegan(.clarification))
    for idea in workshop.chart.standing { try act(.ideaVisited(idea.letter)) }
  }

  mutating func openVoting(deliberately: Bool = false) throws {
    try act(
      workshop.openingVoting(for: .facilitator, using: &chance), deliberately: deliberately)
  }

  mutating func closeVoting(deliberately: Bool = false) throws {
    let (papers, missing) = desk.ballots(in: workshop)
    let round = try XCTUnwrap(workshop.votes.last?.opening.round)
    let closing = Desk.closing(papers, missing: missing, round: round, using: &chance)
    try act(.votingClosed(closing), deliberately: deliberately)
  }
}

/// The reason for which something was refused.
func refusal(_ body: () throws -> Void) -> Refusal.Reason? {
  do {
    try body()
  } catch let refusal as Refusal {
    return refusal.reason
  } catch {
    XCTFail("\(error)")
  }
  return nil
}
