import Foundation
import Surveys
import Translations
import XCTest

@testable import XLSForm

final class FormExportTests: XCTestCase {
  private static let phrases = """
    msgid ""
    msgstr "Content-Type: text/plain; charset=UTF-8\\nLanguage: en-GB\\nPlural-Forms: nplurals=2; plural=(n != 1);\\n"

    msgctxt "question.prefer-not-to-say"
    msgid "Prefer not to say"
    msgstr "Prefer not to say"

    msgctxt "answer.prefer-not"
    msgid "Not both"
    msgstr "Not both"

    msgctxt "answer.exclusive"
    msgid "Choose “{option}” alone"
    msgstr "Choose “{option}” alone"

    msgctxt "answer.too-many"
    msgid "Only {count}"
    msgid_plural "At most {count}"
    msgstr[0] "Only {count}"
    msgstr[1] "At most {count}"

    msgctxt "answer.too-small"
    msgid "{min} or more"
    msgstr "{min} or more"
    """

  private static let welsh = """
    msgid ""
    msgstr "Content-Type: text/plain; charset=UTF-8\\nLanguage: cy\\n"

    msgctxt "tea:title"
    msgid "Tea"
    msgstr "Te"

    msgctxt "tea:likes.yes.text"
    msgid "Yes"
    msgstr "Ydw"
    """

  private func exported(_ json: String, also: [LanguageTag] = []) throws -> FormExport {
    let survey = try SurveyFile.read(Array(json.utf8), context: .assumingFiles())
    func source(_ text: String) throws -> CatalogueSource {
      let catalogue = try CatalogueFile(text).catalogue
      return CatalogueSource(tag: catalogue.language, catalogue: catalogue, digest: nil)
    }
    return FormExport(
      survey, also: also,
      FormExport.Texts(
        survey: [try source(Self.welsh)], monitoring: [], interface: [try source(Self.phrases)]))
  }

  private static let tea = """
    {
      "id": "tea", "version": 3, "language": "en-GB", "languages": ["en-GB", "cy", "ur"],
      "title": "Tea", "purpose": "To know.", "consent": { "text": "Is it all right?" },
      "closes": "2027-01-31", "sites": [{ "id": "hall", "name": "Hall" }],
      "sections": [{ "id": "all", "questions": [
        { "id": "likes", "kind": "choose-one", "text": "Do you?", "required": true,
          "preferNotToSay": true, "picture": "cup",
          "options": [{ "id": "yes", "text": "Yes", "hint": "Any" }, { "id": "no", "text": "No" }] },
        { "id": "which", "kind": "choose-many", "text": "Which?", "preferNotToSay": true,
          "options": [{ "id": "green", "text": "Green" }, { "id": "none", "text": "None" }],
          "exclusive": "none", "atMost": 2, "askIf": { "question": "likes", "answered": true } },
        { "id": "cups", "kind": "number", "text": "Cups?", "min": 0.5, "decimals": 1 },
        { "id": "order", "kind": "rank", "text": "In order", "places": 1,
          "options": [{ "id": "a", "text": "A" }, { "id": "b", "text": "B" }] },
        { "id": "why", "kind": "text", "text": "Why?", "hint": "Briefly", "atMost": 90, "lines": 1,
          "askIf": { "question": "order", "is": ["a"] } },
        { "id": "end", "kind": "statement", "text": "Thanks" }
      ] }]
    }
    """

  func testASurveyIsWrittenAsFormsHaveIt() throws {
    let form = try exported(Self.tea)
    XCTAssertEqual(form.sheets.map(\.name), ["survey", "choices", "settings"])
    XCTAssertEqual(
      form.sheets[0].rows.map { $0.joined(separator: " | ").replacing("\n", with: "⏎") },
      [
        "type | name | label::English (en-GB) | label::Welsh (cy) | hint::English (en-GB) | "
          + "hint::Welsh (cy) | required | relevant | constraint | "
          + "constraint_message::English (en-GB) | constraint_message::Welsh (cy) | parameters",
        "begin_group | start.page | Tea | Te |  |  |  |  |  |  |  | ",
        "note | start.purpose | To know. | To know. |  |  |  |  |  |  |  | ",
        "acknowledge | start.consent | Is it all right? | Is it all right? |  |  | yes |  |  |  |  | ",
        "end_group |  |  |  |  |  |  |  |  |  |  | ",
        "begin_group | all |  |  |  |  |  |  |  |  |  | ",
        "select_one likes | likes | Do you? | Do you? |  |  | yes |  |  |  |  | ",
        "select_multiple which | which | Which? | Which? |  |  |  | "
          + "${likes} != '' and not(${likes} = 'prefer_not') | "
          + "count-selected(.) <= 2 and not(selected(., 'none') and count-selected(.) > 1) and "
          + "not(selected(., 'prefer_not') and count-selected(.) > 1) | "
          + "At most 2⏎Choose “None” alone⏎Not both | At most 2⏎Choose “None” alone⏎Not both | ",
        "decimal | cups | Cups? | Cups? |  |  |  |  | . >= 0.5 and . = round(., 1) | "
          + "0.5 or more⏎answer.decimals | 0.5 or more⏎answer.decimals | ",
        "rank order | order | In order | In order |  |  |  |  |  |  |  | ",
        "text | why | Why? | Why? | Briefly | Briefly |  |  | string-length(.) <= 90 |  |  | rows=1",
        "note | end | Thanks | Thanks |  |  |  |  |  |  |  | ",
        "end_group |  |  |  |  |  |  |  |  |  |  | ",
      ])
    XCTAssertEqual(
      form.sheets[1].rows.map { $0.joined(separator: " | ") },
      [
        "list_name | name | label::English (en-GB) | label::Welsh (cy)",
        "likes | yes | Yes | Ydw", "likes | no | No | No",
        "likes | prefer_not | Prefer not to say | Prefer not to say",
        "which | green | Green | Green", "which | none | None | None",
        "which | prefer_not | Prefer not to say | Prefer not to say",
        "order | a | A | A", "order | b | B | B",
      ])
    XCTAssertEqual(
      form.sheets[2].rows,
      [
        ["form_title", "form_id", "version", "default_language"],
        ["Tea", "tea", "3", "English (en-GB)"],
      ])
  }

