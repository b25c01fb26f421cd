import XCTest

/// What a page says about its own words, and how it marks those that fell back.
final class TranslationNoticeTests: XCTestCase {
  private static let survey = """
    { "id": "access", "version": 1, "language": "en-GB", "title": "Getting help",
      "languages": ["en-GB", "en-GB-x-easyread", "ur"],
      "sections": [{ "id": "all", "questions": [
        { "id": "first", "kind": "rank", "text": "What comes first?", "places": 2,
          "options": [{ "id": "talk", "text": "Talking" }, { "id": "walk", "text": "Walking" }] }
      ] }] }
    """
  private static let page = "/ur/access/q/first"

  private static func catalogue(_ tag: String, _ review: String, _ texts: [String]) -> String {
    let header = """
      msgid ""
      msgstr "Language: \(tag)\\nContent-Type: text/plain; charset=UTF-8\\n\
      X-EqualSay-Review: \(review)\\n"

      """
    return header + texts.joined(separator: "\n")
  }

  private static func entry(_ context: String, _ source: String, _ translation: String) -> String {
    "msgctxt \"\(context)\"\nmsgid \"\(source)\"\nmsgstr \"\(translation)\"\n"
  }

  private static let urdu = [
    entry("access:title", "Getting help", "مدد حاصل کرنا"),
    entry("access:first.text", "What comes first?", "سب سے پہلے کیا؟"),
    entry("access:first.talk.text", "Talking", "بات کرنا"),
    entry("access:first.walk.text", "Walking", "چلنا"),
  ]
  private static let reviewed = "reviewed by A Reader on 2026-11-01"
  private static let partNotice = "Some parts of this survey are not in your language yet."
  private static let draftNotice = "This translation is a draft. Some words may not be right yet."

  private func site(_ catalogues: [String: String]) throws -> TestSite {
    try TestSite(Self.survey, catalogues: catalogues, for: self)
  }

  private func notices(_ review: String, _ texts: [String]) throws -> [String] {
    let site = try site(["access/ur.po": Self.catalogue("ur", review, texts)])
    return try site.get("/ur/access").texts("//body/aside/p[@class='banner']")
  }

  func testAReviewedAndWholeTranslationNeedsNoNotice() throws {
    XCTAssertEqual(try notices(Self.reviewed, Self.urdu), [])
  }

  func testADraftSaysThatItIsOne() throws {
    XCTAssertEqual(try notices("draft", Self.urdu), [Self.draftNotice])
  }

  func testATranslationInPartSaysSo() throws {
    XCTAssertEqual(try notices(Self.reviewed, Array(Self.urdu.dropLast())), [Self.partNotice])
  }

  func testADraftInPartSaysBoth() throws {
    XCTAssertEqual(
      try notices("draft", Array(Self.urdu.dropLast())), [Self.draftNotice, Self.partNotice])
  }

  func testALanguageWithoutTheSurveySaysThatItsPartsAreMissing() throws {
    let site = try site(["interface/ur.po": Self.catalogue("ur", Self.reviewed, [])])
    let notices = try site.get("/ur/access").texts("//body/aside/p[@class='banner']")
    XCTAssertTrue(notices.contains(Self.partNotice), "\(notices)")
  }

  func testTheLanguageOfTheSurveyNeedsNoNotice() throws {
    XCTAssertEqual(try site([:]).get("/en-GB/access").texts("//body/aside/p[@class='banner']"), [])
  }

  func testANoticeIsInTheReadersLanguage() throws {
    let interface = Self.catalogue(
      "ur", Self.reviewed,
      [Self.entry("page.draft-translation", Self.draftNotice, "یہ ترجمہ ایک مسودہ ہے۔")])
    let site = try site([
      "interface/ur.po": interface, "access/ur.po": Self.catalogue("ur", "draft", Self.urdu),
    ])
    XCTAssertEqual(
      try site.get("/ur/access").texts("//body/aside/p[@class='banner'][not(span)]"),
      ["یہ ترجمہ ایک مسودہ ہے۔"])
  }

