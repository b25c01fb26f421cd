import XCTest

/// A catalogue in the folder makes no language public; a survey that lists it does.
final class ListedLanguagesTests: XCTestCase {
  private static let survey = """
    { "id": "access", "version": 1, "language": "en-GB", "title": "Getting help",
      "languages": ["en-GB", "en-GB-x-easyread", "ur", "ar"],
      "sections": [{ "id": "all", "questions": [
        { "id": "about", "kind": "statement", "text": "Read this" } ] }] }
    """

  private static func empty(_ tag: String) -> String {
    "msgid \"\"\nmsgstr \"Language: \(tag)\\nContent-Type: text/plain; charset=UTF-8\\n\"\n"
  }

  private static let welsh =
    empty("cy") + "\nmsgctxt \"access:title\"\nmsgid \"Getting help\"\nmsgstr \"Cael help\"\n"

  /// A survey in English and Urdu; Welsh and Turkish are begun, Polish has all of the interface.
  private func site(_ survey: String = survey) throws -> TestSite {
    let english = try String(contentsOf: TestSite.interfaceCatalogue, encoding: .utf8)
    return try TestSite(
      survey,
      catalogues: [
        "interface/cy.po": Self.empty("cy"), "access/cy.po": Self.welsh,
        "interface/tr.po": Self.empty("tr"),
        "interface/pl.po": english.replacing("Language: en-GB", with: "Language: pl"),
      ], for: self)
  }

  private func assertMoves(
    _ target: String, _ accepted: String? = nil, to expected: String?, _ site: TestSite,
    line: UInt = #line
  ) throws {
    let headers = accepted.map { [(name: "Accept-Language", value: $0)] } ?? []
    let page = try site.get(target, headers: headers)
    XCTAssertEqual(page.location, expected, target, line: line)
    XCTAssertEqual(page.status, expected == nil ? 200 : 303, target, line: line)
  }

  func testASurveyAnswersInTheLanguagesThatItLists() throws {
    let site = try site()
    for tag in ["en-GB", "en-GB-x-easyread", "ur", "ar"] {
      try assertMoves("/\(tag)/access", to: nil, site)
    }
  }

  func testAnotherLanguageLeadsToTheBestThatIsListedWithAllThatTheAddressSays() throws {
    let site = try site()
    try assertMoves("/cy/access", to: "/en-GB/access", site)
    try assertMoves("/cy/access", "fr,ur;q=0.5", to: "/ur/access", site)
    try assertMoves("/cy/access?site=hub&x=%20y", to: "/en-GB/access?site=hub&x=%20y", site)
    try assertMoves("/pl/access/withdraw", to: "/en-GB/access/withdraw", site)
    try assertMoves("/ar-EG/access", to: "/ar/access", site)
    try assertMoves("/pl-PL/access", to: "/en-GB/access", site)
    try assertMoves("/ur-x-easyread/access", to: "/ur/access", site)
  }

  func testPagesOfTheServiceAreInLanguagesThatAreCompleteOrListed() throws {
    let site = try site()
    for page in ["", "/about/privacy", "/about/accessibility", "/workshops"] {
      for tag in ["en-GB", "ur", "ar", "pl"] { try assertMoves("/\(tag)\(page)", to: nil, site) }
      try assertMoves("/cy\(page)", to: "/en-GB\(page)", site)
      try assertMoves("/tr\(page)", "ur", to: "/ur\(page)", site)
    }
  }

  func testBrowsersAreGivenNoLanguageThatIsOnlyBegun() throws {
    let site = try site()
    try assertMoves("/", "cy", to: "/en-GB", site)
    try assertMoves("/", "cy,pl;q=0.5", to: "/pl", site)
    try assertMoves("/", "ar-EG", to: "/ar", site)
    XCTAssertEqual(
      try site.get("/cy/nothing/here", headers: [("Accept-Language", "cy")]).text("/html/@lang"),
      "en-GB")
  }

  func testTheListOfSurveysHasNoWordsInALanguageThatASurveyDoesNotList() throws {
    let polish = Self.welsh.replacing("Language: cy", with: "Language: pl")
    let site = try site()
    try site.write(polish, to: "access/pl.po")
    try site.closeAndReopen()
    let page = try site.get("/pl")
    XCTAssertEqual(try page.text("//ul[@class='surveys']//a"), "Getting help")
  }

  func testTheJoinPageOffersNoLanguageThatIsOnlyBegun() throws {
    let links = try site().get("/en-GB/workshops").texts("//nav//a/@hreflang")
    XCTAssertEqual(links, ["en-GB", "pl"])
  }
}
