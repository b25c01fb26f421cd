import HTTP
import XCTest

final class RequestTests: XCTestCase {
  private func request(
    _ target: String, headers: [(name: String, value: String)] = [], body: String = ""
  ) -> Request? {
    Request(Head(method: .post, target: target, headers: headers), body: Array(body.utf8))
  }

  func testThePathIsReadPieceByPiece() {
    XCTAssertEqual(request("/")?.path, [])
    XCTAssertEqual(request("/en-GB/b%20c/%D8%A7")?.path, ["en-GB", "b c", "ا"])
    XCTAssertEqual(request("/a/")?.path, ["a", ""])
    XCTAssertEqual(request("//a")?.path, ["", "a"])
    XCTAssertEqual(request("/a+b?c")?.path, ["a+b"])
  }

  func testTheQueryIsReadAsAForm() {
    let query = request("/a?b=1+2&c=%3F&b=3?")?.query
    XCTAssertEqual(query?["b"], "1 2")
    XCTAssertEqual(query?["c"], "?")
    XCTAssertEqual(query?.all("b"), ["1 2", "3?"])
  }

  func testATargetThatCouldBeReadInTwoWaysMakesNoRequest() {
    for target in [
      "", "a", "http://x/", "*", "/a%2fb", "/%00", "/a/../b", "/./", "/%2E", "/a b", "/é", "/%C3",
      "/%1F", "/?a=%0", "/?a=%FF",
    ] {
      XCTAssertNil(request(target), target)
    }
  }

  func testHeadersAreFoundInAnyCase() {
    let request = request("/", headers: [("Accept-Language", "ur"), ("accept-language", "en")])
    XCTAssertEqual(request?.header("ACCEPT-language"), "ur")
    XCTAssertNil(request?.header("accept"))
  }

  func testTheContentTypeIsTheMediaTypeAlone() {
    for value in ["Text/HTML", "text/html;charset=utf-8", "text/html ; charset=utf-8"] {
      XCTAssertEqual(request("/", headers: [("Content-Type", value)])?.contentType, "text/html")
    }
    XCTAssertNil(request("/")?.contentType)
  }

  func testTheBodyIsReadAsAForm() throws {
    XCTAssertEqual(try request("/", body: "a=1&b=2")?.form()["b"], "2")
  }
}
