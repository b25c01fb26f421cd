import Foundation
import FoundationXML
import Markup
import Store
import Surveys
import Translations
import Web
import XCTest

/// A form on paper, read as XML.
final class FormSheetTests: XCTestCase {
  private static let survey = """
    { "id": "garden", "version": 3, "language": "en-GB", "title": "Gardens",
      "purpose": "To see how gardens grow. It takes no time.", "madeWith": "With gardeners.",
      "languages": ["en-GB", "en-GB-x-easyread", "ur"], "consent": { "text": "I will say." },
      "monitoring": { "set": "club" }, "selfCode": true,
      "sections": [ { "id": "all", "title": "Growing", "questions": [
        { "id": "try", "kind": "choose-one", "practice": true, "text": "Do you like apples?",
          "options": [ { "id": "yes", "text": "Yes" }, { "id": "no", "text": "No" } ] },
        { "id": "about", "kind": "statement", "text": "About gardens" },
        { "id": "grow", "kind": "choose-one", "text": "What do you grow?", "picture": "apple",
          "preferNotToSay": true, "options": [
          { "id": "flowers", "text": "Flowers", "picture": "apple" },
          { "id": "beans", "text": "Beans" }, { "id": "nothing", "text": "Nothing" } ],
          "easyRead": { "options": ["flowers", "nothing"] } },
        { "id": "why", "kind": "text", "text": "Why not?", "lines": 3,
          "askIf": { "question": "grow", "is": ["nothing"] } },
        { "id": "tools", "kind": "choose-many", "text": "Which tools?", "exclusive": "none",
          "atMost": 2, "options": [ { "id": "spade", "text": "Spade" },
          { "id": "fork", "text": "Fork" }, { "id": "none", "text": "None" } ] },
        { "id": "wish", "kind": "rank", "text": "What do you wish for?", "places": 2, "options": [
          { "id": "rain", "text": "Rain" }, { "id": "sun", "text": "Sun" } ] },
        { "id": "hours", "kind": "number", "text": "How many hours?", "min": 0, "max": 100,
          "decimals": 1, "easyRead": { "include": false } } ] } ] }
    """

  private static let equality = """
    { "id": "club", "language": "en-GB", "title": "About you",
      "characteristics": [ { "id": "age", "text": "Age" } ],
      "questions": [ { "id": "age", "kind": "choose-one", "text": "How old are you?",
        "characteristic": "age", "preferNotToSay": true,
        "options": [ { "id": "young", "text": "Young" }, { "id": "old", "text": "Old" } ] } ] }
    """

  private static let urdu = """
    msgid ""
    msgstr ""
    "Language: ur\\n"
    "Content-Type: text/plain; charset=UTF-8\\n"
    "X-EqualSay-Review: draft\\n"

    msgctxt "garden:title"
    msgid "Gardens"
    msgstr "باغ"
    """

  private func sheet(
    _ style: FormSheetStyle = .standard, _ tag: String = "en-GB",
    asking survey: String = survey, organisation: Organisation = .unknown
  ) throws -> XMLDocument {
    let site = try TestSite(survey, monitoring: Self.equality, for: self)
    let language = try XCTUnwrap(LanguageTag(tag))
    let catalogues = Catalogues(folder: try translations().path)
    let library = try Library(try site.store.publications(), catalogues)
    let sheet = FormSheet(
      try XCTUnwrap(library.surveys[site.survey.id]?.newest), language: language, style: style,
      interface: Interface(
        style.language(for: language), catalogues: catalogues[Catalogues.interface]),
      organisation: organisation, isDemonstration: false)
    let text = String(decoding: sheet.html.bytes, as: UTF8.self)
      .replacing("<!DOCTYPE html>\n", with: "")
    return try XMLDocument(xmlString: text)
  }

