import Foundation
import Participation
import Web
import Workshops

#if canImport(FoundationNetworking)
  import FoundationNetworking
#endif

/// Speaks to the service for a console: one question after another, with the console's token.
struct ServiceClient: Sendable {
  let server: URL
  private let token: AccessToken
  private let language: String
  private let session: URLSession

  struct Answer: Sendable {
    let status: Int
    let body: Data
  }

  /// The service cannot be reached now; whether it did what was asked, nobody knows.
  struct Unreachable: Error {
    let why: String
  }

  init(server: URL, token: AccessToken, language: String) {
    self.server = server
    self.token = token
    self.language = language
    let configuration = URLSessionConfiguration.ephemeral
    configuration.timeoutIntervalForRequest = 20
    configuration.httpShouldSetCookies = false
    session = URLSession(configuration: configuration)
  }

  func get(_ route: APIRoute, _ query: [URLQueryItem] = []) throws -> Answer {
    var request = request(route)
    if !query.isEmpty { request.url?.append(queryItems: query) }
    return try answer(to: request)
  }

  /// Posts JSON; under the same key it is done once, however often it is posted.
  func post(_ body: Data, to route: APIRoute, key: String) throws -> Answer {
    var request = request(route)
    request.httpMethod = "POST"
    request.httpBody = body
    request.setValue("application/json", forHTTPHeaderField: "Content-Type")
    request.setValue(key, forHTTPHeaderField: "Idempotency-Key")
    return try answer(to: request)
  }

  func request(_ route: APIRoute) -> URLRequest {
    var request = URLRequest(url: server.appending(path: String(route.path.dropFirst())))
    request.setValue("Bearer \(token.text)", forHTTPHeaderField: "Authorization")
    request.setValue(language, forHTTPHeaderField: "Accept-Language")
    return request
  }

  private func answer(to request: URLRequest) throws -> Answer {
    let box = AnswerBox()
    let task = session.dataTask(with: request) { @Sendable data, response, error in
      if let response = response as? HTTPURLResponse {
        box.fill(.success(Answer(status: response.statusCode, body: data ?? Data())))
      } else {
        box.fill(.failure(Unreachable(why: error?.localizedDescription ?? "no answer")))
      }
    }
    task.resume()
    return try box.wait().get()
  }
}
