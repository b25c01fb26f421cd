import Ranking
import Secrets
import Surveys
import Workshops
import XCTest

/// The sample workshop of `Exports/workshop-example`, walked through the engine.
///
/// Everything in it is made up. Salts, seeds and times are fixed, so it comes out the same each
/// time, byte by byte.
struct ExampleWorkshop {
  private(set) var log: EventLog
  private(set) var lines: [LogLine] = []
  private(set) var words: [Words] = []
  private var desk = Desk()
  private var now: Moment
  private var chance = Xoshiro256(seed: 65)

  var printedLog: [UInt8] { lines.flatMap { $0.bytes + [UInt8(ascii: "\n")] } }

  var printedTexts: [UInt8] {
    get throws { try words.flatMap { try WordsFile.line($0) + [UInt8(ascii: "\n")] } }
  }

  init() throws {
    now = try XCTUnwrap(Moment("2026-11-12T10:00:00Z"))
    let definition = try WorkshopFile.read(
      Array(Self.definition.utf8), context: .assumingFiles())
    log = EventLog(definition, at: now)
    try print(log.last)
    try gather()
    try write()
    try goRound()
    try clarify()
    try reopen()
    try vote(Self.firstBallots, assisted: [4, 5])
    try discuss()
    try vote(Self.secondBallots, assisted: [4, 5])
    try planNextSteps()
    try act(.closed, after: 60)
  }

  private func print(_ entry: Entry, _ lines: inout [LogLine]) throws {
    lines.append(
      LogLine(seq: entry.seq, unsealed: try LogFormat.line(entry), after: lines.last?.hash))
  }

  private mutating func print(_ entry: Entry) throws { try print(entry, &lines) }

  /// Does something some seconds after what was done before.
  private mutating func act(
    _ event: Event, by actor: Actor = .facilitator, assisted: Bool = false, after seconds: Int = 20,
    because reason: String? = nil
  ) throws {
    now = Moment(seconds: now.seconds + seconds)
    let entry = try log.add(
      event, by: actor, isAssisted: assisted, at: now, deliberately: reason != nil,
      reason: reason.map { say($0) })
    try print(entry)
  }

  /// Keeps words beside the log under a salt that is always the same.
  private mutating func say(_ text: String) -> Digest {
    let number = UInt8(truncatingIfNeeded: words.count)
    let salt = Digest(of: Array("a salt for an example, not for people".utf8) + [number]).bytes
    guard let token = RandomToken(bytes: Array(salt.prefix(RandomToken.length))) else {
      preconditionFailure("A digest is longer than a salt.")
    }
    words.append(Words(text, salt: token))
    return words[words.count - 1].digest
  }

  private func language(_ tag: String) throws -> LanguageTag { try XCTUnwrap(LanguageTag(tag)) }

  private func letter(_ text: String) throws -> Letter { try XCTUnwrap(Letter(text)) }

  private func person(_ number: Int) -> Actor { .participant(ParticipantID(number)) }

  /// Whether somebody enters for the person what they say: one has a supporter, one uses paper.
  private func isHelped(_ number: Int) -> Bool { [4, 5].contains(number) }

  private mutating func gather() throws {
    for tag in ["en-GB", "en-GB", "ur", "en-GB-x-easyread"] { try join(tag, .web) }
    try join("en-GB", .paper)
    for _ in 6...8 { try join("en-GB", .web) }
    var rules = log.workshop.definition.groundRules.map(\.text)
    rules.append(Self.ownRule)
    let digests = rules.map { say($0) }
    try act(.groundRulesAgreed(digests), after: 240)
    try act(.consensusSet(75), after: 90)
  }

  private mutating func join(_ tag: String, _ means: Event.Joining.Means) throws {
    try act(log.workshop.joining(language: try language(tag), means: means), after: 45)
  }

  private mutating func write() throws {
    try act(.stageBegan(.silentGeneration), after: 120)
    for number in [6, 2, 8, 1] { try act(.writingFinished, by: person(number), after: 80) }
    try act(.writingResumed, by: person(2), after: 30)
    try act(.timeExtended(minutes: 5), after: 60)
    for number in [7, 3, 2, 5, 4] {
      try act(.writingFinished, by: person(number), assisted: isHelped(number), after: 55)
    }
  }

  private mutating func goRound() throws {
    try act(log.workshop.beginningRoundRobin, after: 30)
    for idea in Self.firstRound { try offer(idea) }
    try join("en-GB", .web)
    try offer(Self.secondRound[0])
    try pass(2)
    try offer(Self.secondRound[1])
    try pass(4)
    try pass(5)
    // It was not a pass: the person was looking for the card.
    try act(.undone(log.entries.count))
    for idea in Self.secondRound[2...3] { try offer(idea) }
    for number in 7...8 { try pass(number) }
    try offer(Self.secondRound[4])
    try pass(1)
    try offer(Self.thirdRound)
    for number in [3, 4, 5, 6, 7, 8, 9, 1, 2] { try pass(number) }
    for (idea, words, tag) in Self.translations.prefix(10) { try translate(idea, words, tag) }
  }

