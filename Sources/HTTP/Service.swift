/// What all requests of one server share: how they are answered, and which are under way.
final class Service: Sendable {
  let settings: ServerSettings
  let handler: @Sendable (Request) -> Reply
  let connections: Connections
  let requests = RequestsInProgress()
  private let refuse: @Sendable (Refusal, Head) -> Response

  init(
    _ settings: ServerSettings, refuse: @escaping @Sendable (Refusal, Head) -> Response,
    handler: @escaping @Sendable (Request) -> Reply
  ) {
    self.settings = settings
    self.refuse = refuse
    self.handler = handler
    connections = Connections(settings)
  }

  /// The page that tells a person why; its status is always that of the refusal.
  func response(to refusal: Refusal, _ head: Head) -> Response {
    var response = refuse(refusal, head)
    response.status = refusal.status
    return response
  }
}
