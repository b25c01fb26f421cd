import Foundation
import HTTP
import XCTest

final class EventFeedTests: XCTestCase {
  private func listen(
    to port: UInt16, _ path: String = "/news", after lastID: String? = nil,
    reporting reports: Reports
  ) throws -> EventFeed {
    let base = try XCTUnwrap(URL(string: "http://127.0.0.1:\(port)"))
    return try Client(base: base, token: nil).events(path, after: lastID) { reports.add($0) }
  }

  func testEventsComeInOrderUntilTheFeedIsCancelled() throws {
    let (echo, reports) = (try Echo(), Reports())
    let feed = try listen(to: echo.port, reporting: reports)
    reports.wait(for: .connected)
    for number in 1...3 {
      let event = ServerSentEvent(id: "\(number)", event: "revision", data: "a\nb \(number)")
      echo.news.send(event)
      reports.wait(for: .event(event))
    }
    feed.cancel()
    while echo.news.listenerCount > 0 { Thread.sleep(forTimeInterval: 0.01) }
    echo.news.send(ServerSentEvent(data: "unheard"))
    XCTAssertEqual(reports.all.count, 4)
  }

  func testAFeedThatIsLetGoOfEnds() throws {
    let (echo, reports) = (try Echo(), Reports())
    do {
      let feed = try listen(to: echo.port, reporting: reports)
      withExtendedLifetime(feed) { reports.wait(for: .connected) }
    }
    while echo.news.listenerCount > 0 { Thread.sleep(forTimeInterval: 0.01) }
  }

  func testWhoKnowsTheNewestGetsOnlyWhatIsNewer() throws {
    let (echo, reports) = (try Echo(), Reports())
    echo.news.send(ServerSentEvent(id: "7", data: "old"))
    let feed = try listen(to: echo.port, after: "7", reporting: reports)
    reports.wait(for: .connected)
    let next = ServerSentEvent(id: "8", data: "new")
    echo.news.send(next)
    reports.wait(for: .event(next))
    XCTAssertEqual(reports.all, [.connected, .event(next)])
    feed.cancel()
  }

  func testItComesBackWhenTheServerDoes() throws {
    let reports = Reports()
    let first = try Echo()
    let port = first.port
    let feed = try listen(to: port, reporting: reports)
    reports.wait(for: .connected)
    let seven = ServerSentEvent(id: "7", data: "7")
    first.news.send(seven)
    reports.wait(for: .event(seven))
    first.server.stop()
    reports.wait(for: .lost(.streamEnded(server: "http://127.0.0.1:\(port)")))
    let second = try Echo { $0.port = port }
    second.news.send(seven)
    while second.news.listenerCount == 0 { Thread.sleep(forTimeInterval: 0.01) }
    let eight = ServerSentEvent(id: "8", data: "8")
    second.news.send(eight)
    reports.wait(for: .event(eight))
    XCTAssertEqual(reports.all.filter { $0 == .event(seven) }.count, 1, "7 was known")
    XCTAssertEqual(reports.all.filter { $0 == .connected }.count, 2)
    feed.cancel()
  }

  func testItDoesNotComeBackToWhereItIsNotWanted() throws {
    let (echo, closed, refused) = (try Echo(), Reports(), Reports())
    echo.news.close()
    let feeds = [
      try listen(to: echo.port, reporting: closed),
      try listen(to: echo.port, "/closed", reporting: refused),
    ]
    closed.wait(for: .over(status: 204))
    refused.wait(for: .over(status: 401))
    XCTAssertEqual(closed.all.count + refused.all.count, 2)
    for feed in feeds { feed.cancel() }
  }

  func testWhatIsNoStreamIsAProblem() throws {
    let (echo, reports) = (try Echo(), Reports())
    let feed = try listen(to: echo.port, "/", reporting: reports)
    reports.wait(
      for: .lost(
        .brokenOff(
          server: "http://127.0.0.1:\(echo.port)", reason: "this is not a stream of events")))
    feed.cancel()
  }
}

/// What a feed has reported, for a test to wait for.
private final class Reports: Sendable {
  private let reports = Latest<[EventFeed.News]>([])

  var all: [EventFeed.News] { reports.value }

  func add(_ news: EventFeed.News) { reports.update { $0.append(news) } }

  func wait(for news: EventFeed.News, file: StaticString = #filePath, line: UInt = #line) {
    let limit = ProcessInfo.processInfo.systemUptime + 20
    while !reports.value.contains(news) {
      if ProcessInfo.processInfo.systemUptime > limit {
        return XCTFail("\(news) did not come, but \(reports.value)", file: file, line: line)
      }
      Thread.sleep(forTimeInterval: 0.005)
    }
  }
}
