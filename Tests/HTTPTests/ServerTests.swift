import Foundation
import HTTP
import XCTest

final class ServerTests: XCTestCase {
  func testAGetIsAnswered() throws {
    let echo = try Echo()
    let answer = try XCTUnwrap(RawClient.get("/echo/b%C3%A9/c?a=1%2B+1", from: echo.port))
    XCTAssertEqual(answer.status, 200)
    XCTAssertEqual(answer.body, "get echo|bé|c a=1+ 1 0")
    XCTAssertNotNil(answer.headers["date"])
  }

  func testAPostedBodyArrivesWhole() throws {
    let echo = try Echo()
    let body = String(repeating: "x", count: 200_000)
    let answer = try RawClient.answer(
      from: echo.port,
      to: "POST /echo HTTP/1.1\r\nHost: x\r\nContent-Length: 200000\r\n\r\n\(body)")
    XCTAssertEqual(answer?.body, "post echo a=- 200000")
  }

  func testAChunkedBodyArrivesWhole() throws {
    let echo = try Echo()
    let answer = try RawClient.answer(
      from: echo.port,
      to: """
        POST /echo HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n\
        5\r\nhello\r\n6\r\n world\r\n0\r\n\r\n
        """)
    XCTAssertEqual(answer?.body, "post echo a=- 11")
  }

  func testHeadIsAnsweredWithoutTheBody() throws {
    let echo = try Echo()
    let client = try RawClient(echo.port)
    client.send("HEAD / HTTP/1.1\r\nHost: x\r\n\r\n")
    let head = try XCTUnwrap(client.answer(hasBody: false))
    XCTAssertEqual(head.status, 200)
    XCTAssertEqual(head.headers["content-length"], "4")
    client.send("GET / HTTP/1.1\r\nHost: x\r\n\r\n")
    XCTAssertEqual(client.answer()?.body, "home", "nothing of the body was left in between")
  }

  func testOneConnectionCarriesManyRequests() throws {
    let echo = try Echo()
    let client = try RawClient(echo.port)
    for number in 1...50 {
      client.send("GET /echo?a=\(number) HTTP/1.1\r\nHost: x\r\n\r\n")
      XCTAssertEqual(client.answer()?.body, "get echo a=\(number) 0")
    }
  }

  func testRequestsSentAtOnceAreAnsweredInOrder() throws {
    let echo = try Echo()
    let client = try RawClient(echo.port)
    client.send(
      ["/", "/later", "/echo?a=3", "/within", "/"]
        .map { "GET \($0) HTTP/1.1\r\nHost: x\r\n\r\n" }.joined())
    let bodies = (1...5).map { _ in client.answer()?.body }
    XCTAssertEqual(bodies, ["home", "later", "get echo a=3 0", "within", "home"])
  }

  func testARedirectSaysWhereToGo() throws {
    let echo = try Echo()
    let answer = try XCTUnwrap(RawClient.get("/moved", from: echo.port))
    XCTAssertEqual(answer.status, 303)
    XCTAssertEqual(answer.headers["location"], "/en-GB/here")
    XCTAssertEqual(answer.headers["content-length"], "0")
  }

  func testAHeaderThatHoldsALineEndIsNeverSent() throws {
    let echo = try Echo()
    let answer = try XCTUnwrap(RawClient.get("/split", from: echo.port))
    XCTAssertEqual(answer.status, 500)
    XCTAssertNil(answer.headers["set-cookie"])
    XCTAssertNil(answer.headers["x-name"])
    XCTAssertEqual(answer.body, "refused unanswered -")
  }

  func testAClientThatLeavesEarlyDoesNotEndTheServer() throws {
    let echo = try Echo()
    for _ in 1...20 {
      let client = try RawClient(echo.port)
      client.send("GET /large HTTP/1.1\r\nHost: x\r\n\r\n")
    }
    XCTAssertEqual(try RawClient.get("/", from: echo.port)?.body, "home")
  }

  func testInACrowdAConnectionCarriesOneRequest() throws {
    let echo = try Echo {
      $0.threads = 1
      $0.connectionLimit = 10
    }
    let waiting = try (1...8).map { _ in try RawClient(echo.port) }
    for client in waiting { client.send("GET /held HTTP/1.1\r\nHost: x\r\n\r\n") }
    while echo.held.count < 8 { Thread.sleep(forTimeInterval: 0.005) }
    for _ in 1...30 {
      let answer = try XCTUnwrap(RawClient.get("/", from: echo.port))
      XCTAssertEqual(answer.headers["connection"]?.lowercased(), "close")
    }
    echo.held.answerAll("at last")
    for client in waiting { XCTAssertEqual(client.answer()?.body, "at last") }
  }

  func testInACrowdIdleConnectionsMakeRoom() throws {
    let echo = try Echo {
      $0.threads = 1
      $0.connectionLimit = 10
    }
    let idle = try (1...8).map { _ in try RawClient(echo.port) }
    for client in idle {
      client.send("GET / HTTP/1.1\r\nHost: x\r\n\r\n")
      XCTAssertEqual(client.answer()?.body, "home")
    }
    let next = try RawClient(echo.port)
    for client in idle { XCTAssertTrue(client.isEnded()) }
    next.send("GET / HTTP/1.1\r\nHost: x\r\n\r\n")
    XCTAssertEqual(next.answer()?.body, "home")
  }

  func testTheConnectionsStayBelowTheLimitOfOpenFiles() throws {
    let echo = try Echo { $0.connectionLimit = .max }
    var limit = rlimit()
    #if canImport(Darwin)
      getrlimit(RLIMIT_NOFILE, &limit)
    #else
      getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit)
    #endif
    XCTAssertLessThan(UInt64(echo.server.connectionLimit), UInt64(limit.rlim_cur))
  }

  func testAPortInUseSaysWhichAndWhatToDo() throws {
    let echo = try Echo()
    var settings = ServerSettings()
    settings.port = echo.port
    let notMade = { (settings: ServerSettings) throws(ServerProblem) -> Server in
      try Server(settings, refuse: { _, _ in Response() }, handler: { _ in .now(Response()) })
    }
    XCTAssertThrowsError(try notMade(settings)) { error in
      XCTAssertEqual(
        "\(error)",
        """
        Port \(echo.port) on 127.0.0.1 is in use by another program. Choose another with --port.
        """)
    }
    settings.address = "here"
    XCTAssertThrowsError(try notMade(settings)) { error in
      XCTAssertEqual(error as? ServerProblem, .addressNotUsable("here"))
    }
  }

  func testARequestFromThisMachineIsKnownAsSuch() throws {
    for address in ["127.0.0.1", "0.0.0.0", "::"] {
      let echo = try Echo { $0.address = address }
      XCTAssertEqual(try RawClient.get("/here", from: echo.port)?.body, "true", address)
    }
  }

  func testItListensOnIPv6() throws {
    let echo = try Echo { $0.address = "::1" }
    XCTAssertGreaterThan(echo.port, 0)
    XCTAssertThrowsError(try RawClient(echo.port), "and on no other address")
  }
}
