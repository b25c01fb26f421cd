import Foundation

/// The requests that have begun and not ended, so that a server can stop when they are done.
final class RequestsInProgress: Sendable {
  private struct Table: Sendable {
    var begun = 0
    var waiting: [ObjectIdentifier: Exchange] = [:]
    var isClosing = false
    var refusesToWait = false
  }

  private let table = Lock(Table())

  func begin() { table.withLock { $0.begun += 1 } }

  func end() { table.withLock { $0.begun -= 1 } }

  /// Notes that a request is about to be set aside, or says that it is too late for that.
  func startWaiting(_ exchange: Exchange) -> Bool {
    table.withLock {
      if $0.refusesToWait { return false }
      $0.waiting[ObjectIdentifier(exchange)] = exchange
      return true
    }
  }

  func stopWaiting(_ exchange: Exchange) {
    _ = table.withLock { $0.waiting.removeValue(forKey: ObjectIdentifier(exchange)) }
  }

  /// Whether each response must end its connection, because the server is stopping.
  var isClosing: Bool { table.withLock { $0.isClosing } }

  func close() { table.withLock { $0.isClosing = true } }

  func waitForAll(atMost seconds: Int) -> Bool {
    let limit = ProcessInfo.processInfo.systemUptime + Double(seconds)
    while table.withLock({ $0.begun > 0 }) {
      if ProcessInfo.processInfo.systemUptime > limit { return false }
      Thread.sleep(forTimeInterval: 0.01)
    }
    return true
  }

  /// Answers what still waits, and lets nothing wait any more.
  func refuseWaiting() {
    let waiting = table.withLock {
      $0.refusesToWait = true
      return Array($0.waiting.values)
    }
    for exchange in waiting { exchange.refuseIfWaiting(.stopping) }
  }
}
