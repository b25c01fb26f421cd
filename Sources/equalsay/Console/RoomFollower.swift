import Foundation
import HTTP
import Web
import Workshops

#if canImport(FoundationNetworking)
  import FoundationNetworking
#endif

/// Follows the changes of a room, whoever makes them, and comes back when the connection breaks.
final class RoomFollower: NSObject, URLSessionDataDelegate, Sendable {
  private let client: ServiceClient
  private let code: WorkshopCode
  private let changed: @Sendable () -> Void
  private let session: Lock<URLSession?> = Lock(nil)

  private static let pause = 1.0

  /// Calls `changed`, on a thread of its own, with each piece of news.
  init(_ client: ServiceClient, _ code: WorkshopCode, changed: @escaping @Sendable () -> Void) {
    self.client = client
    self.code = code
    self.changed = changed
  }

  func start() {
    let configuration = URLSessionConfiguration.ephemeral
    // Between two events hours may pass; the service sends a sign of life every half minute.
    configuration.timeoutIntervalForRequest = 120
    let session = URLSession(configuration: configuration, delegate: self, delegateQueue: nil)
    self.session.withLock { $0 = session }
    connect()
  }

  func stop() {
    let session = session.withLock { session in
      defer { session = nil }
      return session
    }
    session?.invalidateAndCancel()
  }

  private func connect() {
    let session = session.withLock { $0 }
    session?.dataTask(with: client.request(.workshop(code, .events))).resume()
  }

  func urlSession(_ session: URLSession, dataTask: URLSessionDataTask, didReceive data: Data) {
    changed()
  }

  func urlSession(
    _ session: URLSession, task: URLSessionTask, didCompleteWithError error: (any Error)?
  ) {
    DispatchQueue.global().asyncAfter(deadline: .now() + Self.pause) { @Sendable [weak self] in
      self?.connect()
    }
  }
}
