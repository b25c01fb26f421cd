import HTTP
import Surveys
import Web
import XCTest

final class RouteTests: XCTestCase {
  private func route(_ target: String) throws -> Route? {
    let request = try XCTUnwrap(Request(Head(method: .get, target: target)), target)
    return Route(path: request.path) { request.query[$0] }
  }

  private func id<Subject>(_ text: String) throws -> Identifier<Subject> {
    try XCTUnwrap(Identifier(text))
  }

  private func tag(_ text: String) throws -> LanguageTag { try XCTUnwrap(LanguageTag(text)) }

  func testEveryPageHasOnePathThatLeadsBackToIt() throws {
    let pages: [(SurveyPage, String)] = [
      (.start, ""), (.begin, "/begin"), (.question(try id("heard"), change: false), "/q/heard"),
      (.question(try id("heard"), change: true), "/q/heard?change=1"), (.check, "/check"),
      (.aboutYou, "/about-you"), (.monitoring(try id("age")), "/about-you/age"), (.end, "/end"),
      (.consent, "/consent"), (.declined, "/declined"), (.helped(change: false), "/helped"),
      (.helped(change: true), "/helped?change=1"), (.selfCode, "/code"), (.later, "/later"),
      (.comeBack, "/return"),
      (.clear, "/clear"), (.withdraw, "/withdraw"),
    ]
    for language in ["en-GB", "en-GB-x-easyread", "ur", "zh-Hant"] {
      for (surveyPage, suffix) in pages {
        let page = Page.survey(try id("older-people-access"), surveyPage)
        let path = page.path(in: try tag(language))
        XCTAssertEqual(path, "/\(language)/older-people-access\(suffix)")
        XCTAssertEqual(try route(path), .page(page, try tag(language)))
      }
      XCTAssertEqual(Page.surveys.path(in: try tag(language)), "/\(language)")
      XCTAssertEqual(try route("/\(language)"), .page(.surveys, try tag(language)))
    }
  }

  func testThePagesAboutTheServiceAreNoSurvey() throws {
    for (page, name) in [
      (AboutPage.help, "help"), (.display, "display"), (.privacy, "privacy"),
      (.cookies, "cookies"), (.accessibility, "accessibility"),
    ] {
      XCTAssertEqual(try route("/ur/about/\(name)"), .page(.about(page), try tag("ur")))
      XCTAssertEqual(Page.about(page).path(in: try tag("ur")), "/ur/about/\(name)")
    }
    for target in ["/ur/about", "/ur/about/", "/ur/about/nothing", "/ur/about/help/more"] {
      XCTAssertNil(try route(target), target)
    }
  }

  func testWhatIsNoPageHasItsOwnRoute() throws {
    XCTAssertEqual(try route("/"), .root)
    XCTAssertEqual(try route("/?from=poster"), .root)
    XCTAssertEqual(try route("/health"), .health)
    XCTAssertEqual(try route("/assets/style-0a1b.css"), .asset("style-0a1b.css"))
    XCTAssertEqual(
      try route("/pictures/access/12/thumb-up"),
      .picture(survey: try id("access"), version: 12, name: "thumb-up"))
  }

  func testATagIsReadInAnyCaseAndWrittenInOne() throws {
    XCTAssertEqual(try route("/EN-gb/access"), try route("/en-GB/access"))
    XCTAssertEqual(
      try route("/en-gb-X-EasyRead"), .page(.surveys, try tag("en-GB-x-easyread")))
  }

  func testAnEscapedCharacterIsTheCharacter() throws {
    XCTAssertEqual(
      try route("/en-GB/older%2Dpeople/q/%68eard"), try route("/en-GB/older-people/q/heard"))
  }

  func testOddPathsNameNothing() throws {
    let odd = [
      "//", "//access", "/en-GB/", "/en-GB//", "/en-GB//access", "/en-GB/access/",
      "/en-GB/access//check", "/en-GB/access/q", "/en-GB/access/q/", "/en-GB/access/q/Heard",
      "/en-GB/access/q/heard/more", "/en-GB/access/check/more", "/en-GB/access/unknown",
      "/en-GB/access/begin/now", "/en-GB/access/about-you/age/more", "/en-GB/access/end/",
      "/en-GB/Access", "/en-GB/1access", "/en-GB/acc%20ess", "/english/access", "/e/access",
      "/en_GB/access", "/favicon.ico", "/robots.txt", "/health/", "/health/now", "/assets",
      "/assets/", "/assets/a/b", "/pictures/access/12", "/pictures/access/twelve/thumb-up",
      "/pictures/Access/12/thumb-up", "/pictures/access/12/thumb-up/", "/%20", "/%E2%80%AE",
    ]
    for target in odd { XCTAssertNil(try route(target), target) }
  }

  func testASlashInDisguiseIsRefusedBeforeAnyRoute() {
    for target in ["/en-GB%2Faccess", "/en-GB/%2e%2e/access", "/en-GB/%00", "/en-GB/%2", "*"] {
      XCTAssertNil(Request(Head(method: .get, target: target)), target)
    }
  }
}
