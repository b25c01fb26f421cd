import Foundation
import HTTP
import XCTest

final class EventStreamTests: XCTestCase {
  private func listen(
    to echo: Echo, after lastID: String? = nil, window: Int32? = nil
  ) throws -> RawClient {
    let client = try RawClient(echo.port, window: window)
    let lastEventID = lastID.map { "Last-Event-ID: \($0)\r\n" } ?? ""
    client.send("GET /news HTTP/1.1\r\nHost: x\r\n\(lastEventID)\r\n")
    return client
  }

  private func wait(_ isDone: () -> Bool, for what: String) {
    let limit = ProcessInfo.processInfo.systemUptime + 10
    while !isDone() {
      if ProcessInfo.processInfo.systemUptime > limit { return XCTFail("waited for \(what)") }
      Thread.sleep(forTimeInterval: 0.005)
    }
  }

  func testAnEventReachesEveryClient() throws {
    let echo = try Echo()
    let clients = try (1...200).map { _ in try listen(to: echo) }
    for client in clients {
      let head = try XCTUnwrap(client.text(through: "\r\n\r\n"))
      XCTAssertTrue(head.hasPrefix("HTTP/1.1 200 OK\r\n"))
      XCTAssertTrue(head.contains("\r\nContent-Type: text/event-stream\r\n"))
      XCTAssertTrue(head.contains("\r\nCache-Control: no-store\r\n"))
      XCTAssertTrue(head.contains("\r\nX-Accel-Buffering: no\r\n"))
      XCTAssertNotNil(client.text(through: "retry: 3000\n\n"))
    }
    XCTAssertEqual(echo.news.listenerCount, 200)
    for number in 1...3 {
      echo.news.send(.revision(number))
      for client in clients {
        XCTAssertNotNil(
          client.text(through: "id: \(number)\nevent: revision\ndata: \(number)\n\n"))
      }
    }
  }

  func testManyThreadsMaySend() throws {
    let echo = try Echo()
    let clients = try (1...20).map { _ in try listen(to: echo) }
    wait({ echo.news.listenerCount == 20 }, for: "20 listeners")
    let news = echo.news
    DispatchQueue.concurrentPerform(iterations: 8) { thread in
      for number in 1...100 { news.send(.revision(thread * 100 + number)) }
    }
    echo.news.send(.revision(9999))
    for client in clients { XCTAssertNotNil(client.text(through: "data: 9999\n\n")) }
  }

  func testWhoComesLateOrComesBackGetsTheNewestAlone() throws {
    let echo = try Echo()
    echo.news.send(.revision(1))
    echo.news.send(.revision(2))
    XCTAssertEqual(
      try listen(to: echo).text(through: "data: 2\n\n")?.contains("data: 1"), false)
    XCTAssertNotNil(try listen(to: echo, after: "1").text(through: "data: 2\n\n"))
    let current = try listen(to: echo, after: "2")
    XCTAssertNotNil(current.text(through: "retry: 3000\n\n"))
    echo.news.send(.revision(3))
    XCTAssertEqual(current.text(through: "data: 3\n\n")?.contains("data: 2"), false)
  }

  func testAStreamEndsBeforeTheNextEventWhenItsClientMayFollowItNoMore() throws {
    let (news, isAllowed) = (Broadcast(), Lock(true))
    var settings = ServerSettings()
    settings.port = 0
    let server = try Server(
      settings, refuse: { _, _ in Response(.badRequest) },
      handler: { _ in .stream(EventStream(of: news, after: nil) { isAllowed.withLock { $0 } }) })
    let client = try RawClient(server.port)
    client.send("GET / HTTP/1.1\r\nHost: x\r\n\r\n")
    XCTAssertNotNil(client.text(through: "retry: 3000\n\n"))
    news.send(.revision(1))
    XCTAssertNotNil(client.text(through: "data: 1\n\n"))
    isAllowed.withLock { $0 = false }
    news.send(.revision(2))
    // The empty chunk that ends the response is the next thing that comes.
    XCTAssertEqual(client.text(through: "0\r\n\r\n")?.contains("data: 2"), false)
  }

