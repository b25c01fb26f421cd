import Foundation
import HTTP
import Participation
import Store
import Web
import XCTest

final class ProblemDocumentTests: XCTestCase {
  /// The members and names of RFC 9457, section 3, and RFC 9110, section 15.
  func testEveryKindIsADocumentWithItsStatusAndName() throws {
    let expected: [(ProblemDocument.Kind, Int, String)] = [
      (.tokenMissing, 401, "Unauthorized"), (.tokenInvalid, 401, "Unauthorized"),
      (.forbidden, 403, "Forbidden"), (.notFound, 404, "Not Found"), (.conflict, 409, "Conflict"),
      (.unprocessable, 422, "Unprocessable Content"),
      (.tooManyTries, 429, "Too Many Requests"), (.failure, 500, "Internal Server Error"),
    ]
    for (kind, status, title) in expected {
      let response = try ProblemDocument(kind, "Say \"why\" – and what next.").response()
      XCTAssertEqual(response.status.rawValue, status)
      XCTAssertEqual(header("Content-Type", response), "application/problem+json")
      XCTAssertEqual(header("Cache-Control", response), "no-store")
      XCTAssertEqual(
        try text(response),
        #"{"detail":"Say \"why\" – and what next.","status":\#(status),"#
          + #""title":"\#(title)","type":"about:blank"}"#)
    }
  }

  /// RFC 6750, section 3: no error code where no token was sent.
  func testAnUnauthorisedRequestIsToldToBringABearerToken() throws {
    let missing = try ProblemDocument(.tokenMissing, "").response()
    XCTAssertEqual(header("WWW-Authenticate", missing), #"Bearer realm="equalsay""#)
    let invalid = try ProblemDocument(.tokenInvalid, "").response()
    XCTAssertEqual(
      header("WWW-Authenticate", invalid), #"Bearer realm="equalsay", error="invalid_token""#)
    XCTAssertNil(header("WWW-Authenticate", try ProblemDocument(.forbidden, "").response()))
  }

  func testWhoTriesTooOftenIsToldHowLongToWait() throws {
    XCTAssertEqual(
      header("Retry-After", try ProblemDocument(.tooManyTries, "").response()), "60")
  }

  func testProblemsOfTheMachineAreNotToldToStrangers() {
    let full = ProblemDocument(StoreProblem.diskFull(file: "/srv/secret/equalsay.sqlite3"))
    XCTAssertEqual(full.kind, .failure)
    XCTAssertFalse(full.detail.contains("secret"), full.detail)
    XCTAssertEqual(ProblemDocument(StoreProblem.tokenEnded(3)).kind, .tokenInvalid)
    let missing = ProblemDocument(StoreProblem.noToken(3))
    XCTAssertEqual(missing.kind, .notFound)
    XCTAssertEqual(missing.detail, "There is no token 3. 'equalsay token list' lists them.")
  }

  func testTheSchemeIsReadInAnyCaseAndTheTokenAfterIt() {
    let token = AccessToken()
    for header in ["Bearer \(token.text)", "bearer  \(token.text)", "BEARER \(token.text) "] {
      guard case .token(let read) = Credentials(authorization: header) else {
        XCTFail(header)
        continue
      }
      XCTAssertEqual(read.text, token.text)
    }
  }

  func testABearerWithoutATokenIsUnreadableAndAnotherSchemeIsNone() {
    for header in ["Bearer", "Bearer ", "Bearer xyz", "Bearer Bearer \(AccessToken().text)"] {
      guard case .unreadable(.noToken) = Credentials(authorization: header) else {
        XCTFail(header)
        continue
      }
    }
    for header in [nil, "", " ", "Basic eA==", AccessToken().text, "Bearer\(AccessToken().text)"] {
      guard case .none = Credentials(authorization: header) else {
        XCTFail(header ?? "no header")
        continue
      }
    }
  }

  private func header(_ name: String, _ response: HTTP.Response) -> String? {
    response.headers.first { $0.name == name }?.value
  }

  private func text(_ response: HTTP.Response) throws -> String {
    guard case .bytes(let bytes) = response.body else { throw NoBody() }
    return String(decoding: bytes, as: UTF8.self)
  }

  private struct NoBody: Error {}
}
