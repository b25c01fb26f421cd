import Foundation
import HTTP
import XCTest

/// Requests that no browser sends, and what each must end as.
final class HostileRequestTests: XCTestCase {
  private let refused: [(what: String, request: String)] = [
    (
      "a length and an encoding",
      "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n"
        + "0\r\n\r\n"
    ),
    (
      "two lengths",
      "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\nhello!"
    ),
    (
      "the same length twice",
      "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\nContent-Length: 5\r\n\r\nhello"
    ),
    ("a list of lengths", "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 5, 5\r\n\r\nhello"),
    ("a length with a sign", "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: +5\r\n\r\nhello"),
    ("a negative length", "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: -5\r\n\r\nhello"),
    ("no length", "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: \r\n\r\n"),
    ("a space before a colon", "POST / HTTP/1.1\r\nHost: x\r\nContent-Length : 5\r\n\r\nhello"),
    (
      "an encoding that is not chunked",
      "POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: gzip, chunked\r\n\r\n0\r\n\r\n"
    ),
    (
      "a folded encoding",
      "POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding:\r\n chunked\r\n\r\n0\r\n\r\n"
    ),
    (
      "a folded length",
      "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\n 0\r\n\r\n0123456789"
    ),
    (
      "an encoding twice",
      "POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n"
        + "Transfer-Encoding: chunked\r\n\r\n0\r\n\r\n"
    ),
    (
      "an encoding in 1.0",
      "POST / HTTP/1.0\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"
    ),
    ("no host", "GET / HTTP/1.1\r\n\r\n"),
    ("two hosts", "GET / HTTP/1.1\r\nHost: x\r\nHost: y\r\n\r\n"),
    ("a control character in a value", "GET / HTTP/1.1\r\nHost: x\r\nA: b\u{1}c\r\n\r\n"),
    ("a delete character in a value", "GET / HTTP/1.1\r\nHost: x\r\nA: b\u{7F}c\r\n\r\n"),
    ("a name that is no token", "GET / HTTP/1.1\r\nHost: x\r\nA(b): c\r\n\r\n"),
    ("an absolute target", "GET http://x/ HTTP/1.1\r\nHost: x\r\n\r\n"),
    ("an authority as target", "CONNECT x:80 HTTP/1.1\r\nHost: x\r\n\r\n"),
    ("a star as target", "OPTIONS * HTTP/1.1\r\nHost: x\r\n\r\n"),
    ("an escaped NUL", "GET /a%00b HTTP/1.1\r\nHost: x\r\n\r\n"),
    ("an escaped line end", "GET /a%0D%0Ab HTTP/1.1\r\nHost: x\r\n\r\n"),
    ("an escaped slash", "GET /a%2Fb HTTP/1.1\r\nHost: x\r\n\r\n"),
    ("the folder above", "GET /a/../b HTTP/1.1\r\nHost: x\r\n\r\n"),
    ("the folder above, escaped", "GET /a/%2e%2E/b HTTP/1.1\r\nHost: x\r\n\r\n"),
    ("half an escape", "GET /a%2 HTTP/1.1\r\nHost: x\r\n\r\n"),
    ("an escape that is none", "GET /a%zz HTTP/1.1\r\nHost: x\r\n\r\n"),
    ("an escape that is none in the query", "GET /?a=%zz HTTP/1.1\r\nHost: x\r\n\r\n"),
    ("an escaped byte that is not UTF-8", "GET /%FF HTTP/1.1\r\nHost: x\r\n\r\n"),
    ("a letter that should be escaped", "GET /é HTTP/1.1\r\nHost: x\r\n\r\n"),
    ("a version to come", "GET / HTTP/1.2\r\nHost: x\r\n\r\n"),
  ]

