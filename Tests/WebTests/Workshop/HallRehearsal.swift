import Foundation
import HTTP
import Participation
import Secrets
import Store
import Surveys
import Web
import Workshops
import XCTest

/// A workshop that is lived through from its beginning to its end, with everything in it that the
/// wall must show and everything that it must not.
///
/// Eight people take part: number 4 reads Urdu, number 8 is on paper and has asked for support.
struct HallRehearsal {
  let room: Room
  let clock: Clock
  private let ideas: [String]
  private let definition: WorkshopDefinition
  private(set) var admissions: [Admission] = []

  /// What nobody in the hall may ever read on the wall.
  static let draft = "A draft that stays with its author"
  static let need = "A chair by the door, please"

  static let ideas = [
    "A named person who rings back within two days",
    "Home visits for people who cannot travel",
    "Shorter forms, in large print and in our own languages",
    "A helpline answered by people, not machines",
    "Lifts to the clinic shared between neighbours",
    "Talking groups at the mosque, the temple and the church",
    "Letters that say plainly what happens next and when",
    "A quiet waiting room",
  ]

  static let urdu = "گھر پر ملاقات، ان لوگوں کے لیے جو سفر نہیں کر سکتے"

  static func definition(consensus: Int? = nil) throws -> WorkshopDefinition {
    WorkshopDefinition(
      id: Identifier(literal: "garden"), title: "Help that reaches people: a workshop",
      kind: .nominalGroup(
        NominalGroup(
          question: "What would make it easier for people over 65 to get help?",
          hint: "Small changes count too.", consensus: consensus)),
      languages: try ["en-GB", "en-GB-x-easyread", "ur"].map { try XCTUnwrap(LanguageTag($0)) },
      groundRules: [
        GroundRule(
          id: Identifier(literal: "turns"),
          text: "We take turns. Everybody has one before anybody has two."),
        GroundRule(
          id: Identifier(literal: "listen"), text: "While one person speaks, the others listen."),
        GroundRule(
          id: Identifier(literal: "pass"),
          text: "You may pass, take a break or leave at any time, without saying why."),
      ], monitoring: .asPublished)
  }

  init(
    in store: Store, clock: Clock, ideas: [String] = Self.ideas, consensus: Int? = nil
  ) throws {
    self.clock = clock
    self.ideas = ideas
    definition = try Self.definition(consensus: consensus)
    room = try Room.open(definition, in: store) {
      Moment(seconds: Int(clock.time.timeIntervalSince1970))
    }
  }

  /// Goes through all stages, and tells of each when it is at its fullest.
  mutating func live(_ look: (String, HallRehearsal) throws -> Void) throws {
    try gather()
    try look("gathering", self)
    try write()
    try look("silent-generation", self)
    try share(look)
    try clarify()
    try look("clarification", self)
    try vote([["A", "B", "D"], ["B", "A", "F"], ["A", "D", "B"], ["B", "F"], ["D", "A", "B"]])
    try look("ranking", self)
    try room.closeVoting(by: .facilitator, deliberately: true)
    try plan()
    try look("results", self)
    try facilitate { _ in .stageBegan(.discussion) }
    try look("discussion", self)
    try vote([["B", "A", "D"], ["B", "D", "F"], ["D", "A", "B"], ["B", "F"], ["D", "B", "A"]])
    try look("second-ranking", self)
    try room.closeVoting(by: .facilitator, deliberately: true)
    try look("second-results", self)
    try facilitate { _ in .closed }
    try look("closed", self)
  }

  private func facilitate(_ event: (RoomState) throws -> Event) throws {
    clock.time += 20
    try room.act(by: .facilitator) { state, act in
      act.isDeliberate = true
      return try event(state)
    }
  }

  private mutating func gather() throws {
    let languages = ["en-GB", "en-GB", "en-GB", "ur", "en-GB", "en-GB", "en-GB", "en-GB"]
    for (index, language) in languages.enumerated() {
      let isLast = index == languages.count - 1
      admissions.append(
        try room.admit(
          by: { isLast ? .facilitator : .participant($0) }, session: isLast ? nil : RandomToken(),
          language: try XCTUnwrap(LanguageTag(language)), means: isLast ? .paper : .web,
          needs: isLast ? Self.need : nil))
    }
  }