  func testAClientThatReadsSlowlySkipsWhatIsOld() throws {
    let echo = try Echo()
    let client = try listen(to: echo, window: 4096)
    wait({ echo.news.listenerCount == 1 }, for: "a listener")
    let long = String(repeating: "x", count: 20_000)
    for number in 1...500 {
      echo.news.send(ServerSentEvent(id: "\(number)", data: long))
      Thread.sleep(forTimeInterval: 0.001)
    }
    echo.news.send(ServerSentEvent(id: "501", data: "last"))
    let read = try XCTUnwrap(client.text(through: "id: 501\ndata: last\n\n"))
    XCTAssertLessThan(
      read.components(separatedBy: "\nid: ").count, 100, "of 500, most were passed over")
  }

  func testALongEventArrivesWholeAndLineByLine() throws {
    let echo = try Echo()
    let client = try listen(to: echo)
    let lines = (1...5000).map { "line \($0)" }
    echo.news.send(ServerSentEvent(data: lines.joined(separator: "\n")))
    let text = try XCTUnwrap(client.text(through: "data: line 5000\n\n"))
    XCTAssertTrue(text.contains("data: line 1\ndata: line 2\n"))
  }

  func testAHeartbeatKeepsAStreamOpenPastEveryTimeLimit() throws {
    let echo = try Echo {
      $0.heartbeatInterval = 1
      $0.idleTimeout = 1
      $0.requestDeadline = 1
      $0.responseDeadline = 1
    }
    let client = try listen(to: echo)
    for _ in 1...4 { XCTAssertNotNil(client.text(through: ":\n\n")) }
    echo.news.send(.revision(1))
    XCTAssertNotNil(client.text(through: "data: 1\n\n"))
  }

  func testAClientThatHasGoneIsNoticed() throws {
    let echo = try Echo()
    do {
      let clients = try (1...10).map { _ in try listen(to: echo) }
      wait({ echo.news.listenerCount == 10 }, for: "10 listeners")
      XCTAssertEqual(clients.count, 10)
    }
    wait({ echo.news.listenerCount == 0 }, for: "the ten to be missed")
    XCTAssertEqual(try RawClient.get("/", from: echo.port)?.body, "home")
  }

  func testAClientThatStopsReadingIsLetGo() throws {
    let echo = try Echo { $0.idleTimeout = 1 }
    let client = try listen(to: echo, window: 4096)
    wait({ echo.news.listenerCount == 1 }, for: "a listener")
    echo.news.send(ServerSentEvent(data: String(repeating: "x", count: 2_000_000)))
    wait({ echo.news.listenerCount == 0 }, for: "the connection to be closed")
    XCTAssertFalse(client.rest().hasSuffix("x\n\n"))
  }

  func testClosingTheChannelBringsTheLastEventAndEndsTheStream() throws {
    let echo = try Echo()
    let client = try listen(to: echo)
    XCTAssertNotNil(client.text(through: "retry: 3000\n\n"))
    echo.news.send(.revision(7))
    echo.news.close()
    echo.news.send(.revision(8))
    let rest = client.rest()
    XCTAssertTrue(rest.contains("data: 7\n\n"))
    XCTAssertFalse(rest.contains("data: 8"))
    XCTAssertEqual(echo.news.listenerCount, 0)
    XCTAssertTrue(try listen(to: echo, after: "6").rest().contains("data: 7\n\n"))
    XCTAssertEqual(try listen(to: echo, after: "7").answer()?.status, 204)
  }

  func testStoppingEndsEveryStream() throws {
    let echo = try Echo()
    let clients = try (1...100).map { _ in try listen(to: echo) }
    wait({ echo.news.listenerCount == 100 }, for: "100 listeners")
    echo.server.stop()
    for client in clients { XCTAssertTrue(client.rest().hasSuffix("retry: 3000\n\n\r\n0\r\n\r\n")) }
    XCTAssertEqual(echo.news.listenerCount, 0)
  }

