import Surveys
import Translations
import XCTest

final class WorkshopTextsTests: XCTestCase {
  func testEveryTextOfANominalGroupHasItsPathInReadingOrder() throws {
    let texts = WorkshopTexts.entries(of: try Examples.workshop())
    XCTAssertEqual(
      texts.map { "\($0.context) = \($0.text)" },
      [
        "access:workshop.title = Getting help together",
        "access:workshop.invitation = Come and say",
        "access:workshop.rule.listen = We listen",
        "access:workshop.rule.stay = What is said stays here",
        "access:workshop.question = What would help?",
        "access:workshop.hint = Say anything",
      ])
  }

  func testEveryTextOfATopicGuideHasItsPathInReadingOrder() throws {
    let texts = WorkshopTexts.entries(of: try Examples.topicGuide())
    XCTAssertEqual(
      texts.map { "\($0.context) = \($0.text)" },
      [
        "access:workshop.title = Talking together",
        "access:workshop.topic.who = Who lives here?",
        "access:workshop.topic.who.hint = Think of your street",
        "access:workshop.topic.what = What is there?",
      ])
  }

  func testEveryTextSaysWhereItAppearsAndHowLongItMayBe() throws {
    let notes = WorkshopTexts.entries(of: try Examples.workshop()).map(\.note)
    XCTAssertEqual(
      notes[0], "The workshop's title, above every page. At most 80 characters.")
    XCTAssertEqual(
      notes[2],
      "A ground rule that is proposed to the group at the start of the workshop. "
        + "At most 120 characters.")
    XCTAssertEqual(
      notes[5],
      "Under the workshop's question “What would help?”: what to think of. "
        + "At most 200 characters.")
  }

  func testNoTextOfAWorkshopHasThePathOfATextOfItsSurvey() throws {
    let survey = Set(SurveyTexts.entries(of: try Examples.survey()).map(\.context))
    let workshop = Set(WorkshopTexts.entries(of: try Examples.workshop()).map(\.context))
    XCTAssertTrue(survey.isDisjoint(with: workshop))
  }

  func testRulesAndWhatIsThoughtAboutNeedPicturesInEasyRead() throws {
    let catalogue = try Examples.file(
      "en-GB-x-easyread",
      """
      msgctxt "access:workshop.question"
      msgid "What would help?"
      msgstr "What helps?"
      """
    ).catalogue
    func pictures(_ workshop: WorkshopDefinition) -> [String: EasyReadText.Picture] {
      let texts = EasyReadTexts.of(workshop, in: catalogue)
      return Dictionary(uniqueKeysWithValues: texts.map { ($0.context, $0.picture) })
    }
    XCTAssertEqual(
      pictures(try Examples.workshop()),
      [
        "access:workshop.title": .notNeeded, "access:workshop.invitation": .notNeeded,
        "access:workshop.rule.listen": .shown, "access:workshop.rule.stay": .missing,
        "access:workshop.question": .missing, "access:workshop.hint": .notNeeded,
      ])
    XCTAssertEqual(
      pictures(try Examples.topicGuide()),
      [
        "access:workshop.title": .notNeeded, "access:workshop.topic.who": .shown,
        "access:workshop.topic.who.hint": .notNeeded, "access:workshop.topic.what": .missing,
      ])
    let texts = EasyReadTexts.of(try Examples.workshop(), in: catalogue)
    XCTAssertEqual(texts.flatMap(\.forms), ["What helps?"])
  }
}
