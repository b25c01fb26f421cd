import Surveys
import Translations
import XCTest

@testable import XLSForm

final class FormLanguageTests: XCTestCase {
  private static let urdu = LanguageTag("ur") ?? .british

  func testLanguagesAreKnownByTagAndByName() {
    let expected = [
      ("English (en)", "en"), ("Urdu (ur)", "ur"), ("ur", "ur"), ("Urdu", "ur"), ("اردو", "ur"),
      ("Français", "fr"), ("polski", "pl"), ("English (en_GB)", "en-GB"),
      ("Easy Read (en-GB-x-easyread)", "en-GB-x-easyread"), ("Chinese (zh-Hant)", "zh-Hant"),
    ]
    for (name, tag) in expected { XCTAssertEqual(LanguageName.tag(name)?.text, tag, name) }
    XCTAssertNil(LanguageName.tag("Klingonish"))
    XCTAssertEqual(LanguageName.written(.british), "English (en-GB)")
    XCTAssertEqual(
      LanguageName.written(LanguageTag.british.easyRead), "Easy Read English (en-GB-x-easyread)")
    XCTAssertEqual(LanguageName.written(Self.urdu), "Urdu (ur)")
  }

  func testTranslatedLabelsBecomeCatalogues() throws {
    let form = try TestForm.imported(
      survey: """
        type | name | label::English (en) | label::Urdu (ur) | hint::English (en) | label::Martian
        text | a | How are you? | آپ کیسے ہیں؟ | Briefly | x
        select_one yn | b | Tea? | Tea? | |
        text | c | | صرف اردو | |
        """,
      choices: """
        list_name | name | label::English (en) | label::Urdu (ur)
        yn | yes | Yes | ہاں
        yn | no | No | نہیں
        """,
      settings: """
        form_title | form_id | default_language
        Tea | tea | English (en)
        """)
    XCTAssertEqual(form.survey.languages.map(\.text), ["en", "ur"])
    XCTAssertEqual(form.catalogues.map(\.language.text), ["ur"])
    let catalogue = try XCTUnwrap(form.catalogues.first)
    XCTAssertEqual(catalogue.review, .draft)
    XCTAssertEqual(
      catalogue.entries.map { "\($0.context) \($0.source) → \($0.translations[0])" },
      [
        "tea:title Tea → ", "tea:a.text How are you? → آپ کیسے ہیں؟", "tea:a.hint Briefly → ",
        "tea:b.text Tea? → ", "tea:b.yes.text Yes → ہاں", "tea:b.no.text No → نہیں",
        "tea:c.text صرف اردو → ",
      ])
    XCTAssertEqual(
      form.lines,
      [
        "f.xlsx:survey!F1: \"Martian\" names no language that is known. Write its tag in brackets, for "
          + "example label::Spanish (es).",
        "f.xlsx:survey!D4: There is no text in en here, so this one stands in its place. Write it in "
          + "en.",
      ])
    let read = try CatalogueFile(CatalogueWriter.write(catalogue)).catalogue
    XCTAssertEqual(read.entries.map(\.translations), catalogue.entries.map(\.translations))
  }

  func testTheLanguageOfTheFormCanBeSaidByWhoeverBringsIt() throws {
    let survey = "type | name | label::English (en)\ntext | a | How are you?"
    let form = try TestForm.imported(survey: survey, language: .british)
    XCTAssertEqual(form.survey.language, .british)
    XCTAssertEqual(form.survey.languages, [.british])
    XCTAssertEqual(form.lines, [])
    let urdu = try TestForm.imported(
      survey: "type | name | label::English (en) | label::Urdu (ur)\ntext | a | Hello | سلام",
      language: Self.urdu)
    XCTAssertEqual(urdu.survey.questions.map(\.text), ["سلام"])
    XCTAssertEqual(urdu.survey.languages.map(\.text), ["en", "ur"])
    XCTAssertEqual(urdu.survey.language, Self.urdu)
  }
}
