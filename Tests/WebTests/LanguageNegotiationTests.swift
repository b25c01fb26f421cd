import XCTest

final class LanguageNegotiationTests: XCTestCase {
  private static let survey = """
    { "id": "access", "version": 1, "language": "en-GB", "title": "Getting help",
      "languages": [
        "en-GB", "en-GB-x-easyread", "ur", "ur-x-easyread", "cy", "zh-Hans", "zh-Hant", "ar"],
      "sections": [{ "id": "all", "questions": [
        { "id": "about", "kind": "statement", "text": "Read this" } ] }] }
    """

  private static func catalogue(_ tag: String) -> String {
    "msgid \"\"\nmsgstr \"Language: \(tag)\\nContent-Type: text/plain; charset=UTF-8\\n\"\n"
  }

  /// A site with Urdu, Urdu in Easy Read, Welsh and two forms of Chinese beside English.
  private func site() throws -> TestSite {
    let tags = ["ur", "ur-x-easyread", "cy", "zh-Hans", "zh-Hant"]
    return try TestSite(
      Self.survey,
      catalogues: Dictionary(
        uniqueKeysWithValues: tags.map { ("interface/\($0).po", Self.catalogue($0)) }),
      for: self)
  }

  /// Where the front page leads somebody whose browser asks for these languages.
  private func assertChoice(
    _ expected: String, for accepted: String?, _ site: TestSite, line: UInt = #line
  ) throws {
    let headers = accepted.map { [(name: "Accept-Language", value: $0)] } ?? []
    let page = try site.get("/", headers: headers)
    XCTAssertEqual(page.status, 303, line: line)
    XCTAssertEqual(page.location, "/" + expected, accepted ?? "no header", line: line)
  }

  func testTheLanguageThatTheBrowserWantsMostIsChosen() throws {
    let site = try site()
    try assertChoice("ur", for: "ur", site)
    try assertChoice("ur", for: "ur,en;q=0.8,cy;q=0.5", site)
    try assertChoice("ur", for: "en;q=0.5, cy;q=0.7 ,\tur;q=0.9", site)
    try assertChoice("cy", for: "ur;q=0.899,cy;q=0.9", site)
    try assertChoice("cy", for: "cy,ur", site)
    try assertChoice("cy", for: "CY", site)
    try assertChoice("cy", for: "ur;Q=0.2,cy;Q=0.3", site)
  }

  func testAnotherFormOfALanguageIsBetterThanAnotherLanguage() throws {
    let site = try site()
    try assertChoice("ur", for: "ur-PK", site)
    try assertChoice("ur", for: "ur-PK,en-GB;q=0.9", site)
    try assertChoice("en-GB", for: "en-US,ur;q=0.9", site)
    try assertChoice("zh-Hant", for: "zh-Hant,zh-Hans;q=0.5", site)
    try assertChoice("zh-Hans", for: "zh-CN", site)
    try assertChoice("ar", for: "ar-EG,en;q=0.5", site)
  }

  func testALanguageWeDoNotHaveIsPassedOver() throws {
    let site = try site()
    try assertChoice("cy", for: "fr-CH,fr;q=0.9,cy;q=0.1", site)
    try assertChoice("en-GB", for: "fr,de;q=0.5", site)
  }

  func testALanguageThatTheBrowserRefusesIsNotChosen() throws {
    let site = try site()
    try assertChoice("en-GB", for: "ur;q=0", site)
    try assertChoice("cy", for: "ur;q=0.000,cy;q=0.001", site)
  }

  func testEasyReadIsChosenByPeopleAndNotByBrowsers() throws {
    let site = try site()
    try assertChoice("en-GB", for: "en-GB-x-easyread", site)
    try assertChoice("ur", for: "ur-x-easyread,en;q=0.5", site)
  }

  func testJunkIsAsGoodAsNothing() throws {
    let site = try site()
    for junk in [
      nil, "", ",", ";", "*", "*;q=0.5", ";q=1", "q=1", "u r", "ur;q=", "ur;q=high", "ur;q=nan",
      "ur;q=-1", "ur;q=2", "ur;q=inf", "ur;q=0x1p-2", "../../etc", "ﺍردو",
      "'; DROP TABLE survey; --",
      String(repeating: "x,", count: 4000) + "ur",
    ] {
      try assertChoice("en-GB", for: junk, site)
    }
    try assertChoice("ur", for: "ur;q=nan,ur;q=0.1", site)
  }

  func testTheLanguageOfTheAddressCountsBeforeThatOfTheBrowser() throws {
    let site = try site()
    let header = [(name: "Accept-Language", value: "ur")]
    XCTAssertEqual(try site.get("/cy/access", headers: header).text("/html/@lang"), "cy")
    XCTAssertEqual(try site.get("/cy/nothing-here", headers: header).text("/html/@lang"), "cy")
    XCTAssertEqual(try site.get("/fr/access", headers: header).text("/html/@lang"), "ur")
    XCTAssertEqual(try site.get("/nothing-here", headers: header).text("/html/@lang"), "ur")
    XCTAssertEqual(try site.get("/cy/access//", headers: header).text("/html/@lang"), "cy")
  }

  func testAPageInALanguageWeDoNotHaveIsNotFound() throws {
    let site = try site()
    for target in ["/fr", "/fr/access", "/xx-easyread/access"] {
      XCTAssertEqual(try site.get(target).status, 404, target)
    }
  }

  func testAPageInAnyCaseOfItsTagIsThePage() throws {
    let page = try site().get("/EN-gb/access")
    XCTAssertEqual(page.status, 200)
    XCTAssertEqual(try page.text("/html/@lang"), "en-GB")
  }
}
