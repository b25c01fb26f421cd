import Foundation
import HTTP
import Web
import XCTest

/// A form is taken from our own pages, and from what is no browser; not from another site's.
final class SiteFormsTests: XCTestCase {
  private static let status = (taken: 422, refused: 400)

  /// Posts an empty code, which is answered with 422 where the form is read at all.
  private func post(_ headers: [(String, String)], to site: TestSite) throws -> Int {
    try site.get("/en-GB/workshops", headers: headers, method: .post).status
  }

  private func site(isSecure: Bool = false) throws -> TestSite {
    try TestSite(Hall.survey, isSecure: isSecure, for: self)
  }

  func testAFormWithoutAnOriginIsTaken() throws {
    let site = try site()
    XCTAssertEqual(try post([("Host", "192.168.1.20:8080")], to: site), Self.status.taken)
    XCTAssertEqual(try post([], to: site), Self.status.taken)
  }

  func testOverPlainHTTPTheOriginMustBeTheHost() throws {
    let (site, host) = (try site(), ("Host", "192.168.1.20:8080"))
    for (origin, status) in [
      ("http://192.168.1.20:8080", Self.status.taken),
      ("https://192.168.1.20:8080", Self.status.taken),
      ("http://192.168.1.20", Self.status.refused),
      ("http://192.168.1.20:8081", Self.status.refused),
      ("http://192.168.1.20:8080.example", Self.status.refused),
      ("http://elsewhere.example", Self.status.refused),
      ("ftp://192.168.1.20:8080", Self.status.refused),
      ("192.168.1.20:8080", Self.status.refused),
      ("null", Self.status.refused),
      ("", Self.status.refused),
    ] {
      XCTAssertEqual(try post([host, ("Origin", origin)], to: site), status, origin)
    }
  }

  func testBehindATLSProxyOnlyAPageThatCameByTLSIsOurs() throws {
    let (site, host) = (try site(isSecure: true), ("Host", "Survey.example"))
    for (origin, status) in [
      ("https://survey.example", Self.status.taken),
      ("http://survey.example", Self.status.refused),
      ("https://elsewhere.example", Self.status.refused),
      ("null", Self.status.refused),
    ] {
      XCTAssertEqual(try post([host, ("Origin", origin)], to: site), status, origin)
    }
  }

  func testWithoutAHostNoOriginIsOurs() throws {
    let site = try site()
    for origin in ["http://", "https://", "http://127.0.0.1:8080"] {
      for host in [[], [("Host", "")]] {
        XCTAssertEqual(
          try post(host + [("Origin", origin)], to: site), Self.status.refused, origin)
      }
    }
  }

  func testWhatTheBrowserSaysOfTheSiteGoesBeforeTheOrigin() throws {
    let site = try site()
    // A proxy that writes the host anew would otherwise shut everybody out.
    let ours = [("Host", "127.0.0.1:8080"), ("Origin", "https://survey.example")]
    for (said, status) in [
      ("same-origin", Self.status.taken), ("none", Self.status.taken),
      ("same-site", Self.status.refused), ("cross-site", Self.status.refused),
    ] {
      XCTAssertEqual(try post(ours + [("Sec-Fetch-Site", said)], to: site), status, said)
    }
  }

  func testAPageSendsItsReferrerToThisServiceAlone() throws {
    let page = try site().get("/en-GB/workshops")
    XCTAssertEqual(page.headers["referrer-policy"], "same-origin")
  }
}
