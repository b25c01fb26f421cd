import HTTP
import XCTest

final class CookieTests: XCTestCase {
  func testACookieIsKeptFromScriptsAndOtherSites() throws {
    let cookie = try XCTUnwrap(Cookie("session", "a1-_b2", isSecure: false))
    XCTAssertEqual(cookie.header.name, "Set-Cookie")
    XCTAssertEqual(cookie.header.value, "session=a1-_b2; Path=/; HttpOnly; SameSite=Lax")
  }

  func testACookieMayNeedTLSAndHaveAnAge() throws {
    let cookie = try XCTUnwrap(Cookie("session", "", isSecure: true, maxAge: 0))
    XCTAssertEqual(
      cookie.header.value, "session=; Path=/; HttpOnly; SameSite=Lax; Secure; Max-Age=0")
  }

  func testACookieThatWouldBeReadOtherwiseIsNotMade() {
    for (name, value) in [
      ("", "a"), ("a b", "c"), ("a=", "b"), ("a", "b;c"), ("a", "b c"), ("a", "b\r\nc"), ("a", "é"),
      ("a", "\"b\""), ("a", "b,c"), ("a", "b\\c"),
    ] {
      XCTAssertNil(Cookie(name, value, isSecure: false), "\(name)=\(value)")
    }
  }

  func testTheBrowserSendsBackWhatWasSet() throws {
    let request = try XCTUnwrap(
      Request(
        Head(
          method: .get, target: "/",
          headers: [("Cookie", "sessions=x; session=a1-_b2;other=c=d"), ("cookie", "last=e")])))
    XCTAssertEqual(request.cookie("session"), "a1-_b2")
    XCTAssertEqual(request.cookie("other"), "c=d")
    XCTAssertEqual(request.cookie("last"), "e")
    XCTAssertNil(request.cookie("sess"))
    XCTAssertNil(request.cookie("Session"))
  }
}
