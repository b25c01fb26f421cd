import Ranking
import Secrets
import Surveys
import Workshops
import XCTest

/// A short workshop of an example: people say an idea each, rank them once, and go home.
///
/// Like `ExampleWorkshop` it is walked through the engine, with fixed salts, seeds and times.
struct ExampleRoom {
  /// What is said in a room; all of it is made up.
  struct Script {
    let folder: String
    let title: String
    let began: String
    let seed: UInt64
    /// One idea of each person, in the order of their turns.
    let ideas: [String]
    /// The letters of each person's ballot, from the first choice on.
    let ballots: [String]
  }

  private var log: EventLog
  private var lines: [LogLine] = []
  private var words: [Words] = []
  private var now: Moment
  private var chance: Xoshiro256

  var printedLog: [UInt8] { lines.flatMap { $0.bytes + [UInt8(ascii: "\n")] } }

  var printedTexts: [UInt8] {
    get throws { try words.flatMap { try WordsFile.line($0) + [UInt8(ascii: "\n")] } }
  }

  init(_ script: Script) throws {
    now = try XCTUnwrap(Moment(script.began))
    chance = Xoshiro256(seed: script.seed)
    let definition = try WorkshopFile.read(
      Array(Self.definition(script.title).utf8), context: .assumingFiles())
    log = EventLog(definition, at: now)
    try add(log.last)
    try gather(script.ideas.count)
    try share(script.ideas)
    try vote(script.ballots)
    try act(.closed)
  }

  private static func definition(_ title: String) -> String {
    """
    {
      "id": "older-people-access",
      "version": 1,
      "language": "en-GB",
      "languages": ["en-GB"],
      "title": "\(title)",
      "groundRules": [
        { "id": "turns", "text": "Everybody has one turn before anybody has two." }
      ],
      "preset": 60,
      "question": "What would make it easier for people over 65 to get help with their mental health?"
    }
    """
  }

  private mutating func add(_ entry: Entry) throws {
    lines.append(
      LogLine(seq: entry.seq, unsealed: try LogFormat.line(entry), after: lines.last?.hash))
  }

  private mutating func act(_ event: Event, by actor: Actor = .facilitator) throws {
    now = Moment(seconds: now.seconds + 40)
    try add(try log.add(event, by: actor, isAssisted: false, at: now))
  }

  private mutating func say(_ text: String) throws -> Digest {
    let number = UInt8(truncatingIfNeeded: words.count)
    let salt = Digest(of: Array(log.workshop.definition.title.utf8) + [number]).bytes
    let token = try XCTUnwrap(RandomToken(bytes: Array(salt.prefix(RandomToken.length))))
    words.append(Words(text, salt: token))
    return words[words.count - 1].digest
  }

  private mutating func gather(_ people: Int) throws {
    for _ in 0..<people { try act(log.workshop.joining(language: .british, means: .web)) }
    var rules: [Digest] = []
    for rule in log.workshop.definition.groundRules { rules.append(try say(rule.text)) }
    try act(.groundRulesAgreed(rules))
  }

  private mutating func share(_ ideas: [String]) throws {
    try act(.stageBegan(.silentGeneration))
    for person in log.workshop.present { try act(.writingFinished, by: .participant(person)) }
    try act(log.workshop.beginningRoundRobin)
    for idea in ideas {
      let person = try XCTUnwrap(log.workshop.currentTurn)
      try act(log.workshop.offering(try say(idea), in: .british), by: .participant(person))
    }
    while let person = log.workshop.currentTurn, !log.workshop.isExhausted {
      try act(.turnPassed, by: .participant(person))
    }
    try act(.stageBegan(.clarification))
    for idea in log.workshop.chart.standing { try act(.ideaVisited(idea.letter)) }
  }

  private mutating func vote(_ ballots: [String]) throws {
    try act(log.workshop.openingVoting(for: .facilitator, using: &chance))
    var desk = Desk()
    for (person, letters) in zip(log.workshop.present, ballots) {
      let ideas = try letters.map { try XCTUnwrap(Letter(String($0))) }
      desk.apply(try desk.casting(ideas, by: person, isAssisted: false, in: log.workshop))
    }
    let (papers, missing) = desk.ballots(in: log.workshop)
    let round = try XCTUnwrap(log.workshop.votes.last?.opening.round)
    try act(.votingClosed(Desk.closing(papers, missing: missing, round: round, using: &chance)))
  }
}

extension ExampleRoom.Script {
  static let all = [
    Self(
      folder: "library", title: "An example: a Tuesday at the library, made up",
      began: "2026-11-17T14:00:00Z", seed: 66,
      ideas: [
        "Somebody my age who says on the poster: I was low, and I got help",
        "One number for everything, with a person at the other end",
        "Staff who have time, and do not talk to my daughter instead of me",
        "A therapist who sees people here, in the library, on market day",
        "Tell the hairdresser and the chemist what there is, they hear everything",
        "Ask me how I am when I come for my blood test",
      ], ballots: ["AC", "CBA", "ACB", "DAC", "EAC", "CF"]),
    Self(
      folder: "carers", title: "An example: tea for carers, made up",
      began: "2026-11-19T10:30:00Z", seed: 67,
      ideas: [
        "Someone who sits with my husband while I go",
        "A neighbour who has been there walks in with you",
        "One form, once, and not the same story to five people",
        "Doctors who ask the carer too",
        "A visit at home in the evening",
      ], ballots: ["BAC", "ABE", "BCA", "DBA", "BEA"]),
  ]
}