  func testWhatAFormCannotSayIsListed() throws {
    XCTAssertEqual(
      try exported(Self.tea).losses.map { $0.rendered(in: "tea") },
      [
        "tea: There is no catalogue in ur, so the form is not in that language.",
        "tea:why: The condition cannot be said in a form: a form has everything put in order, so nobody "
          + "leaves anything out there. The form asks everybody.",
        "tea: The days on which it opens and closes are not in the form. Set them where it runs.",
        "tea: Its 1 sites are not in the form. Ask for the place in a question.",
        "tea: Its pictures (1) are not in the form. Attach them where it runs, if they are needed "
          + "there.",
        "tea:likes: The explanations under answers are not in the form: yes.",
        "tea:order: The form has all 2 put in order instead of the first 1. Count the first 1 only.",
      ])
  }

  func testNotToKnowIsAnAnswerLikeAnyAndThatItIsNoPointIsLost() throws {
    let form = try exported(
      #"""
      { "id": "tea", "version": 1, "language": "en-GB", "title": "Tea",
        "sections": [{ "id": "all", "questions": [
          { "id": "strong", "kind": "scale", "text": "How strong?", "options": [
            { "id": "weak", "text": "Weak" }, { "id": "so-so", "text": "So so" },
            { "id": "strong", "text": "Strong" }, { "id": "unsure", "text": "I am not sure" } ],
            "dontKnow": "unsure", "easyRead": { "options": ["weak", "strong"] } } ] }] }
      """#)
    XCTAssertEqual(
      form.sheets[1].rows.dropFirst().map { $0[1] }, ["weak", "so-so", "strong", "unsure"])
    XCTAssertEqual(
      form.losses.map { $0.rendered(in: "tea") }.filter {
        $0.hasPrefix("tea:") && !$0.contains("cy")
      },
      [
        "tea:strong: Easy Read offers 3 of the 4 answers; the form offers all in every language.",
        "tea:strong: The form does not know that \"unsure\" is no point of the scale. Leave it out "
          + "where you put the answers in order.",
      ])
  }

  func testTheAnswerOfNotKnowingAmongOthersIsToldAsLost() throws {
    let form = try exported(
      #"""
      { "id": "tea", "version": 1, "language": "en-GB", "languages": ["en-GB"], "title": "Tea",
        "purpose": "To know.", "madeWith": "Nobody.", "sections": [ { "id": "a", "title": "A",
        "questions": [ { "id": "kind", "kind": "choose-one", "text": "Which?", "options": [
          { "id": "green", "text": "Green" }, { "id": "unsure", "text": "I am not sure" } ],
          "dontKnow": "unsure" } ] } ] }
      """#)
    XCTAssertTrue(
      form.losses.map { $0.rendered(in: "tea") }.contains(
        "tea:kind: The form does not know that \"unsure\" says that one does not know: it stands "
          + "among the other answers."))
  }

  func testFurtherLanguagesComeAlongWhenAskedFor() throws {
    let json = Self.tea.replacing("[\"en-GB\", \"cy\", \"ur\"]", with: "[\"en-GB\"]")
    let without = try exported(json)
    XCTAssertEqual(
      without.losses.first?.rendered(in: "tea"),
      "tea: The survey does not offer cy, so the form is not in that language either. --language cy "
        + "takes its catalogue in.")
    XCTAssertFalse(without.sheets[0].rows[0].contains("label::Welsh (cy)"))
    let with = try exported(json, also: [try XCTUnwrap(LanguageTag("cy"))])
    XCTAssertTrue(with.sheets[0].rows[0].contains("label::Welsh (cy)"))
  }

  func testTheSameSurveyMakesTheSameWorkbook() throws {
    let form = try exported(Self.tea)
    let files = try (0..<2).map { number in
      let path = FileManager.default.temporaryDirectory
        .appending(path: "form-\(number)-\(UUID().uuidString).xlsx")
      defer { XCTAssertNoThrow(try FileManager.default.removeItem(at: path)) }
      try FormWorkbook.write(form.sheets, to: path.path)
      return try Data(contentsOf: path)
    }
    XCTAssertEqual(files[0], files[1])
  }
}
