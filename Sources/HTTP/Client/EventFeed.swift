import Foundation

/// The events of a stream as they come; it goes on until it is cancelled or let go of.
package final class EventFeed: Sendable {
  package enum News: Equatable, Sendable {
    /// The stream stands, for the first time or again.
    case connected
    case event(ServerSentEvent)
    /// The stream has broken off, and is tried again after a while.
    case lost(ClientProblem)
    /// The server wants no more tries: 204 when nothing will come, 401 without the right token.
    case over(status: Int)
  }

  private let isCancelled = Latest(false)

  init(
    _ client: Client, _ path: String, after lastID: String?,
    report: @escaping @Sendable (News) -> Void
  ) {
    let isCancelled = isCancelled
    Thread.detachNewThread { @Sendable in
      var listening = Listening(client, path, after: lastID, isCancelled, report)
      listening.run()
    }
  }

  deinit { cancel() }

  /// Ends the feed; at most what is being reported just now is still reported.
  package func cancel() { isCancelled.replace(with: true) }
}

/// The work of a feed in its thread.
private struct Listening {
  private let client: Client
  private let path: String
  private let isCancelled: Latest<Bool>
  private let report: @Sendable (EventFeed.News) -> Void
  private var lastID: String?
  /// Seconds until the next try.
  private var pause = 1.0
  private var failures = 0

  init(
    _ client: Client, _ path: String, after lastID: String?, _ isCancelled: Latest<Bool>,
    _ report: @escaping @Sendable (EventFeed.News) -> Void
  ) {
    self.client = client
    self.path = path
    self.lastID = lastID
    self.isCancelled = isCancelled
    self.report = { if !isCancelled.value { report($0) } }
  }

  mutating func run() {
    while !isCancelled.value {
      do throws(ClientProblem) {
        let status = try listen()
        if Self.isFinal(status) { return report(.over(status: status)) }
        throw client.problem(status: status)
      } catch {
        failures += 1
        report(.lost(error))
      }
      waitAWhile()
    }
  }

  /// Whether coming back would only get the same answer.
  private static func isFinal(_ status: Int) -> Bool {
    switch status {
    case 408, 425, 429, 500...: false
    default: true
    }
  }

  private mutating func listen() throws(ClientProblem) -> Int {
    var parser = EventParser()
    var isConnected = false
    defer {
      lastID = parser.lastID ?? lastID
      pause = parser.retry.map { Double($0) / 1000 } ?? pause
      if isConnected { failures = 0 }
    }
    let (isCancelled, report) = (isCancelled, report)
    return try client.listen(to: path, after: lastID, while: { !isCancelled.value }) { piece in
      if !isConnected { report(.connected) }
      isConnected = true
      parser.read(piece) { report(.event($0)) }
      return parser.size
    }
  }

  /// Longer after each failure, and not at the same moment as everybody else.
  private func waitAWhile() {
    let longest = min(pause * Double(1 << min(failures, 10)), client.settings.retryLimit)
    var left = longest * Double.random(in: 0.5...1)
    while left > 0, !isCancelled.value {
      Thread.sleep(forTimeInterval: min(left, 0.1))
      left -= 0.1
    }
  }
}
