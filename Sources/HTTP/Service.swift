import Foundation

/// What all requests of one server share: how they are answered, and which are under way.
final class Service: Sendable {
  let settings: ServerSettings
  let handler: @Sendable (Request) -> Reply
  let connections: Connections
  let requests = RequestsInProgress()
  let streams: OpenStreams
  private let refuse: @Sendable (Refusal, Head) -> Response

  init(
    _ settings: ServerSettings, refuse: @escaping @Sendable (Refusal, Head) -> Response,
    handler: @escaping @Sendable (Request) -> Reply
  ) {
    self.settings = settings
    self.refuse = refuse
    self.handler = handler
    connections = Connections(settings)
    streams = OpenStreams(limit: settings.streamLimit)
  }

  /// Once a second until the server stops, ends late connections and looks after the streams.
  func startLookingAround() {
    Thread.detachNewThread { @Sendable [self] in
      while !requests.isClosing {
        let now = Connections.now()
        connections.cutLateOnes(now: now)
        streams.lookAround(now: now)
        Thread.sleep(forTimeInterval: 1)
      }
    }
  }

  /// The page that tells a person why; its status is always that of the refusal.
  func response(to refusal: Refusal, _ head: Head) -> Response {
    var response = refuse(refusal, head)
    response.status = refusal.status
    return response
  }
}
