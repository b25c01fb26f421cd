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

  func testTheLintTellsWhatIsWrongWithPlaceholders() throws {
    let sources = [
      SourceText(context: "lost", text: "Ask {name} today", note: ""),
      SourceText(context: "invented", text: "Ask them", note: ""),
      SourceText(context: "days", text: "{count} day", plural: "{count} days", note: ""),
      SourceText(context: "hours", text: "{count} hour", plural: "{count} hours", note: ""),
      SourceText(context: "good", text: "{count} week", plural: "{count} weeks", note: ""),
    ]
    let catalogue = try Examples.file(
      "en-GB-x-easyread",
      """
      msgctxt "lost"
      msgid "Ask {name} today"
      msgstr "Ask today"

      msgctxt "invented"
      msgid "Ask them"
      msgstr "Ask {them}"

      msgctxt "days"
      msgid "{count} day"
      msgid_plural "{count} days"
      msgstr[0] "{count} day"
      msgstr[1] "some days"

      msgctxt "hours"
      msgid "{count} hour"
      msgid_plural "{count} hours"
      msgstr[0] "{count} hour"
      msgstr[1] ""

      msgctxt "good"
      msgid "{count} week"
      msgid_plural "{count} weeks"
      msgstr[0] "a week"
      msgstr[1] "{count} weeks"
      """
    ).catalogue
    let texts = EasyReadTexts.of(sources, in: catalogue)
    XCTAssertEqual(texts.map(\.isRead), [false, false, false, false, true])
    XCTAssertEqual(
      EasyReadLint.findings(in: texts).map { "\($0.context) \($0.rule.rawValue): \($0.message)" },
      [
        "lost placeholder: “Ask today” has lost {name}. Put it where it belongs.",
        "invented placeholder: “Ask {them}” has {them}, which its source has not. Take it out.",
        "days placeholder: “some days” has lost {count}. Put it where it belongs.",
        "hours untranslated: One of its plural forms is missing or empty. Write each; until then "
          + "readers get “{count} hour”.",
      ])
  }

  func testAHintKnowsTheQuestionAboveIt() throws {
    let catalogue = try Examples.file(
      "en-GB-x-easyread",
      """
      msgctxt "monitoring-england:heard.text"
      msgid "Have you heard of it?"
      msgstr "Do you know it?"
      """
    ).catalogue
    let texts = EasyReadTexts.of(try Examples.monitoring(), in: catalogue)
    XCTAssertEqual(texts.compactMap(\.below), [])
  }

  func testAHintStandsBesideThePicturesOfItsParagraphs() throws {
    let definition = """
      { "id": "tea", "version": 1, "language": "en-GB", "title": "Tea", "sections": [
        { "id": "all", "questions": [
          { "id": "drink", "kind": "choose-one", "text": "Tea?", "hint": "Or coffee.",
            "picture": "cup", "easyRead": { "pictures": ["cup", "pot"] },
            "options": [ { "id": "a", "text": "A", "hint": "B", "picture": "cup" },
              { "id": "c", "text": "C", "hint": "D" } ] } ] } ] }
      """
    let survey = try SurveyFile.read(Array(definition.utf8), context: .assumingFiles())
    let catalogue = try Examples.file(
      "en-GB-x-easyread",
      """
      msgctxt "tea:drink.text"
      msgid "Tea?"
      msgstr "Do you like tea?"

      msgctxt "tea:drink.a.text"
      msgid "A"
      msgstr "An A"
      """
    ).catalogue
    let texts = EasyReadTexts.of(survey, in: catalogue)
    func text(_ path: String) -> EasyReadText? { texts.first { $0.context == "tea:drink." + path } }
    XCTAssertEqual(text("hint")?.hintPictures, 2)
    XCTAssertEqual(text("hint")?.below, "Do you like tea?")
    XCTAssertEqual(text("a.hint")?.below, "An A")
    XCTAssertNil(text("c.hint")?.below)
    XCTAssertEqual(text("text")?.hintPictures, 0)
  }

  func testThePictureOfAMonitoringQuestionIsEnoughForItsAnswers() throws {
    let catalogue = try Examples.file("en-GB-x-easyread", "").catalogue
    let texts = EasyReadTexts.of(try Examples.monitoring(), in: catalogue)
    XCTAssertEqual(
      texts.filter { $0.picture == .missing }.map(\.context), ["monitoring-england:heard.text"])
    XCTAssertEqual(
      texts.filter { $0.picture == .wordsAlone }.map(\.context),
      ["monitoring-england:heard.man.text"])
  }
}