  private mutating func offer(_ idea: (number: Int, text: String, language: String)) throws {
    let event = log.workshop.offering(say(idea.text), in: try language(idea.language))
    try act(event, by: person(idea.number), assisted: isHelped(idea.number), after: 35)
  }

  private mutating func pass(_ number: Int) throws {
    try act(.turnPassed, by: person(number), assisted: isHelped(number), after: 8)
  }

  private mutating func translate(_ idea: String, _ text: String, _ tag: String) throws {
    let wording = Wording(say(text), in: try language(tag))
    try act(.ideaTranslated(try letter(idea), wording), by: .interpreter, after: 15)
  }

  private mutating func clarify() throws {
    try act(.stageBegan(.clarification))
    for idea in ["A", "B"] { try visit(idea) }
    try note("B", Self.notes[0], by: person(2))
    for idea in ["C", "D", "E"] { try visit(idea) }
    try propose(["D", "I"], Self.together, by: .facilitator, agreed: [1, 4])
    try act(.clarificationAsked(try letter("N")), by: person(4), assisted: true)
    try propose(["E", "H"], Self.rides, by: person(8), agreed: [])
    let declined = log.workshop.nextProposal - 1
    try act(.proposalDeclined(declined), by: person(5), assisted: true, after: 30)
    for idea in ["F", "G", "H"] { try visit(idea) }
    try note("H", Self.notes[1], by: .facilitator)
    try propose(["F"], Self.notAge, by: person(6), agreed: [])
    for idea in ["J", "K", "L"] { try visit(idea) }
    try propose(["C", "J"], Self.ownLanguage, by: person(3), agreed: [], in: "ur")
    try act(.proposalUndone(log.workshop.nextProposal - 1), by: person(3), after: 90)
    try visit("M")
    try act(.ideaWithdrawn(try letter("M")), by: person(9))
    try visit("N")
    try note("N", Self.notes[2], by: person(2))
    try visit("O")
  }

  private mutating func visit(_ idea: String) throws {
    try act(.ideaVisited(try letter(idea)), after: 40)
  }

  private mutating func note(_ idea: String, _ text: String, by actor: Actor) throws {
    try act(.noteAdded(.idea(try letter(idea)), say(text)), by: actor)
  }

  private mutating func propose(
    _ parents: [String], _ text: String, by actor: Actor, agreed: [Int], in tag: String = "en-GB"
  ) throws {
    let letters = try parents.map { try letter($0) }
    let event = log.workshop.proposing(letters, as: say(text), in: try language(tag))
    try act(event, by: actor, after: 45)
    let number = log.workshop.nextProposal - 1
    for consent in agreed {
      try act(.proposalAgreed(number), by: person(consent), assisted: isHelped(consent))
    }
  }

  /// The person who came late had one more idea, so the round robin begins once more.
  private mutating func reopen() throws {
    try act(log.workshop.beginningRoundRobin, because: Self.reasons[0])
    while let next = log.workshop.currentTurn, next.number != Self.lateIdea.number {
      try pass(next.number)
    }
    try offer(Self.lateIdea)
    try act(.stageBegan(.clarification), because: Self.reasons[1])
    try visit("R")
    for (idea, words, tag) in Self.translations.dropFirst(10) { try translate(idea, words, tag) }
    try act(.left(ParticipantID(8)), by: person(8))
    try act(.paused)
    try act(.resumed, after: 600)
  }

  private mutating func vote(_ ballots: [(Int, String)], assisted: Set<Int>) throws {
    try act(log.workshop.openingVoting(for: .facilitator, using: &chance), after: 60)
    for (number, ideas) in ballots {
      let letters = try ideas.map { try letter(String($0)) }
      desk.apply(
        try desk.casting(
          letters, by: ParticipantID(number), isAssisted: assisted.contains(number),
          in: log.workshop))
    }
    let (papers, missing) = desk.ballots(in: log.workshop)
    let round = try XCTUnwrap(log.workshop.votes.last?.opening.round)
    let closing = Desk.closing(papers, missing: missing, round: round, using: &chance)
    desk.removePapers()
    try act(.votingClosed(closing), after: 400)
  }

  private mutating func discuss() throws {
    try note("O", Self.notes[3], by: .facilitator)
    try act(.stageBegan(.discussion), after: 420)
    try note("E", Self.notes[4], by: person(5))
    try act(.left(ParticipantID(6)), by: person(6), after: 300)
  }

  private mutating func planNextSteps() throws {
    for step in Self.nextSteps {
      let plan = NextStep(
        horizon: step.horizon, isSmallChange: step.isSmall, owner: say(step.owner),
        note: say(step.note))
      try act(.nextStepPlanned(try letter(step.idea), plan), after: 100)
    }
  }
}
