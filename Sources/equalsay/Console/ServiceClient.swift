import Foundation
import HTTP
import Participation
import Web
import Workshops

/// Speaks to the service for a console: the API of one workshop, in the facilitator's language.
struct ServiceClient: Sendable {
  private let client: Client
  private let language: String

  init(server: URL, token: AccessToken, language: String) throws {
    do throws(ClientProblem) {
      client = try Client(base: server, token: token.text)
    } catch {
      throw UsageProblem("\(error)")
    }
    self.language = language
  }

  /// Whether somebody on the network between here and there could read the token.
  var exposesToken: Bool { client.exposesToken }

  func get(
    _ route: APIRoute, _ query: [URLQueryItem] = []
  ) throws(ClientProblem) -> ClientResponse {
    var parts = URLComponents()
    parts.path = route.path
    if !query.isEmpty { parts.queryItems = query }
    return try client.send(
      .get, parts.percentEncodedPath + (parts.percentEncodedQuery.map { "?" + $0 } ?? ""),
      headers: [("Accept-Language", language)])
  }

  /// Posts JSON; under the same key it is done once, however often it is posted.
  func post(
    _ body: Data, to route: APIRoute, key: String
  ) throws(ClientProblem) -> ClientResponse {
    try client.send(
      .post, route.path, body: Array(body),
      headers: [("Accept-Language", language), ("Idempotency-Key", key)])
  }

  /// Follows a room, whoever changes it, until what is returned is let go of.
  func follow(_ code: WorkshopCode, changed: @escaping @Sendable () -> Void) -> EventFeed {
    client.events(APIRoute.workshop(code, .events).path) { news in
      switch news {
      case .connected, .event: changed()
      case .lost, .over: break
      }
    }
  }
}
