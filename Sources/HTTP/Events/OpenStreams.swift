import Foundation

/// The streams that are open, so that they can be kept alive and ended.
final class OpenStreams: Sendable {
  private struct Table: Sendable {
    var open: [ObjectIdentifier: Subscription] = [:]
    var isClosing = false
  }

  private let table = Lock(Table())
  private let limit: Int

  init(limit: Int) { self.limit = limit }

  /// Notes a stream that is about to begin, or says that it may not.
  func open(_ subscription: Subscription) -> Bool {
    table.withLock { table in
      if table.isClosing || table.open.count >= limit { return false }
      table.open[ObjectIdentifier(subscription)] = subscription
      return true
    }
  }

  func closed(_ subscription: Subscription) {
    _ = table.withLock { $0.open.removeValue(forKey: ObjectIdentifier(subscription)) }
  }

  func lookAround(now: Int) {
    for subscription in table.withLock({ Array($0.open.values) }) {
      subscription.lookAround(now: now)
    }
  }

  /// Ends all, and lets none begin any more.
  func close() {
    let open = table.withLock { table in
      table.isClosing = true
      return Array(table.open.values)
    }
    for subscription in open { subscription.finish() }
  }

  /// Cuts off clients that do not even take the end of their stream, such as phones that sleep.
  func cutThoseLeft(after seconds: Double) {
    let limit = ProcessInfo.processInfo.systemUptime + seconds
    while table.withLock({ !$0.open.isEmpty }), ProcessInfo.processInfo.systemUptime < limit {
      Thread.sleep(forTimeInterval: 0.01)
    }
    for subscription in table.withLock({ Array($0.open.values) }) { subscription.cut() }
  }
}
