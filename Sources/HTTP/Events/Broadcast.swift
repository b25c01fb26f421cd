/// A channel of news for many clients, each of which needs the newest alone.
///
/// An event stands for a state ("revision 12"), so it takes the place of the one before it: a
/// client that has not yet read that one never will. Whoever comes in, or comes back, gets the
/// newest at once unless it is the one it names as its last.
///
/// Send in the order in which the states follow each other: the event sent last is the newest.
package final class Broadcast: Sendable {
  private struct State: Sendable {
    var newest: News?
    var listeners: [ObjectIdentifier: Subscription] = [:]
    var isClosed = false
  }

  /// What a client finds when it looks for news.
  enum Look: Sendable {
    case news(News)
    case nothing
    /// Nothing, and nothing will come.
    case closed
  }

  private let state: Lock<State>

  /// Opens a channel whose clients find `newest` when they come.
  package init(_ newest: ServerSentEvent? = nil) {
    state = Lock(State(newest: newest.map { News(number: 1, $0) }))
  }

  /// The clients that are connected now.
  package var listenerCount: Int { state.withLock { $0.listeners.count } }

  /// Reaches every client, from any thread; does nothing once the channel is closed.
  package func send(_ event: ServerSentEvent) {
    let listeners = state.withLock { state -> [Subscription] in
      guard !state.isClosed else { return [] }
      state.newest = News(number: (state.newest?.number ?? 0) + 1, event)
      return Array(state.listeners.values)
    }
    for listener in listeners { listener.wake() }
  }

  /// Ends every stream, once it has brought the newest event.
  ///
  /// A client that comes later gets the newest event when it lacks it, and 204 otherwise, which
  /// tells a browser to stay away.
  package func close() {
    let listeners = state.withLock { state in
      state.isClosed = true
      return Array(state.listeners.values)
    }
    for listener in listeners { listener.wake() }
  }

  /// Looks for what is newer than event `number`, for a client that had read `lastID` before.
  func look(after number: Int, lastID: String?) -> Look {
    state.withLock { state in
      if let newest = state.newest, newest.number > number,
        number > 0 || lastID == nil || newest.id != lastID
      {
        return .news(newest)
      }
      return state.isClosed ? .closed : .nothing
    }
  }

  func join(_ listener: Subscription) {
    state.withLock { $0.listeners[ObjectIdentifier(listener)] = listener }
  }

  func leave(_ listener: Subscription) {
    _ = state.withLock { $0.listeners.removeValue(forKey: ObjectIdentifier(listener)) }
  }
}

/// An event in the form in which it is sent, with its number in the channel, from 1 on.
struct News: Sendable {
  let number: Int
  let id: String?
  let bytes: [UInt8]

  init(number: Int, _ event: ServerSentEvent) {
    self.number = number
    id = event.id
    bytes = event.bytes
  }
}