  private func write() throws {
    let rules = definition.groundRules.map { Words($0.text) }
    try room.act(by: .facilitator) { _, act in
      act.words = rules
      return .groundRulesAgreed(rules.map(\.digest))
    }
    try facilitate { _ in .stageBegan(.silentGeneration) }
    for (index, idea) in ideas.enumerated() { try write(idea, by: index % 8 + 1) }
    try write(Self.draft, by: 1)
    for number in 1...5 {
      try room.act(by: .participant(ParticipantID(number))) { _, _ in .writingFinished }
    }
    clock.time += 240
  }

  private func write(_ text: String, by number: Int) throws {
    try room.keep { state in
      try state.desk.writing(text, by: ParticipantID(number), in: state.workshop)
    }
  }

  private func share(_ look: (String, HallRehearsal) throws -> Void) throws {
    try facilitate { $0.workshop.beginningRoundRobin }
    for (index, idea) in ideas.enumerated() {
      if index == 5 { try look("round-robin", self) }
      try offer(idea, by: ParticipantID(index % 8 + 1))
    }
    while let next = try room.current().workshop.currentTurn,
      try !room.current().workshop.isExhausted
    {
      try room.act(by: .participant(next)) { _, _ in .turnPassed }
    }
  }

  private func offer(_ idea: String, by author: ParticipantID) throws {
    clock.time += 20
    try room.act(by: .participant(author)) { state, act in
      let draft = try XCTUnwrap(state.desk.drafts(of: author).first { $0.text == idea })
      let words = Words(idea)
      act.words = [words]
      act.desk = [.discarded(draft.id)]
      return state.workshop.offering(words.digest, in: .british)
    }
  }

  /// B gets an Urdu translation, C and G become one, H is taken back, E waits for an answer.
  private func clarify() throws {
    try facilitate { _ in .stageBegan(.clarification) }
    for letter in [0, 1, 2] { try facilitate { _ in .ideaVisited(Letter(letter)) } }
    try say(Self.urdu, by: .interpreter) { words, _ in
      .ideaTranslated(Letter(1), Wording(words, in: LanguageTag("ur") ?? .british))
    }
    try say("Also at weekends", by: .facilitator) { words, _ in
      .noteAdded(.idea(Letter(0)), words)
    }
    try room.act(by: .participant(ParticipantID(2))) { _, _ in .clarificationAsked(Letter(5)) }
    try say("Letters and forms in large print and plain words", by: .facilitator) { words, state in
      state.workshop.proposing([Letter(2), Letter(6)], as: words, in: .british)
    }
    for author in [3, 7] {
      try room.act(by: .participant(ParticipantID(author))) { _, _ in .proposalAgreed(1) }
    }
    try say("Lifts and bus passes", by: .facilitator) { words, state in
      state.workshop.proposing([Letter(4)], as: words, in: .british)
    }
    try room.act(by: .participant(ParticipantID(8))) { _, _ in .ideaWithdrawn(Letter(7)) }
  }

  private func say(
    _ text: String, by actor: Actor, _ event: (Digest, RoomState) -> Event
  ) throws {
    try room.act(by: actor) { state, act in
      let words = Words(text)
      act.words = [words]
      return event(words.digest, state)
    }
  }

  /// Opens a vote in which as many vote as there are ballots.
  private func vote(_ ballots: [[String]]) throws {
    try facilitate { state in
      var generator = SystemRandomNumberGenerator()
      return try state.workshop.openingVoting(for: .facilitator, using: &generator)
    }
    try cast(ballots)
  }

  /// Drafts, needs, words and receipts: what belongs to one person alone.
  func secrets() throws -> [String] {
    let state = try room.current()
    let drafts = (1...8).flatMap { state.desk.drafts(of: ParticipantID($0)).map(\.text) }
    return drafts + [Self.draft, Self.need]
      + admissions.flatMap {
        [$0.words.text, $0.receipt.text] + [$0.words.words.joined(separator: "-")]
      }
  }

  func cast(_ ballots: [[String]]) throws {
    for (index, letters) in ballots.enumerated() {
      try room.keep { state in
        try state.desk.casting(
          letters.compactMap { Letter($0) }, by: ParticipantID(index + 1), isAssisted: false,
          in: state.workshop)
      }
    }
  }

  private func plan() throws {
    try room.act(by: .facilitator) { _, act in
      let (owner, note) = (Words("Leeds hub"), Words("Two weeks’ trial in March"))
      act.words = [owner, note]
      return .nextStepPlanned(
        Letter(1),
        NextStep(horizon: .short, isSmallChange: true, owner: owner.digest, note: note.digest))
    }
  }
}
