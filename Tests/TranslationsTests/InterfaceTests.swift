import Surveys
import Translations
import XCTest

final class InterfaceTests: XCTestCase {
  private let english = #"""
    #. The button under a question.
    #. At most 20 characters.
    msgctxt "page.continue"
    msgid "Continue"
    msgstr "Continue"

    msgctxt "start.minutes"
    msgid "It takes {count} minute"
    msgid_plural "It takes {count} minutes"
    msgstr[0] "It takes {count} minute"
    msgstr[1] "It takes {count} minutes"

    """#

  private let arabic = #"""
    msgctxt "start.minutes"
    msgid "It takes {count} minute"
    msgid_plural "It takes {count} minutes"
    msgstr[0] "لا يستغرق أي دقيقة"
    msgstr[1] "يستغرق دقيقة واحدة"
    msgstr[2] "يستغرق دقيقتين"
    msgstr[3] "يستغرق {count} دقائق"
    msgstr[4] "يستغرق {count} دقيقة"
    msgstr[5] "يستغرق {count} دقيقة تقريبا"
    """#

  private let arabicPlurals =
    "nplurals=6; plural=(n==0 ? 0 : n==1 ? 1 : n==2 ? 2 : n%100>=3 && n%100<=10 ? 3 : "
    + "n%100>=11 ? 4 : 5);"

  private func interface(_ reader: String, _ others: [CatalogueSource] = []) throws -> Interface {
    Interface(
      try Examples.tag(reader), catalogues: [try Examples.source("en-GB", english)] + others)
  }

  func testAPhraseIsReadInTheSourceLanguage() throws {
    let interface = try interface("en-GB")
    XCTAssertEqual(interface[.continueOn], LocalisedText(text: "Continue", language: .british))
    XCTAssertEqual(interface(.startMinutes, count: 1).text, "It takes 1 minute")
    XCTAssertEqual(interface(.startMinutes, count: 5).text, "It takes 5 minutes")
    XCTAssertEqual(interface(.startMinutes, count: 12_345).text, "It takes 12,345 minutes")
    XCTAssertNil(interface.digest)
    XCTAssertNil(interface.standing)
  }

  func testAPhraseThatNobodyWroteIsItsKey() throws {
    XCTAssertEqual(try interface("en-GB")[.back].text, "page.back")
    let empty = Interface(try Examples.tag("ur"), catalogues: [])
    XCTAssertEqual(empty[.continueOn], LocalisedText(text: "page.continue", language: .british))
    XCTAssertEqual(empty(.startMinutes, count: 3).text, "start.minutes")
  }

  func testNumbersHaveTheFormAndTheDigitsOfTheLanguage() throws {
    let interface = try interface(
      "ar-EG", [try Examples.source("ar-EG", arabic, plurals: arabicPlurals)])
    XCTAssertEqual(interface(.startMinutes, count: 1).text, "يستغرق دقيقة واحدة")
    XCTAssertEqual(interface(.startMinutes, count: 2).text, "يستغرق دقيقتين")
    XCTAssertEqual(interface(.startMinutes, count: 5).text, "يستغرق ٥ دقائق")
    XCTAssertEqual(interface(.startMinutes, count: 11).text, "يستغرق ١١ دقيقة")
    XCTAssertEqual(interface.number(1234), "١٬٢٣٤")
    XCTAssertEqual(interface.digest, "digest of ar-EG")
    XCTAssertEqual(interface.standing?.completeness.percent, 50)
  }

  func testAPhraseThatFellBackKeepsTheRuleAndDigitsOfItsLanguage() throws {
    let interface = try interface("ar-EG")
    XCTAssertEqual(
      interface(.startMinutes, count: 2),
      LocalisedText(text: "It takes 2 minutes", language: .british))
  }

  func testEasyReadFallsBackToItsLanguageThenToEnglish() throws {
    let welsh = try Examples.source(
      "cy", "msgctxt \"page.continue\"\nmsgid \"Continue\"\nmsgstr \"Parhau\"")
    let interface = try interface("cy-x-easyread", [welsh])
    XCTAssertEqual(
      interface[.continueOn], LocalisedText(text: "Parhau", language: try Examples.tag("cy")))
    XCTAssertEqual(interface[.back].language, .british)
  }

  func testALanguageOfOneCountryFallsBackToThatOfAll() throws {
    let portuguese = try Examples.source(
      "pt", "msgctxt \"page.continue\"\nmsgid \"Continue\"\nmsgstr \"Continuar\"")
    XCTAssertEqual(
      try interface("pt-BR", [portuguese])[.continueOn],
      LocalisedText(text: "Continuar", language: try Examples.tag("pt")))
    XCTAssertEqual(
      try Examples.tag("zh-Hant-HK-x-easyread").fallBack(to: .british).map(\.text),
      ["zh-Hant-HK-x-easyread", "zh-Hant-HK", "zh-Hant", "en-GB"])
    XCTAssertEqual(
      try Examples.tag("pa-Arab").fallBack(to: .british).map(\.text), ["pa-Arab", "en-GB"])
  }

  func testAPhraseWhoseSourceHasChangedFallsBack() throws {
    let welsh = try Examples.source(
      "cy", "msgctxt \"page.continue\"\nmsgid \"Go on\"\nmsgstr \"Parhau\"")
    XCTAssertEqual(try interface("cy", [welsh])[.continueOn].text, "Continue")
  }

  func testPlaceholdersAreFilled() throws {
    XCTAssertEqual(
      try interface("en-GB")(.startMinutes, ["count": "many"]).text, "It takes many minutes")
  }

  func testTheSourceCatalogueAndTheProgramKnowTheSamePhrases() throws {
    let complete = InterfaceTexts.keys.map {
      "msgctxt \"\($0)\"\nmsgid \"x\"\nmsgstr \"x\"\n"
    }
    XCTAssertEqual(
      InterfaceTexts.problems(of: try Examples.file("en-GB", complete.joined())), [])
    let file = try Examples.file(
      "en-GB",
      complete.dropFirst().joined()
        + "msgctxt \"unknown\"\nmsgid \"x\"\nmsgstr \"x\"\n")
    let problems = InterfaceTexts.problems(of: file)
    XCTAssertEqual(problems.map(\.line), [1, file.line(of: "unknown")])
    XCTAssertEqual(
      problems[0].message, "The phrase “about.free” is missing. Add an entry with this msgctxt.")
    XCTAssertEqual(
      problems[1].message, "No page says “unknown”. Delete the entry, or correct its msgctxt.")
  }

  func testTheSourceLanguageTranslatesNothing() throws {
    let file = try Examples.file(
      "en-GB", "msgctxt \"page.back\"\nmsgid \"Back\"\nmsgstr \"Return\"")
    let problems = InterfaceTexts.problems(of: file).filter { $0.line == 7 }
    XCTAssertEqual(
      problems.map(\.message), ["In the source language msgstr must be the same as msgid. Copy it."]
    )
  }

  func testPhrasesAreTextsToBeTranslated() throws {
    XCTAssertEqual(
      InterfaceTexts.entries(of: try Examples.file("en-GB", english).catalogue),
      [
        SourceText(
          context: "page.continue", text: "Continue",
          note: "The button under a question.\nAt most 20 characters."),
        SourceText(
          context: "start.minutes", text: "It takes {count} minute",
          plural: "It takes {count} minutes", note: ""),
      ])
  }
}
