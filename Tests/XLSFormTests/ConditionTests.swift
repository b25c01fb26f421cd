import Surveys
import XCTest

@testable import XLSForm

/// The column `relevant` and `askIf`, both ways.
final class ConditionTests: XCTestCase {
  private static let yes = Identifier<Option>(literal: "yes")
  private static let no = Identifier<Option>(literal: "no")
  private static let options = [Option(id: yes, text: "Yes"), Option(id: no, text: "No")]
  private static let one = Identifier<Question>(literal: "one")
  private static let many = Identifier<Question>(literal: "many")
  private static let points = Identifier<Question>(literal: "points")
  private static let unsure = Identifier<Option>(literal: "unsure")
  private static let degree = Identifier<Question>(literal: "degree")
  private static let count = Identifier<Question>(literal: "count")
  private static let words = Identifier<Question>(literal: "words")

  private static let questions: [Question] = [
    Question(id: one, kind: .chooseOne(options), text: "One", offersPreferNotToSay: true),
    Question(id: many, kind: .chooseMany(options, exclusive: nil, atMost: nil), text: "Many"),
    Question(id: points, kind: .scale(options), text: "Points"),
    Question(
      id: degree,
      kind: .scale(options + [Option(id: unsure, text: "Not sure")], dontKnow: unsure),
      text: "Degree"),
    Question(id: count, kind: .number(min: nil, max: nil, decimals: 0), text: "Count"),
    Question(id: words, kind: .text(atMost: 100, lines: 1), text: "Words"),
  ]

  private func read(_ text: String) throws(Unsayable) -> Condition? {
    let names = Dictionary(uniqueKeysWithValues: Self.questions.map { ($0.id.text, $0) })
    return try ConditionReading { name in
      guard let question = names[name] else {
        return .nothing("there is no question \"\(name)\"")
      }
      return .question(
        AskedQuestion(
          id: question.id, kind: question.kind,
          offersPreferNotToSay: question.offersPreferNotToSay,
          options: question.options.map { ($0.id.text, $0.id) }))
    }.condition(text).condition()
  }

  private func written(_ condition: Condition) throws(Unsayable) -> String {
    try ConditionWriting(
      questions: Dictionary(uniqueKeysWithValues: Self.questions.map { ($0.id, $0) })
    ) { $0.text }.expression(condition)
  }

  func testTheUsualConditionsAreRead() throws {
    let isYes = Condition.test(Self.one, .isAnyOf([Self.yes]))
    let expected: [(String, Condition?)] = [
      ("${one} = 'yes'", isYes),
      ("'yes' = ${ one }", isYes),
      ("selected(${one}, \"yes\")", isYes),
      ("${one} = ‘yes’", isYes),
      ("${one} != 'yes'", .not(isYes)),
      ("not(${one} = 'yes')", .not(isYes)),
      ("not(not(${one} = 'yes'))", isYes),
      ("${one} = 'yes' or ${one} = 'no'", .test(Self.one, .isAnyOf([Self.yes, Self.no]))),
      ("${one} = 'yes' and true()", isYes),
      ("true()", nil),
      ("${one} != ''", .test(Self.one, .answered(true))),
      ("${words} = ''", .test(Self.words, .answered(false))),
      ("string-length(${words}) > 0", .test(Self.words, .answered(true))),
      ("${one} != '' and ${one} = 'yes'", isYes),
      ("${count} >= 3", .test(Self.count, .atLeast(3))),
      ("3 <= ${count}", .test(Self.count, .atLeast(3))),
      ("${count} > 3", .test(Self.count, .atLeast(4))),
      ("${count} < 3", .test(Self.count, .atMost(2))),
      ("${count} > 2.5", .test(Self.count, .atLeast(3))),
      ("${count} >= -2", .test(Self.count, .atLeast(-2))),
      (
        "${count} = 3", .all([.test(Self.count, .atLeast(3)), .test(Self.count, .atMost(3))])
      ),
      ("count-selected(${many}) >= 2", .test(Self.many, .atLeast(2))),
      ("count-selected(${many}) > 0", .test(Self.many, .answered(true))),
      (
        "count-selected(${many}) <= 1",
        .any([.test(Self.many, .answered(false)), .test(Self.many, .atMost(1))])
      ),
      (
        "${many} = 'yes'",
        .all([.test(Self.many, .isAnyOf([Self.yes])), .test(Self.many, .atMost(1))])
      ),
      (
        "(${one} = 'yes' or ${count} >= 3) and not(selected(${many}, 'no'))",
        .all([
          .any([isYes, .test(Self.count, .atLeast(3))]),
          .not(.test(Self.many, .isAnyOf([Self.no]))),
        ])
      ),
    ]
    for (text, condition) in expected { XCTAssertEqual(try read(text), condition, text) }
  }