  func testAnEasyReadDraftSaysSoInEnglish() throws {
    let texts = [Self.entry("access:title", "Getting help", "Help")]
    let site = try site([
      "access/en-GB-x-easyread.po": Self.catalogue("en-GB-x-easyread", "draft", texts)
    ])
    let page = try site.get("/en-GB-x-easyread/access")
    XCTAssertEqual(
      try page.texts("//body/aside/p[@class='banner']"), [Self.draftNotice, Self.partNotice])
    XCTAssertEqual(try page.text("/html/@class"), "easy-read")
    XCTAssertEqual(try page.text("/html/@lang"), "en-GB")
    XCTAssertEqual(try page.texts("//main//span[@lang]"), [])
  }

  func testAPageRunsTheWayOfItsLanguage() throws {
    let site = try site(["access/ur.po": Self.catalogue("ur", Self.reviewed, Self.urdu)])
    let urdu = try site.get("/ur/access")
    XCTAssertEqual(try urdu.text("/html/@lang"), "ur")
    XCTAssertEqual(try urdu.text("/html/@dir"), "rtl")
    XCTAssertEqual(try urdu.text("//h1[not(span)]"), "مدد حاصل کرنا")
    XCTAssertEqual(try site.get("/en-GB/access").text("/html/@dir"), "ltr")
  }

  func testATextThatFellBackCarriesItsOwnLanguageAndDirection() throws {
    let site = try site([
      "access/ur.po": Self.catalogue("ur", Self.reviewed, Array(Self.urdu.dropFirst()))
    ])
    let page = try site.get("/ur/access")
    XCTAssertEqual(try page.text("//h1/span[@lang='en-GB'][@dir='ltr']"), "Getting help")
    XCTAssertEqual(
      try page.text("//main//button/span[@lang='en-GB'][@dir='ltr']"), "Start now")
  }

  func testEachLinkToALanguageIsInThatLanguage() throws {
    let interface = Self.catalogue(
      "ur", Self.reviewed, [Self.entry("language.name", "English", "اردو")])
    let page = try site(["interface/ur.po": interface]).get("/en-GB/access")
    let link = "//nav//a[@lang='ur'][@dir='rtl'][@hreflang='ur'][@href='/ur/access']"
    XCTAssertEqual(try page.text(link), "اردو")
    XCTAssertEqual(try page.text("//nav//a[@aria-current]/@href"), "/en-GB/access")
  }

  func testALanguageWithoutACatalogueOfThePagesIsCalledByItsOwnName() throws {
    let page = try site([:]).get("/en-GB/access")
    XCTAssertEqual(try page.texts("//header//nav//a"), ["English", "English: Easy Read", "اردو"])
  }

  func testThePagesAboutTheServiceSayThatTheirWordsAreADraft() throws {
    for (review, notices) in [("draft", [Self.draftNotice]), (Self.reviewed, [])] {
      let site = try site([
        "interface/ur.po": Self.catalogue(
          "ur", review, [Self.entry("language.name", "English", "اردو")])
      ])
      for path in ["/ur", "/ur/about/privacy"] {
        let shown = try site.get(path).texts("//body/aside/p[@class='banner']")
        XCTAssertEqual(shown, notices, path)
      }
    }
  }

  func testAChoiceInAListThatFellBackCarriesItsLanguageToo() async throws {
    let visitor = try Visitor(
      try site(["access/ur.po": Self.catalogue("ur", Self.reviewed, Array(Self.urdu.dropLast()))]),
      for: self)
    try await visitor.begin(in: "ur")
    let page = try await visitor.get(Self.page)
    let list = "//select[@id='place-1']/option"
    XCTAssertEqual(try page.text(list + "[@value='walk'][@lang='en-GB'][@dir='ltr']"), "Walking")
    XCTAssertEqual(try page.text(list + "[@value=''][@lang='en-GB']"), "Nothing chosen")
    XCTAssertEqual(try page.text(list + "[@value='talk'][not(@lang)]"), "بات کرنا")
  }
}