  func testAHeadThatCouldBeReadInTwoWaysIsRefused() throws {
    let echo = try Echo()
    for (what, request) in refused {
      let client = try RawClient(echo.port)
      client.send(request + "GET / HTTP/1.1\r\nHost: x\r\n\r\n")
      let answers = client.rest()
      XCTAssertTrue(answers.hasPrefix("HTTP/1.1 400 "), "\(what): \(answers.prefix(60))")
      XCTAssertFalse(answers.contains("home"), "nothing after \(what) is read as another request")
    }
  }

  func testALengthBeyondCountingIsRefused() throws {
    let echo = try Echo()
    let answer = try RawClient.answer(
      from: echo.port,
      to: "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 99999999999999999999\r\n\r\n")
    XCTAssertTrue([400, 413].contains(answer?.status))
  }

  func testARefusalIsAPageInTheReadersLanguage() throws {
    let echo = try Echo()
    let answer = try RawClient.answer(
      from: echo.port,
      to: "GET /a%00b HTTP/1.1\r\nHost: x\r\nAccept-Language: cy\r\n\r\n")
    XCTAssertEqual(answer?.body, "refused malformed cy")
  }

  func testWhatIsNotHTTPIsEndedOrRefused() throws {
    let echo = try Echo()
    for request in [
      "\r\n\r\n\r\n", "GET\r\n\r\n", "GET /\r\n\r\n", "GET / HTTP/2.0\r\nHost: x\r\n\r\n",
      "GET / HTTP/9\r\n\r\n", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", "\u{16}\u{3}\u{1}\u{2}\u{0}",
      " / HTTP/1.1\r\nHost: x\r\n\r\n", "GET / a HTTP/1.1\r\nHost: x\r\n\r\n",
      "GET / HTTP/1.1\r\n: x\r\nHost: x\r\n\r\n", "GET / HTTP/1.1\r\nHost\r\n\r\n",
    ] {
      let client = try RawClient(echo.port, patience: 200)
      client.send(request)
      client.finish()
      if let answer = client.answer() {
        XCTAssertTrue(
          [400, 505].contains(answer.status), "\(answer) to \(request.debugDescription)")
      }
    }
    XCTAssertEqual(try RawClient.get("/", from: echo.port)?.body, "home")
  }

  func testAFoldedHeaderIsReadAsOneOrRefused() throws {
    let echo = try Echo()
    let answer = try RawClient.answer(
      from: echo.port, to: "GET / HTTP/1.1\r\nHost: x\r\nA: b\r\n c\r\n\r\n")
    XCTAssertTrue([200, 400].contains(answer?.status))
  }

  func testAHeadOverTheLimitIsRefused() throws {
    let echo = try Echo()
    let long = String(repeating: "a", count: 20 * 1024)
    for request in [
      "GET / HTTP/1.1\r\nHost: x\r\nAccept-Language: pl\r\nA: \(long)\r\n\r\n",
      "GET / HTTP/1.1\r\nHost: x\r\nAccept-Language: pl\r\n"
        + (1...200).map { "A\($0): \(long.prefix(90))\r\n" }.joined() + "\r\n",
      "GET /\(long) HTTP/1.1\r\nHost: x\r\nAccept-Language: pl\r\n\r\n",
    ] {
      let answer = try RawClient.answer(from: echo.port, to: request)
      XCTAssertEqual(answer?.status, 431)
      XCTAssertEqual(answer?.body, "refused headTooLarge pl")
    }
  }

  func testAHeadUnderTheLimitIsRead() throws {
    let echo = try Echo()
    let long = String(repeating: "a", count: 15 * 1024)
    for request in [
      "GET / HTTP/1.1\r\nHost: x\r\nA: \(long)\r\n\r\n",
      "GET /?a=\(long) HTTP/1.1\r\nHost: x\r\n\r\n",
      "GET / HTTP/1.1\r\nHost: x\r\nCookie: a=\(long)\r\n\r\n",
    ] {
      XCTAssertEqual(try RawClient.answer(from: echo.port, to: request)?.body, "home")
    }
  }