  func testWhatCannotBeSaidIsToldWithTheReason() {
    let expected = [
      ("${one} = ${points}", "it compares two answers with each other"),
      ("${words} = 'tea'", "it looks at the words of \"words\""),
      ("${two} = 'yes'", "there is no question \"two\""),
      ("${one} = 'maybe'", "\"one\" has no answer \"maybe\""),
      ("${one} = 'prefer_not'", "it asks who would rather not say at \"one\""),
      ("${count} + 1 > 3", "it calculates with \"+\""),
      ("${count} div 2 > 3", "it calculates with \"div\""),
      ("regex(${words}, '[0-9]')", "it uses the function regex()"),
      ("today() > '2026-01-01'", "it uses the function today()"),
      ("../one = 'yes'", "it follows a path with \"..\""),
      ("${one} = 'yes", "a quotation mark in it is never closed"),
      ("${one = 'yes'", "\"${\" in it is never closed"),
      ("(${one} = 'yes'", "a bracket in it is never closed"),
      ("${one} =", "it ends too early"),
      ("", "it ends too early"),
      ("${one}", "\"one\" in it is compared with nothing"),
      ("yes", "\"yes\" in it is neither a function nor in quotation marks"),
      ("false()", "it never holds"),
      ("${one} = 'yes' # x", "\"#\" has no meaning in it"),
      ("${count} >= 1000000000000", "the number 1000000000000 in it is too large"),
    ]
    for (text, reason) in expected {
      XCTAssertThrowsError(try read(text), text) { error in
        XCTAssertEqual((error as? Unsayable)?.reason, reason, text)
      }
    }
  }

  func testDeepOrEndlessExpressionsAreRefusedRatherThanFollowed() {
    let deep = String(repeating: "(", count: 20_000) + "${one} = 'yes'"
    XCTAssertThrowsError(try read(deep)) {
      XCTAssertEqual(
        ($0 as? Unsayable)?.reason, "its brackets stand too deep in one another")
    }
    let nots =
      String(repeating: "not(${count} >= 1 and ", count: 20) + "${one} = 'yes'"
      + String(repeating: ")", count: 20)
    XCTAssertThrowsError(try read(nots)) {
      XCTAssertEqual(($0 as? Unsayable)?.reason, "its parts stand too deep in one another")
    }
    XCTAssertThrowsError(try read(String(repeating: "a", count: 40_000))) {
      XCTAssertEqual(
        ($0 as? Unsayable)?.reason, "it is longer than any condition here can be")
    }
  }

  func testConditionsAreWrittenAsFormsHaveThem() throws {
    let expected: [(Condition, String)] = [
      (.test(Self.one, .isAnyOf([Self.yes])), "${one} = 'yes'"),
      (
        .test(Self.many, .isAnyOf([Self.no, Self.yes])),
        "selected(${many}, 'yes') or selected(${many}, 'no')"
      ),
      (.test(Self.words, .answered(true)), "${words} != ''"),
      (.test(Self.one, .answered(true)), "${one} != '' and not(${one} = 'prefer_not')"),
      (.test(Self.one, .answered(false)), "${one} = '' or ${one} = 'prefer_not'"),
      (.test(Self.count, .atMost(2)), "${count} <= 2"),
      (.test(Self.many, .atMost(1)), "${many} != '' and count-selected(${many}) <= 1"),
      (.test(Self.points, .atLeast(2)), "${points} = 'no'"),
      (.not(.test(Self.points, .atMost(1))), "not(${points} = 'yes')"),
      (.test(Self.degree, .atLeast(2)), "${degree} = 'no'"),
      (.test(Self.degree, .atMost(2)), "${degree} = 'yes' or ${degree} = 'no'"),
      (
        .all([
          .test(Self.count, .atLeast(1)),
          .any([.test(Self.words, .answered(true)), .test(Self.points, .isAnyOf([Self.no]))]),
        ]), "${count} >= 1 and (${words} != '' or ${points} = 'no')"
      ),
    ]
    for (condition, text) in expected { XCTAssertEqual(try written(condition), text) }
  }

  func testWhatIsWrittenIsReadBack() throws {
    let conditions: [Condition] = [
      .test(Self.one, .isAnyOf([Self.yes])), .test(Self.one, .isAnyOf([Self.yes, Self.no])),
      .test(Self.one, .answered(true)), .test(Self.one, .answered(false)),
      .test(Self.words, .answered(true)), .test(Self.words, .answered(false)),
      .test(Self.many, .answered(true)), .test(Self.many, .answered(false)),
      .test(Self.count, .answered(true)), .test(Self.count, .atLeast(-1)),
      .test(Self.count, .atMost(12)), .test(Self.many, .atLeast(2)),
      .test(Self.many, .atMost(1)), .test(Self.many, .isAnyOf([Self.yes, Self.no])),
      .not(.test(Self.many, .isAnyOf([Self.no]))), .not(.test(Self.one, .answered(true))),
      .all([.test(Self.one, .isAnyOf([Self.no])), .test(Self.count, .atLeast(1))]),
      .any([
        .all([.test(Self.words, .answered(true)), .test(Self.points, .isAnyOf([Self.yes]))]),
        .not(.any([.test(Self.many, .atMost(1)), .test(Self.one, .answered(false))])),
      ]),
    ]
    for condition in conditions {
      let text = try written(condition)
      XCTAssertEqual(try read(text), condition, text)
    }
  }
}
