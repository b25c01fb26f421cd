import Foundation
import HTTP
import XCTest

final class DeferredAnswerTests: XCTestCase {
  func testAnotherThreadMayAnswerAndTheFirstAnswerCounts() throws {
    let echo = try Echo()
    for _ in 1...100 {
      XCTAssertEqual(try RawClient.get("/later", from: echo.port)?.body, "later")
    }
  }

  func testTheAnswerMayComeBeforeTheHandlerIsDone() throws {
    let echo = try Echo()
    XCTAssertEqual(try RawClient.get("/within", from: echo.port)?.body, "within")
  }

  func testARequestThatIsForgottenIsRefused() throws {
    let echo = try Echo()
    let answer = try RawClient.answer(
      from: echo.port, to: "GET /dropped HTTP/1.1\r\nHost: x\r\nAccept-Language: ur\r\n\r\n")
    XCTAssertEqual(answer?.status, 500)
    XCTAssertEqual(answer?.body, "refused unanswered ur")
  }

  func testThoseWhoWaitHoldNoThread() throws {
    let echo = try Echo { $0.threads = 2 }
    let waiting = try (1...20).map { _ in
      let client = try RawClient(echo.port)
      client.send("GET /held HTTP/1.1\r\nHost: x\r\n\r\n")
      return client
    }
    XCTAssertEqual(try RawClient.get("/", from: echo.port)?.body, "home")
    while waiting.count > echo.held.count { Thread.sleep(forTimeInterval: 0.005) }
    echo.held.answerAll("now")
    for client in waiting { XCTAssertEqual(client.answer()?.body, "now") }
  }

  func testAnAnswerForAClientThatHasGoneIsHarmless() throws {
    let echo = try Echo()
    do {
      let client = try RawClient(echo.port)
      client.send("GET /held HTTP/1.1\r\nHost: x\r\n\r\n")
      echo.held.waitForOne()
    }
    echo.held.answerAll("nobody")
    XCTAssertEqual(try RawClient.get("/", from: echo.port)?.body, "home")
  }

  func testStoppingFinishesWhatWaits() throws {
    let echo = try Echo()
    let client = try RawClient(echo.port)
    client.send("GET /held HTTP/1.1\r\nHost: x\r\n\r\n")
    echo.held.waitForOne()
    let held = echo.held
    Thread.detachNewThread { @Sendable in
      Thread.sleep(forTimeInterval: 0.1)
      held.answerAll("finished")
    }
    echo.server.stop()
    let answer = client.answer()
    XCTAssertEqual(answer?.body, "finished")
    XCTAssertEqual(answer?.headers["connection"]?.lowercased(), "close")
  }

  func testStoppingRefusesWhatWaitsTooLong() throws {
    let echo = try Echo { $0.stopLimit = 0 }
    let client = try RawClient(echo.port)
    client.send("GET /held HTTP/1.1\r\nHost: x\r\n\r\n")
    echo.held.waitForOne()
    echo.server.stop()
    XCTAssertEqual(client.answer()?.status, 503)
    echo.held.answerAll("too late")
  }

  func testStoppingEndsIdleConnectionsAndFreesThePort() throws {
    let echo = try Echo()
    let idle = try RawClient(echo.port)
    idle.send("GET / HTTP/1.1\r\nHost: x\r\n\r\n")
    XCTAssertEqual(idle.answer()?.body, "home")
    echo.server.stop()
    XCTAssertTrue(idle.isEnded())
    XCTAssertThrowsError(try RawClient(echo.port))
    let next = try Echo { $0.port = echo.port }
    XCTAssertEqual(try RawClient.get("/", from: next.port)?.body, "home")
  }

  func testStoppingUnderLoadNeverAborts() throws {
    for _ in 1...10 {
      let echo = try Echo { $0.stopLimit = 0 }
      let clients = try (1...20).map { number in
        let client = try RawClient(echo.port)
        client.send("GET /\(number % 2 == 0 ? "later" : "held") HTTP/1.1\r\nHost: x\r\n\r\n")
        return client
      }
      echo.held.waitForOne()
      echo.server.stop()
      for client in clients { _ = client.answer() }
      XCTAssertThrowsError(try RawClient(echo.port))
    }
  }
}