  func testAHeadBeyondTheMemoryOfAConnectionIsRefused() throws {
    let echo = try Echo()
    let long = String(repeating: "a", count: 40 * 1024)
    for request in [
      "GET / HTTP/1.1\r\nHost: x\r\nA: \(long)\r\n\r\n",
      "GET /\(long) HTTP/1.1\r\nHost: x\r\n\r\n",
      "GET / HTTP/1.1\r\nHost: x\r\n" + String(repeating: "A: b\r\n", count: 7_000) + "\r\n",
    ] {
      let client = try RawClient(echo.port)
      client.send(request)
      if let answer = client.answer() {
        XCTAssertTrue([413, 414, 431].contains(answer.status), "\(answer.status)")
      }
    }
    XCTAssertEqual(try RawClient.get("/", from: echo.port)?.body, "home")
  }

  func testAQueryOfTooManyFieldsIsRefusedAtOnce() throws {
    let echo = try Echo()
    for fields in [101, 600, 7_000, 20_000] {
      let query = String(repeating: "a&", count: fields)
      let client = try RawClient(echo.port)
      client.send("GET /?\(query) HTTP/1.1\r\nHost: x\r\n\r\n")
      XCTAssertEqual(client.answer()?.status, 414, "\(fields)")
      XCTAssertTrue(client.isEnded())
    }
    let most = String(repeating: "a=1&", count: 99)
    XCTAssertEqual(try RawClient.get("/?\(most)", from: echo.port)?.body, "home")
  }

  func testABodyOverTheLimitIsRefused() throws {
    let echo = try Echo()
    let body = String(repeating: "x", count: 300 * 1024)
    let head = "POST /echo HTTP/1.1\r\nHost: x\r\nAccept-Language: so\r\n"
    for request in [
      head + "Content-Length: 307200\r\n\r\n" + body,
      head + "Transfer-Encoding: chunked\r\n\r\n4B000\r\n" + body + "\r\n0\r\n\r\n",
      head + "Content-Length: 307200\r\nExpect: 100-continue\r\n\r\n",
    ] {
      let answer = try RawClient.answer(from: echo.port, to: request)
      XCTAssertEqual(answer?.status, 413)
      XCTAssertEqual(answer?.body, "refused bodyTooLarge so")
    }
  }

  func testABodyFarOverTheLimitIsNotRead() throws {
    let echo = try Echo()
    let body = [UInt8](repeating: 0x78, count: 10_000_000)
    let announced = try RawClient(echo.port)
    announced.send("POST /echo HTTP/1.1\r\nHost: x\r\nContent-Length: 10000000\r\n\r\n")
    XCTAssertEqual(announced.answer()?.status, 413)
    let chunked = try RawClient(echo.port)
    chunked.send("POST /echo HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n989680\r\n")
    XCTAssertFalse(chunked.send(body), "the connection is cut before it is all sent")
    XCTAssertEqual(try RawClient.get("/", from: echo.port)?.body, "home")
  }

  func testAClientThatDripsIsCut() throws {
    let echo = try Echo { $0.requestDeadline = 1 }
    let client = try RawClient(echo.port)
    client.send("GET / HTTP/1.1\r\nHost: x\r\nA: ")
    var bytesTaken = 0
    while bytesTaken < 200, client.send("a") {
      bytesTaken += 1
      Thread.sleep(forTimeInterval: 0.05)
    }
    XCTAssertLessThan(bytesTaken, 200)
    XCTAssertEqual(try RawClient.get("/", from: echo.port)?.body, "home")
  }

  func testAClientThatDripsItsBodyIsCut() throws {
    let echo = try Echo { $0.requestDeadline = 1 }
    let client = try RawClient(echo.port)
    client.send("POST /echo HTTP/1.1\r\nHost: x\r\nContent-Length: 200\r\n\r\n")
    var bytesTaken = 0
    while bytesTaken < 199, client.send("a") {
      bytesTaken += 1
      Thread.sleep(forTimeInterval: 0.05)
    }
    XCTAssertLessThan(bytesTaken, 199)
  }
}