  /// The words of EqualSay in English, and a single text of the survey in Urdu.
  private func translations() throws -> URL {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "sheet-\(UUID().uuidString)")
    addTeardownBlock { try FileManager.default.removeItem(at: folder) }
    for name in ["interface", "garden"] {
      try FileManager.default.createDirectory(
        at: folder.appending(path: name), withIntermediateDirectories: true)
    }
    try FileManager.default.copyItem(
      at: TestSite.interfaceCatalogue, to: folder.appending(path: "interface/en-GB.po"))
    try Data(Self.urdu.utf8).write(to: folder.appending(path: "garden/ur.po"))
    return folder
  }

  /// Texts as the reader of XML gives them: it leaves out the blanks between two elements.
  private func texts(_ page: XMLDocument, _ path: String) throws -> [String] {
    try page.nodes(forXPath: path).map {
      ($0.stringValue ?? "").split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
  }

  func testUrduHasRoomForItsLetters() throws {
    let rules = try XCTUnwrap(texts(sheet(.standard, "ur"), "//style").first)
    XCTAssertTrue(rules.contains("html:lang(ur) { font-size: calc(var(--text) * 1.2); }"), rules)
    let heights = rules.matches(of: /:lang\(ur\) \{[^}]*line-height: ([0-9.]+)/).map { $0.1 }
    XCTAssertEqual(heights, ["2", "2"])
  }

  func testEveryQuestionHasItsNumberAndEveryAnswerItsOwn() throws {
    let page = try sheet()
    XCTAssertEqual(
      try texts(page, "//h3[span[@class='number']]"),
      [
        "1What do you grow?", "2Why not?", "3Which tools?", "4What do you wish for?",
        "5How many hours?", "8How old are you?",
      ])
    XCTAssertEqual(
      try texts(page, "//*[@id='q-1']/ul/li"), ["1Flowers", "2Beans", "3Nothing"])
    XCTAssertEqual(try texts(page, "//*[@id='q-6']/h2"), ["6Did someone help you to answer?"])
    XCTAssertEqual(try texts(page, "//*[@id='q-6']/ul/li/span[@class='n']"), ["1", "2", "3"])
    XCTAssertEqual(try texts(page, "//*[@id='q-7']/ul/li").count, 4)
  }

  func testEachKindOfQuestionHasItsOwnPlaceForTheAnswer() throws {
    let page = try sheet()
    func count(_ path: String) throws -> Int { try page.nodes(forXPath: path).count }
    // Three answers and "prefer not to say".
    XCTAssertEqual(try count("//*[@id='q-1']//span[@class='box']"), 4)
    XCTAssertEqual(try count("//*[@id='q-2']/div[@class='lines']/div"), 3)
    XCTAssertEqual(
      try texts(page, "//*[@id='q-3']//p[@class='how']"), ["Tick no more than 2 boxes."])
    XCTAssertEqual(try texts(page, "//*[@id='q-3']//li[@class='apart']"), ["3None"])
    XCTAssertEqual(try count("//*[@id='q-4']//span[@class='box']"), 0)
    XCTAssertEqual(
      try texts(page, "//*[@id='q-4']/ul[@class='places']/li"), ["First choice", "Second choice"])
    // 100 has three digits, and there is one behind the point.
    XCTAssertEqual(try count("//*[@id='q-5']/div[@class='digits']/span"), 4)
    XCTAssertEqual(try texts(page, "//*[@id='q-5']/div[@class='digits']"), ["."])
    XCTAssertEqual(try count("//*[@id='consent']//span[@class='box']"), 1)
    XCTAssertEqual(try texts(page, "//*[@id='consent']/p"), ["I will say."])
  }

  func testTheWayIsSaidInWords() throws {
    let page = try sheet()
    XCTAssertEqual(
      try texts(page, "//p[@class='go-to']"), ["If you ticked 1 or 2, go to question 3."])
    XCTAssertEqual(
      try texts(page, "//p[@class='only']"),
      ["Answer question 2 only if you chose 3 in question 1."])
  }

  func testEveryPageNamesTheFormAndCountsThePages() throws {
    let rules = try XCTUnwrap(texts(sheet(.large), "//style").first)
    XCTAssertTrue(rules.contains("counter(page)"), rules)
    XCTAssertTrue(rules.contains("counter(pages)"), rules)
    XCTAssertTrue(rules.contains("font: 18pt"), rules)
    // “garden/3/en-GB/large”, as numbers of characters.
    XCTAssertTrue(
      rules.contains("\\67 \\61 \\72 \\64 \\65 \\6e \\2f \\33 \\2f \\65 \\6e \\2d \\47 \\42 \\2f "),
      rules)
  }

  func testEasyReadLeavesOutWhatItsPagesDoAndHasPicturesAndASentenceALine() throws {
    let page = try sheet(.easyread)
    XCTAssertEqual(
      try texts(page, "//h3[span[@class='number']]"),
      [
        "1What do you grow?", "2Why not?", "3Which tools?", "4What do you wish for?",
        "7How old are you?",
      ])
    XCTAssertEqual(try texts(page, "//*[@id='q-1']/ul/li"), ["1Flowers", "2Nothing"])
    XCTAssertEqual(
      try texts(page, "//p[@class='only']"),
      ["Answer question 2 only if you chose 2 in question 1."])
    XCTAssertEqual(try page.nodes(forXPath: "//*[@id='q-1']//img[@alt='']").count, 2)
    XCTAssertEqual(
      try texts(page, "//section[1]/p[1]/span[@class='sentence']"),
      ["To see how gardens grow.", "It takes no time."])
    XCTAssertEqual(try sheet().nodes(forXPath: "//img").count, 0)
    XCTAssertEqual(
      try texts(page, "//*[@id='practice']//h3 | //*[@id='practice']//li"),
      ["Do you like apples?", "1Yes", "2No"])
    XCTAssertEqual(try sheet().nodes(forXPath: "//*[@id='practice']").count, 0)
  }

  func testAFormThatIsReadFromRightToLeftMarksWhatIsNotTranslated() throws {
    let page = try sheet(.standard, "ur")
    XCTAssertEqual(try texts(page, "/html/@dir"), ["rtl"])
    XCTAssertEqual(try texts(page, "//h1"), ["باغ"])
    XCTAssertEqual(
      try texts(page, "//*[@id='q-1']//h3//span[@lang='en-GB'][@dir='ltr']"), ["What do you grow?"])
    XCTAssertEqual(
      try texts(page, "//p[@class='notice']"),
      [
        "This translation is a draft. Some words may not be right yet.",
        "Some parts of this survey are not in your language yet.",
      ])
  }

  func testTheFormSaysWhereItGoesOrHasLinesForThat() throws {
    XCTAssertEqual(try sheet().nodes(forXPath: "//*[@id='end']/div[@class='lines']/div").count, 3)
    let known = try JSONDecoder().decode(
      Organisation.self,
      from: Data(#"{ "name": "Partnership", "address": "1 Example Street\nLeeds" }"#.utf8))
    let page = try sheet(organisation: known)
    XCTAssertEqual(
      try texts(page, "//p[@class='address']/span"), ["Partnership", "1 Example Street", "Leeds"])
    XCTAssertEqual(try page.nodes(forXPath: "//*[@id='end']/div").count, 0)
  }

  func testManyLinesToWriteOnMayGoOnBelowAPageButNotTheFirst() throws {
    let page = try sheet(asking: Self.survey.replacing("\"lines\": 3", with: "\"lines\": 30"))
    func count(_ path: String) throws -> Int { try page.nodes(forXPath: path).count }
    XCTAssertEqual(try count("//*[@id='q-2']/div[@class='keep']/*[@class='only']"), 1)
    XCTAssertEqual(try count("//*[@id='q-2']/div[@class='keep']/div[@class='lines']/div"), 4)
    XCTAssertEqual(try count("//*[@id='q-2']/div[@class='lines long']/div"), 26)
  }

  func testTheEqualityQuestionsAreIntroducedAsFree() throws {
    let section = try texts(sheet(), "//section[@id='equality']/p")
    XCTAssertEqual(
      section.last,
      "You can leave out any question, or all of them. It makes no difference to the care or support "
        + "you get.")
  }
}
