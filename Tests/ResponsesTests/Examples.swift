import Responses
import Surveys
import XCTest

/// Names and questions for tests, all synthetic.
enum Examples {
  static func id<Subject>(_ text: String) throws -> Identifier<Subject> {
    try XCTUnwrap(Identifier(text))
  }

  static func options(_ names: String...) throws -> [Option] {
    try names.map { Option(id: try id($0), text: "Text of \($0)") }
  }

  static func question(
    _ name: String, _ kind: QuestionKind, required: Bool = false, preferNot: Bool = false,
    askIf: Condition? = nil, easyRead: EasyReadVariant = .same
  ) throws -> Question {
    Question(
      id: try id(name), kind: kind, text: "Text of \(name)", required: required,
      offersPreferNotToSay: preferNot, askIf: askIf, easyRead: easyRead)
  }

  /// One question of each kind that takes an answer, and a statement.
  static func everyKind() throws -> [Question] {
    [
      try question("about", .statement),
      try question("one", .chooseOne(try options("yes", "no")), preferNot: true),
      try question(
        "many",
        .chooseMany(try options("a", "b", "c", "none"), exclusive: try id("none"), atMost: 2)),
      try question("scale", .scale(try options("low", "middle", "high"))),
      try question("rank", .rank(try options("p", "q", "r", "s"), places: 3)),
      try question("text", .text(atMost: 20, lines: 3)),
      try question("number", .number(min: -5, max: 366, decimals: 1)),
    ]
  }
}
