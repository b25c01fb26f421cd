import Foundation
import HTTP
import XCTest

final class ClientTests: XCTestCase {
  private func client(
    _ port: UInt16, token: String? = nil, _ change: (inout ClientSettings) -> Void = { _ in }
  ) throws -> Client {
    var settings = ClientSettings()
    change(&settings)
    let base = try XCTUnwrap(URL(string: "http://127.0.0.1:\(port)"))
    return try Client(base: base, token: token, settings: settings)
  }

  private func text(_ response: ClientResponse) -> String {
    String(decoding: response.body, as: UTF8.self)
  }

  func testItAsksAndGetsTheAnswer() throws {
    let echo = try Echo()
    let response = try client(echo.port).send(.get, "/echo/b%C3%A9?a=1")
    XCTAssertEqual(response.status, 200)
    XCTAssertEqual(text(response), "get echo|bé a=1 0")
    XCTAssertEqual(response.header("Content-Length"), "18")
    XCTAssertEqual(try client(echo.port).send(.get, "/none").status, 404)
  }

  func testItSendsABodyItsTokenAndNothingMore() throws {
    let echo = try Echo()
    let client = try client(echo.port, token: "k3y")
    XCTAssertEqual(
      text(try client.send(.post, "/whoami", body: Array("{}".utf8))),
      "post Bearer k3y application/json - - {}")
    XCTAssertEqual(
      text(try client.send(.post, "/whoami", body: [], type: "text/plain")),
      "post Bearer k3y text/plain - - ")
    XCTAssertEqual(text(try client.send(.post, "/whoami")), "post Bearer k3y - - - ")
    XCTAssertEqual(text(try client.send(.get, "/whoami")), "get Bearer k3y - - - ")
    XCTAssertEqual(
      text(try client.send(.other("DELETE"), "/whoami")), "other(\"DELETE\") Bearer k3y - - - ")
    XCTAssertEqual(try client.send(.head, "/whoami").status, 200)
    let long = [UInt8](repeating: 0x61, count: 200_000)
    XCTAssertEqual(
      try client.send(.post, "/echo", body: long).body, Array("post echo a=- 200000".utf8))
  }

  func testATokenCannotBringInAnotherHeader() throws {
    let echo = try Echo()
    let response = try client(echo.port, token: "a\r\nCookie: b=c").send(.get, "/whoami")
    XCTAssertEqual(text(response), "get Bearer aCookie: b=c - - - ")
  }

  func testItDoesNotGoWhereAnAnswerPoints() throws {
    let echo = try Echo()
    let response = try client(echo.port, token: "k3y").send(.get, "/elsewhere")
    XCTAssertEqual(response.status, 303)
    XCTAssertEqual(response.header("location"), "http://localhost:1/")
  }

  func testNoPathLeadsToAnotherServer() throws {
    let echo = try Echo()
    for path in ["@localhost:1/", ".localhost/", "//localhost:1/", "http://localhost:1/"] {
      XCTAssertEqual(try client(echo.port).send(.get, path).status, 404, "our own has no \(path)")
    }
  }

  func testManyThreadsMayAskAtOnce() throws {
    let echo = try Echo()
    let client = try client(echo.port)
    let wrong = Latest(0)
    DispatchQueue.concurrentPerform(iterations: 16) { thread in
      for number in 1...20 {
        let response = try? client.send(.get, "/echo?a=\(thread)-\(number)")
        if response?.body != Array("get echo a=\(thread)-\(number) 0".utf8) {
          wrong.update { $0 += 1 }
        }
      }
    }
    XCTAssertEqual(wrong.value, 0)
  }

  func testAServerThatIsNotThereIsAProblem() throws {
    let echo = try Echo()
    let client = try client(echo.port)
    echo.server.stop()
    XCTAssertThrowsError(try client.send(.get, "/")) { error in
      guard case .noConnection(let server, _)? = error as? ClientProblem else {
        return XCTFail("\(error)")
      }
      XCTAssertEqual(server, "http://127.0.0.1:\(echo.port)")
      XCTAssertTrue("\(error)".hasPrefix("http://127.0.0.1:\(echo.port) cannot be reached: "))
    }
  }

  func testAConnectionWithoutTLSIsNotTrusted() throws {
    let echo = try Echo()
    let base = try XCTUnwrap(URL(string: "https://127.0.0.1:\(echo.port)"))
    XCTAssertThrowsError(try Client(base: base, token: "k3y").send(.get, "/")) { error in
      guard case .notTrusted? = error as? ClientProblem else { return XCTFail("\(error)") }
    }
  }

  func testAnAnswerThatDoesNotComeIsAProblem() throws {
    let echo = try Echo()
    XCTAssertThrowsError(try client(echo.port) { $0.answerLimit = 1 }.send(.get, "/held")) {
      error in
      guard case .tooSlow? = error as? ClientProblem else { return XCTFail("\(error)") }
    }
    echo.held.answerAll("too late")
  }

  func testAnAnswerThatIsTooLargeIsAProblem() throws {
    let echo = try Echo()
    XCTAssertThrowsError(try client(echo.port) { $0.sizeLimit = 1000 }.send(.get, "/large")) {
      XCTAssertEqual(
        $0 as? ClientProblem, .tooLarge(server: "http://127.0.0.1:\(echo.port)", limit: 1000))
    }
  }

  func testOnlyTheAddressOfAServerIsOne() throws {
    for text in [
      "ftp://a/", "file:///etc/passwd", "a.example", "http://a:b@c/", "http://a/?b", "http:",
    ] {
      let base = try XCTUnwrap(URL(string: text))
      XCTAssertThrowsError(try Client(base: base, token: nil), text) { error in
        XCTAssertEqual(error as? ClientProblem, .notAnAddress(text))
      }
    }
  }

  func testATokenIsExposedWhereOthersCouldReadIt() throws {
    let exposed = [
      "http://192.168.1.20:8080": true, "http://a.example": true, "http://127.evil.example": true,
      "https://a.example": false, "http://127.0.0.1:80": false, "http://localhost": false,
      "http://[::1]:8080": false,
    ]
    for (text, isExposed) in exposed {
      let base = try XCTUnwrap(URL(string: text))
      XCTAssertEqual(try Client(base: base, token: "k3y").exposesToken, isExposed, text)
      XCTAssertFalse(try Client(base: base, token: nil).exposesToken)
    }
  }
}
