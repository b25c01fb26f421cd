import Foundation
import XCTest

/// An analyst reads what people wrote, codes it to themes, and chooses what may be quoted.
final class PeoplesWordsTests: XCTestCase {
  private struct Shown: Decodable {
    struct Row: Decodable {
      let theme: String
      let people: Figure
    }

    let base: Figure
    let themes: [Row]
  }

  /// A number, or the shorthand that stands in its place.
  private enum Figure: Decodable, Equatable {
    case number(Int)
    case shorthand(String)

    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      do { self = .number(try container.decode(Int.self)) } catch {
        self = .shorthand(try container.decode(String.self))
      }
    }
  }

  private func codebook(_ survey: StorySurvey) throws {
    for (id, title) in [("rain", "Too little rain"), ("snails", "Snails")] {
      let added = try survey.run(
        "themes", "codebook", "--add", id, "--title", title, "--definition", "All about \(id).")
      XCTAssertEqual(added.status, 0, added.problems)
    }
  }

  private func code(_ survey: StorySurvey, _ coder: String, _ lines: [String]) throws -> Outcome {
    try survey.run(
      "themes", "code", "--question", "story", "--coder", coder, typing: lines)
  }

  private func kappa(_ survey: StorySurvey) throws -> Outcome {
    try survey.run(
      "themes", "kappa", "--question", "story", "--coder", "ann", "--coder", "ben")
  }

  func testAnswersAreCodedOneByOneAndASessionGoesOnWhereItStopped() throws {
    let survey = try StorySurvey(for: self)
    try survey.bring([
      ["story": "It did not rain.", "quoting": "no"],
      ["story": "Dr Khan ate my beans\nwith the snails.", "quoting": "no"],
      ["story": "Nothing.", "quoting": "no"], [:],
    ])
    let unready = try code(survey, "ann", [])
    XCTAssertEqual(unready.status, 1)
    XCTAssertTrue(unready.problems.contains("Its codebook has no theme yet"), unready.problems)
    try codebook(survey)

    let first = try code(survey, "ann", ["a", "z", "quit"])
    XCTAssertEqual(first.status, 0, first.problems)
    XCTAssertTrue(first.output.contains("\nAnswer 1 of 3\n  | It did not rain.\n"), first.output)
    XCTAssertTrue(
      first.output.contains(
        "\nAnswer 2 of 3\n  | Dr Khan ate my beans\n  | with the snails.\n  ! 1: name: Dr Khan\n"),
      first.output)
    XCTAssertTrue(first.output.hasSuffix("1 of 3 answers coded by ann.\n"), first.output)
    XCTAssertTrue(first.problems.contains("z: There is no such theme."), first.problems)

    let second = try code(survey, "ann", ["rain snails", "undo", "snails", "skip"])
    XCTAssertEqual(
      second.output.components(separatedBy: "Answer 2 of 3").count, 3, second.output)
    XCTAssertFalse(second.output.contains("Answer 1 of 3"))
    XCTAssertTrue(second.output.hasSuffix("2 of 3 answers coded by ann.\n"), second.output)
    let undone = try survey.run("themes", "undo", "--question", "story", "--coder", "ann")
    XCTAssertEqual(undone.output, "Took back what ann coded last of story.\n")
    let third = try code(survey, "ann", ["B", "none"])
    XCTAssertTrue(third.output.hasSuffix("3 of 3 answers coded by ann.\n"), third.output)
    XCTAssertEqual(try code(survey, "ann", []).output.contains("Answer"), false)

    let audit = try Outcome.of("audit", "show", "--data", survey.garden.data.path)
    XCTAssertTrue(audit.output.contains("answers-coded       garden story"), audit.output)
    XCTAssertFalse(audit.output.contains("ann"))
  }

  func testTwoCodersAreComparedThemeByTheme() throws {
    let survey = try StorySurvey(for: self)
    try codebook(survey)
    try survey.bring((1...4).map { ["story": "Story \($0)", "quoting": "no"] })
    XCTAssertEqual(try kappa(survey).status, 1)
    _ = try code(survey, "ann", ["rain", "rain", "none", "none"])
    _ = try code(survey, "ben", ["rain", "none", "none", "none"])
    // By hand: po = 3/4, pe = (2·1 + 2·3)/16 = 1/2, so kappa is 1/2; of snails both always say no.
    XCTAssertEqual(
      try kappa(survey).output,
      """
      story: 4 answers coded by both ann and ben.
      THEME   AGREEMENT  KAPPA
      rain          75%   0.50
      snails       100%      –
      –: both said the same of every answer, which leaves chance nothing to differ in.

      """)
  }

  func testThemesAreCountedByTheRulesOfEveryFigure() throws {
    let survey = try StorySurvey(for: self)
    try codebook(survey)
    try survey.bring(
      (1...23).map { ["story": "Story \($0)", "quoting": "no"] } + [[:], [:]])
    func shown() throws -> Outcome {
      try survey.run("themes", "show", "--question", "story", "--json")
    }
    XCTAssertTrue(try shown().problems.contains("It still takes answers"))
    try survey.garden.close()
    XCTAssertTrue(try shown().problems.contains("No answer is coded yet"))
    _ = try code(survey, "ann", Array(repeating: "rain", count: 12) + ["snails", "snails", "quit"])
    let part = try shown()
    XCTAssertEqual(part.status, 1)
    XCTAssertTrue(part.problems.contains("ann has 9 of 23 answers still to code"), part.problems)
    _ = try code(survey, "ann", Array(repeating: "none", count: 9))
    let whole = try shown()
    XCTAssertEqual(whole.status, 0, whole.problems)
    let document = try JSONDecoder().decode(Shown.self, from: Data(whole.output.utf8))
    XCTAssertEqual(document.base, .number(25))
    XCTAssertEqual(document.themes.map(\.theme), ["rain", "snails", "none"])
    XCTAssertEqual(document.themes.map(\.people), [.number(10), .shorthand("[c]"), .number(10)])

    _ = try code(survey, "ben", ["none"])
    XCTAssertTrue(try shown().problems.contains("Several people coded it: ann, ben."))
    _ = try code(survey, "agreed", Array(repeating: "rain", count: 23))
    XCTAssertTrue(try shown().output.contains("\"coder\" : \"agreed\""))
  }

  func testFewPeopleGiveNoFigures() throws {
    let survey = try StorySurvey(for: self)
    try codebook(survey)
    try survey.bring((1...9).map { ["story": "Story \($0)", "quoting": "no"] })
    try survey.garden.close()
    _ = try code(survey, "ann", Array(repeating: "rain", count: 9))
    let shown = try survey.run("themes", "show", "--question", "story")
    XCTAssertEqual(shown.status, 1)
    XCTAssertTrue(shown.problems.contains("Fewer than 10 people"), shown.problems)
  }

  func testACodebookHoldsNobodysWords() throws {
    let survey = try StorySurvey(for: self)
    try survey.bring([["story": "The snails came at night to eat.", "quoting": "no"]])
    let refused = try survey.run(
      "themes", "codebook", "--add", "snails", "--title", "Snails", "--definition", "Snails.",
      "--example", "the snails came at night")
    XCTAssertEqual(refused.status, 1)
    XCTAssertTrue(refused.problems.contains("somebody's own words"), refused.problems)
    try codebook(survey)
    _ = try survey.run("themes", "codebook", "--rename", "rain", "--title", "Rain")
    let shown = try survey.run("themes", "codebook", "--retire", "snails")
    XCTAssertEqual(
      shown.output,
      "rain: Rain\n  All about rain.\nsnails (retired): Snails\n  All about snails.\n")
  }

  func testAQuotationAppearsOnlyAfterItsAuthorSaidYesAndAPersonApprovedIt() throws {
    let survey = try StorySurvey(for: self)
    try survey.bring(
      [
        [
          "story": "Dr Khan says ring 0113 496 0000.", "quoting": "yes",
          "monitoring.age": "age-75-to-84",
        ],
        ["story": "Keep me to yourselves.", "quoting": "no"],
        ["story": "The first tomato!", "quoting": "yes", "monitoring.age": "age-16-to-17"],
        ["story": "Slugs.", "quoting": "yes"],
      ] + (1...11).map { _ in ["monitoring.age": "age-75-to-84"] })
    func review(_ lines: [String]) throws -> Outcome {
      try survey.run(
        "quotes", "review", "--question", "story", "--reviewer", "cy", typing: lines)
    }
    XCTAssertEqual(
      try survey.run("quotes", "list").output, "Nobody’s words are approved for quoting yet.\n")
    let session = try review([
      "approve", "redact 1", "redact 1", "redact 0", "keep 2", "approve age=age-75-to-84",
      "approve age=age-65-and-over",
      "approve age=age-16-to-17", "approve", "refuse", "undo", "skip",
    ])
    XCTAssertEqual(session.status, 0, session.problems)
    XCTAssertTrue(session.output.contains("3 of 4 people said that they may be quoted."))
    XCTAssertFalse(session.output.contains("Keep me to yourselves"))
    XCTAssertTrue(session.output.contains("  ! 1: name: Dr Khan\n"), session.output)
    XCTAssertTrue(session.output.contains("  | […] says ring 0113 496 0000.\n"), session.output)
    XCTAssertTrue(
      session.output.contains("  ! 2: phone number: 0113 496 0000\n"), session.output)
    XCTAssertTrue(session.problems.contains("Nothing is marked 1 now."), session.problems)
    XCTAssertTrue(session.problems.contains("Nothing is marked 0 now."), session.problems)
    XCTAssertTrue(session.problems.contains("Something is still marked."), session.problems)
    XCTAssertEqual(
      session.problems.components(separatedBy: "may not stand beside these words").count, 3)
    XCTAssertTrue(session.problems.contains("One of these may: age=age-65-and-over."))
    XCTAssertTrue(session.problems.contains("Nothing may."), session.problems)
    XCTAssertTrue(session.output.hasSuffix("2 of 3 approved.\n"), session.output)

    let listed = try survey.run("quotes", "list")
    XCTAssertEqual(
      listed.output,
      """
      “The first tomato!”
        story
      “[…] says ring 0113 496 0000.”
        story · 65 and over

      """)
    let audit = try Outcome.of("audit", "show", "--data", survey.garden.data.path)
    XCTAssertTrue(audit.output.contains("quotations-reviewed"), audit.output)
  }

  func testAnApprovedQuotationIsTakenBackWhenAllAreDecided() throws {
    let survey = try StorySurvey(for: self)
    try survey.bring(
      [["story": "The first tomato!", "quoting": "yes"]] + (1...11).map { _ in [:] })
    func review(_ lines: [String]) throws -> Outcome {
      try survey.run(
        "quotes", "review", "--question", "story", "--reviewer", "cy", typing: lines)
    }
    func undo(_ reviewer: String) throws -> Outcome {
      try survey.run("quotes", "undo", "--question", "story", "--reviewer", reviewer)
    }
    _ = try review(["approve"])
    XCTAssertTrue(try survey.run("quotes", "list").output.contains("tomato"))
    XCTAssertFalse(try review(["undo"]).output.contains("Answer 1 of 1"))
    let other = try undo("dee")
    XCTAssertEqual(other.status, 1)
    XCTAssertEqual(other.problems, "garden: dee has decided on no answer to \"story\".\n")

    let undone = try undo("cy")
    XCTAssertEqual(undone.status, 0, undone.problems)
    XCTAssertEqual(undone.output, "Took back what cy decided last of story.\n")
    XCTAssertEqual(
      try survey.run("quotes", "list").output, "Nobody’s words are approved for quoting yet.\n")
    XCTAssertTrue(try review(["refuse"]).output.contains("Answer 1 of 1"))
    let audit = try Outcome.of("audit", "show", "--data", survey.garden.data.path)
    XCTAssertEqual(audit.output.components(separatedBy: "quotations-reviewed").count, 6)
  }

  func testWithdrawingTakesCodingAndQuotationAlong() throws {
    let survey = try StorySurvey(for: self)
    try codebook(survey)
    try survey.bring((1...12).map { _ in [:] })
    let service = try survey.garden.serve(for: self)
    let browser = try survey.garden.begun(at: service)
    try browser.post(survey.garden.path("/q/story"), [("answer", "A heron in the pond")])
    try browser.post(survey.garden.path("/q/quoting"), [("answer", "yes")])
    try browser.post(survey.garden.path("/about-you"), [("equality", "no")])
    let receipt = try XCTUnwrap(browser.text("//*[@id='receipt']"))
    _ = try code(survey, "ann", ["rain"])
    _ = try survey.run("themes", "undo", "--question", "story", "--coder", "ann")
    _ = try code(survey, "ann", ["snails"])
    _ = try survey.run(
      "quotes", "review", "--question", "story", "--reviewer", "cy", typing: ["approve"])
    XCTAssertTrue(try survey.run("quotes", "list").output.contains("“A heron in the pond”"))
    let kept = KeptData(folder: survey.garden.data)
    XCTAssertEqual(try kept.rows(of: "coding"), 3)
    XCTAssertEqual(try kept.rows(of: "quotation"), 1)

    try browser.post(survey.garden.path("/withdraw"), [("code", receipt), ("sure", "yes")])
    XCTAssertEqual(browser.heading, "Your answers are deleted")
    XCTAssertEqual(try kept.rows(of: "coding"), 0)
    XCTAssertEqual(try kept.rows(of: "quotation"), 0)
    XCTAssertFalse(try kept.contains("A heron in the pond"))
    XCTAssertFalse(try survey.run("quotes", "list").output.contains("heron"))
  }
}
