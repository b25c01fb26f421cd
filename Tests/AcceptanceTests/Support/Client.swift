import Foundation
import FoundationNetworking
import XCTest

/// What a server answered.
struct Answer {
  let status: Int
  let headers: [String: String]
  let body: Data

  var text: String { String(decoding: body, as: UTF8.self) }
}

/// Sends single requests; follows nothing and remembers nothing.
final class Client: NSObject, URLSessionTaskDelegate {
  private lazy var session: URLSession = {
    let settings = URLSessionConfiguration.ephemeral
    settings.httpCookieStorage = nil
    settings.httpShouldSetCookies = false
    settings.urlCache = nil
    settings.timeoutIntervalForRequest = 30
    return URLSession(configuration: settings, delegate: self, delegateQueue: nil)
  }()

  func send(
    _ method: String, _ url: URL, headers: [String: String] = [:], body: Data? = nil
  ) throws -> Answer {
    var request = URLRequest(url: url)
    request.httpMethod = method
    request.httpBody = body
    for (name, value) in headers { request.setValue(value, forHTTPHeaderField: name) }
    let arrived = DispatchSemaphore(value: 0)
    let outcome = Mailbox()
    session.dataTask(with: request) { data, response, error in
      outcome.put(data, response as? HTTPURLResponse, error)
      arrived.signal()
    }.resume()
    arrived.wait()
    return try outcome.answer()
  }

  func urlSession(
    _ session: URLSession, task: URLSessionTask,
    willPerformHTTPRedirection response: HTTPURLResponse, newRequest request: URLRequest,
    completionHandler: @escaping (URLRequest?) -> Void
  ) {
    completionHandler(nil)
  }
}

/// Carries one answer from the session's thread to the test's.
private final class Mailbox: @unchecked Sendable {
  private let lock = NSLock()
  private var contents: (Data?, HTTPURLResponse?, (any Error)?)?

  func put(_ data: Data?, _ response: HTTPURLResponse?, _ error: (any Error)?) {
    lock.withLock { contents = (data, response, error) }
  }

  func answer() throws -> Answer {
    let (data, response, error) = try XCTUnwrap(lock.withLock { contents })
    if let error { throw error }
    let arrived = try XCTUnwrap(response)
    var headers: [String: String] = [:]
    for (name, value) in arrived.allHeaderFields {
      headers["\(name)".lowercased()] = "\(value)"
    }
    return Answer(status: arrived.statusCode, headers: headers, body: data ?? Data())
  }
}
