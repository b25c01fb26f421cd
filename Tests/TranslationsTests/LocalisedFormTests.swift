import Surveys
import Translations
import XCTest

final class LocalisedFormTests: XCTestCase {
  private let urdu = #"""
    msgctxt "access:title"
    msgid "Getting help"
    msgstr "مدد لینا"

    msgctxt "access:heard.text"
    msgid "Have you heard of it?"
    msgstr "کیا آپ نے اس کے بارے میں سنا ہے؟"

    msgctxt "access:heard.yes.text"
    msgid "Yes"
    msgstr "ہاں"

    #, fuzzy
    msgctxt "access:heard.no.text"
    msgid "No"
    msgstr "شاید"

    msgctxt "access:heard.no.hint"
    msgid "Not as far as I know"
    msgstr "جہاں تک مجھے معلوم ہے نہیں"

    msgctxt "access:purpose"
    msgid "To learn what helps"
    msgstr "  "

    msgctxt "access:consent"
    msgid "I agree"
    msgstr "{name} متفق ہوں"

    msgctxt "access:experience.title"
    msgid "Your experience"
    msgstr "آپ کا تجربہ"

    msgctxt "access:leeds.name"
    msgid "Leeds hub"
    msgstr "لیڈز مرکز"
    """#

  private let easyUrdu = #"""
    msgctxt "access:title"
    msgid "Getting help"
    msgstr "مدد"
    """#

  private func form(_ reader: String, of survey: Survey) throws -> LocalisedForm {
    LocalisedForm(
      survey, language: try Examples.tag(reader),
      catalogues: [
        try Examples.source("ur", urdu), try Examples.source("ur-x-easyread", easyUrdu),
        try Examples.source(
          "en-GB-x-easyread",
          "msgctxt \"access:title\"\nmsgid \"Getting help\"\nmsgstr \"Help for you\""),
      ])
  }

  private func assertText(
    _ found: LocalisedText?, _ text: String, _ language: String, line: UInt = #line
  ) {
    XCTAssertEqual(found?.text, text, line: line)
    XCTAssertEqual(found?.language.text, language, line: line)
  }

  func testATranslatedTextIsInTheReadersLanguage() throws {
    let survey = try Examples.survey()
    let form = try form("ur", of: survey)
    let heard = survey.questions[0]
    assertText(form.title, "مدد لینا", "ur")
    assertText(form[heard].text, "کیا آپ نے اس کے بارے میں سنا ہے؟", "ur")
    assertText(form[heard, heard.options[0]].text, "ہاں", "ur")
    assertText(form[section: survey.sections[0]], "آپ کا تجربہ", "ur")
    assertText(form[site: survey.sites[0]], "لیڈز مرکز", "ur")
    XCTAssertEqual(form.title.language.direction, .rightToLeft)
  }

  func testWhatCannotBeReadFallsBackToTheSourceAndSaysItsLanguage() throws {
    let survey = try Examples.survey()
    let form = try form("ur", of: survey)
    let heard = survey.questions[0]
    let no = form[heard, heard.options[1]]
    assertText(no.text, "No", "en-GB")
    assertText(no.hint, "Not that I know", "en-GB")
    assertText(form.purpose, "To learn what helps", "en-GB")
    assertText(form.consent, "I agree", "en-GB")
    assertText(form.madeWith, "Made with people over 65", "en-GB")
    assertText(form[heard].hint, "Choose one.", "en-GB")
    assertText(form[heard].transcript, "Have you heard of it?", "en-GB")
    XCTAssertEqual(no.text.language.direction, .leftToRight)
  }

  func testEasyReadFallsBackToItsOwnLanguageFirst() throws {
    let survey = try Examples.survey()
    let form = try form("ur-x-easyread", of: survey)
    assertText(form.title, "مدد", "ur-x-easyread")
    assertText(form[survey.questions[0]].text, "کیا آپ نے اس کے بارے میں سنا ہے؟", "ur")
    assertText(form.askedBy, "The hub", "en-GB")
    XCTAssertEqual(form.digest, "digest of ur-x-easyread")
  }

  func testEasyReadOfTheSourceLanguageFallsBackToTheSource() throws {
    let form = try form("en-GB-x-easyread", of: try Examples.survey())
    assertText(form.title, "Help for you", "en-GB-x-easyread")
    assertText(form.purpose, "To learn what helps", "en-GB")
  }

  func testTheSourceLanguageNeedsNoCatalogue() throws {
    let survey = try Examples.survey()
    let form = try form("en-GB", of: survey)
    assertText(form.title, "Getting help", "en-GB")
    XCTAssertNil(form.digest)
    XCTAssertNil(form.standing)
    XCTAssertNil(form[section: survey.sections[1]])
    XCTAssertNil(form[survey.questions[1]].hint)
  }

  func testALanguageWithoutACatalogueShowsTheSource() throws {
    let form = try form("so", of: try Examples.survey())
    assertText(form.title, "Getting help", "en-GB")
    XCTAssertNil(form.digest)
    XCTAssertEqual(form.standing?.isDraft, true)
    XCTAssertEqual(form.standing?.completeness.percent, 0)
  }

  func testASurveyInAnotherLanguageFallsBackToThatLanguage() throws {
    let form = try form("en-GB", of: try Examples.survey(language: try Examples.tag("cy")))
    assertText(form.title, "Getting help", "cy")
  }

  func testADraftOrPartlyTranslatedLanguageSaysSo() throws {
    let standing = try XCTUnwrap(try form("ur", of: try Examples.survey()).standing)
    XCTAssert(standing.isDraft)
    XCTAssert(standing.isPartial)
    XCTAssertEqual(standing.completeness.translated, 5)
    XCTAssertEqual(standing.completeness.total, 15)
  }

  func testMonitoringQuestionsHaveCataloguesOfTheirOwn() throws {
    let monitoring = try Examples.monitoring()
    let survey = try Examples.survey(monitoring: monitoring)
    let translations = try Examples.source(
      "ur",
      #"""
      msgctxt "monitoring-england:heard.text"
      msgid "What is your sex?"
      msgstr "آپ کی جنس کیا ہے؟"

      msgctxt "monitoring-england:heard.man.text"
      msgid "Man"
      msgstr "مرد"

      msgctxt "monitoring-england:sex.name"
      msgid "Sex"
      msgstr "جنس"
      """#)
    let form = LocalisedForm(
      survey, language: try Examples.tag("ur"), catalogues: [], monitoring: [translations])
    let question = monitoring.questions[0]
    let sex = monitoring.characteristics[0]
    assertText(form.monitoring[question].text, "آپ کی جنس کیا ہے؟", "ur")
    assertText(form.monitoring[question, question.options[0]].text, "مرد", "ur")
    assertText(form.monitoring[sex], "جنس", "ur")
    assertText(form.monitoring[sex, sex.categories[0]], "Another answer", "en-GB")
    assertText(form[survey.questions[0]].text, "Have you heard of it?", "en-GB")
    XCTAssertEqual(form.monitoring.digest, "digest of ur")
    XCTAssertEqual(form.monitoring.standing?.completeness.percent, 75)
  }

  func testAQuestionThatTheFormDoesNotHoldIsNeverBlank() throws {
    let question = try Examples.monitoring().questions[0]
    let form = try form("ur", of: try Examples.survey())
    assertText(form.monitoring[question].text, "What is your sex?", "en-GB")
    assertText(form.monitoring[question, question.options[0]].text, "Man", "en-GB")
  }
}
