import Surveys
import Translations
import XCTest

final class EasyReadTextsTests: XCTestCase {
  func testQuestionsAndTheAnswersThatEasyReadOffersNeedPictures() throws {
    let catalogue = try Examples.file(
      "en-GB-x-easyread",
      """
      msgctxt "access:heard.text"
      msgid "Have you heard of it?"
      msgstr "Do you know it?"

      #, fuzzy
      msgctxt "access:heard.yes.text"
      msgid "Yes"
      msgstr "Yes, I do"
      """
    ).catalogue
    let texts = EasyReadTexts.of(try Examples.survey(), in: catalogue)
    let needing = texts.filter { $0.picture != .notNeeded }
    XCTAssertEqual(
      needing.map(\.context),
      ["access:heard.text", "access:heard.yes.text", "access:heard.no.text"])
    XCTAssertEqual(needing.map(\.picture), [.missing, .missing, .missing])
    XCTAssertEqual(needing.map(\.forms), [["Do you know it?"], [], []])
    XCTAssertFalse(texts.contains { $0.context == "access:story.text" })
  }

  func testThePictureOfAMonitoringQuestionIsEnoughForItsAnswers() throws {
    let catalogue = try Examples.file("en-GB-x-easyread", "").catalogue
    let texts = EasyReadTexts.of(try Examples.monitoring(), in: catalogue)
    XCTAssertEqual(
      texts.filter { $0.picture == .missing }.map(\.context), ["monitoring-england:heard.text"])
  }
}
