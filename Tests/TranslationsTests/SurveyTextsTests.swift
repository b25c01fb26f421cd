import Surveys
import Translations
import XCTest

final class SurveyTextsTests: XCTestCase {
  func testEveryTextOfASurveyHasItsPathInReadingOrder() throws {
    let texts = SurveyTexts.entries(of: try Examples.survey())
    XCTAssertEqual(
      texts.map { "\($0.context) = \($0.text)" },
      [
        "access:title = Getting help",
        "access:purpose = To learn what helps",
        "access:askedBy = The hub",
        "access:madeWith = Made with people over 65",
        "access:consent = I agree",
        "access:leeds.name = Leeds hub",
        "access:experience.title = Your experience",
        "access:heard.text = Have you heard of it?",
        "access:heard.hint = Choose one.",
        "access:heard.transcript = Have you heard of it?",
        "access:heard.yes.text = Yes",
        "access:heard.no.text = No",
        "access:heard.no.hint = Not that I know",
        "access:heard.unsure.text = Not sure",
        "access:story.text = Tell us more",
      ])
  }

  func testEveryTextSaysWhereItAppearsAndHowLongItMayBe() throws {
    let texts = SurveyTexts.entries(of: try Examples.survey())
    XCTAssertEqual(
      texts.first?.note, "The survey's title, above every page. At most 80 characters.")
    XCTAssertEqual(
      texts.first { $0.context == "access:heard.no.hint" }?.note,
      "Under the answer “No”: what it means. At most 150 characters.")
  }

  func testATranslationOfALongTextMayBeHalfAsLongAgain() throws {
    let survey = Survey(
      id: try Examples.id("access"), title: String(repeating: "title ", count: 20), sections: [])
    XCTAssertEqual(
      SurveyTexts.entries(of: survey).map(\.note),
      ["The survey's title, above every page. At most 180 characters."])
  }

  func testEasyReadNeedsNothingThatItLeavesOut() throws {
    let texts = SurveyTexts.entries(of: try Examples.survey(), inEasyRead: true)
    let contexts = Set(texts.map(\.context))
    XCTAssertEqual(texts.count, 13)
    XCTAssertFalse(contexts.contains("access:story.text"))
    XCTAssertFalse(contexts.contains("access:heard.unsure.text"))
  }

  func testMonitoringTextsHaveTheirOwnPaths() throws {
    XCTAssertEqual(
      SurveyTexts.entries(of: try Examples.monitoring()).map { "\($0.context) = \($0.text)" },
      [
        "monitoring-england:heard.text = What is your sex?",
        "monitoring-england:heard.man.text = Man",
        "monitoring-england:sex.name = Sex",
        "monitoring-england:sex.other.name = Another answer",
      ])
  }
}
