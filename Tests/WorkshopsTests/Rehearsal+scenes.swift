import Secrets
import Surveys
import Workshops
import XCTest

/// Rooms that have come some way, and what tests look at in them.
extension Rehearsal {
  /// A focus group.
  static func guide(topics: Int) -> WorkshopDefinition {
    WorkshopDefinition(
      id: Identifier(literal: "tea"), title: "Talking about tea",
      kind: .topicGuide(
        (1...topics).compactMap { number in
          Identifier("topic-\(number)").map { Topic(id: $0, text: "Topic \(number)") }
        }),
      languages: tea().languages)
  }

  /// A room whose ideas were offered in turn and wait for clarification.
  static func clarifying(
    _ ideas: [String], people: Int, _ definition: WorkshopDefinition = tea()
  ) throws -> Rehearsal {
    var room = try Rehearsal(definition)
    try room.join(people)
    try room.collect(ideas)
    try room.act(.stageBegan(.clarification))
    return room
  }

  /// A room that votes on four ideas, A to D.
  static func atTheVote(
    people: Int = 3, _ definition: WorkshopDefinition = tea()
  ) throws -> Rehearsal {
    var room = try clarifying(
      ["Warm the pot", "Buy leaves", "Ask first", "Milk last"], people: people, definition)
    for idea in room.workshop.chart.standing { try room.act(.ideaVisited(idea.letter)) }
    try room.openVoting()
    return room
  }

  /// Proposes other words for one idea, or one in the place of several.
  @discardableResult
  mutating func propose(
    _ letters: String, _ text: String, by actor: Actor = .facilitator
  ) throws -> Entry {
    let event = workshop.proposing(letters.map { Letter($0) }, as: words(text), in: .british)
    return try act(event, by: actor)
  }

  /// The letters of the ideas that can be ranked.
  var standing: String { workshop.chart.standing.map(\.letter.description).joined() }

  func words(of letter: Letter) -> String? {
    workshop.chart[letter].flatMap { texts[$0.wording.words] }
  }
}

extension Actor {
  static func p(_ number: Int) -> Actor { .participant(ParticipantID(number)) }
}

extension Letter: ExpressibleByUnicodeScalarLiteral {
  public init(unicodeScalarLiteral scalar: Unicode.Scalar) {
    self.init(Int(scalar.value) - 65)
  }

  init(_ character: Character) { self.init(Int(character.asciiValue ?? 0) - 65) }
}