  func testStoppingDoesNotWaitForAClientThatDoesNotRead() throws {
    let echo = try Echo { $0.stopLimit = 3600 }
    let client = try listen(to: echo, window: 4096)
    wait({ echo.news.listenerCount == 1 }, for: "a listener")
    echo.news.send(ServerSentEvent(data: String(repeating: "x", count: 2_000_000)))
    XCTAssertNotNil(client.text(through: "data: x"))
    echo.server.stop()
    XCTAssertFalse(client.rest().hasSuffix("x\n\n"))
  }

  func testStoppingWhileEventsAreSentNeverAborts() throws {
    for _ in 1...10 {
      let echo = try Echo { $0.stopLimit = 1 }
      let news = echo.news
      let clients = try (1...20).map { _ in try listen(to: echo) }
      let isOver = Latest(false)
      Thread.detachNewThread { @Sendable in
        var number = 0
        while !isOver.value {
          number += 1
          news.send(ServerSentEvent(data: "\(number)"))
        }
      }
      XCTAssertNotNil(clients[0].text(through: "data: "))
      echo.server.stop()
      isOver.replace(with: true)
      for client in clients { _ = client.rest() }
    }
  }

  func testAStreamMayFollowOrdinaryRequestsOnAConnection() throws {
    let echo = try Echo()
    let client = try RawClient(echo.port)
    client.send("GET / HTTP/1.1\r\nHost: x\r\n\r\n")
    XCTAssertEqual(client.answer()?.body, "home")
    client.send("GET /later HTTP/1.1\r\nHost: x\r\n\r\n")
    XCTAssertEqual(client.answer()?.body, "later")
    client.send("GET /news HTTP/1.1\r\nHost: x\r\n\r\n")
    XCTAssertNotNil(client.text(through: "retry: 3000\n\n"))
    echo.news.send(.revision(1))
    XCTAssertNotNil(client.text(through: "data: 1\n\n"))
  }

  func testAHeadRequestGetsTheHeadAndNoStream() throws {
    let echo = try Echo()
    let client = try RawClient(echo.port)
    client.send("HEAD /news HTTP/1.1\r\nHost: x\r\n\r\n")
    XCTAssertEqual(client.answer(hasBody: false)?.headers["content-type"], "text/event-stream")
    client.send("GET / HTTP/1.1\r\nHost: x\r\n\r\n")
    XCTAssertEqual(client.answer()?.body, "home")
    XCTAssertEqual(echo.news.listenerCount, 0)
  }

  func testAnOldClientGetsTheEventsWithoutChunks() throws {
    let echo = try Echo()
    let client = try RawClient(echo.port)
    client.send("GET /news HTTP/1.0\r\n\r\n")
    XCTAssertNotNil(client.text(through: "\r\n\r\nretry: 3000\n\n"))
    echo.news.send(.revision(1))
    XCTAssertEqual(
      client.text(through: "data: 1\n\n"), "id: 1\nevent: revision\ndata: 1\n\n")
    echo.news.close()
    XCTAssertEqual(client.rest(), "")
  }

  func testStreamsLeaveConnectionsForPages() throws {
    let echo = try Echo { $0.connectionLimit = 8 }
    let streams = try (1...6).map { _ in try listen(to: echo) }
    for stream in streams { XCTAssertNotNil(stream.text(through: "retry: 3000\n\n")) }
    let refused = try XCTUnwrap(listen(to: echo).answer())
    XCTAssertEqual(refused.status, 503)
    XCTAssertEqual(refused.headers["retry-after"], "30")
    XCTAssertEqual(try RawClient.get("/", from: echo.port)?.body, "home")
  }

  func testWhatWouldBeginAnotherFieldIsLeftOut() throws {
    let event = ServerSentEvent(id: "1\n2\0", event: "a\r\nb", data: "c\r\nd\re")
    XCTAssertEqual(event, ServerSentEvent(id: "12", event: "ab", data: "c\r\nd\re"))
    let echo = try Echo()
    echo.news.send(event)
    XCTAssertNotNil(
      try listen(to: echo).text(through: "id: 12\nevent: ab\ndata: c\ndata: d\ndata: e\n\n"))
  }
}

extension ServerSentEvent {
  fileprivate static func revision(_ number: Int) -> ServerSentEvent {
    ServerSentEvent(id: "\(number)", event: "revision", data: "\(number)")
  }
}
