import Foundation
import FoundationNetworking
import HTTP
import Surveys
import Web
import XCTest

/// A person's browser at the real server, with its one cookie; it follows no redirect by itself.
final class Visitor {
  let site: TestSite
  private(set) var cookie: String?
  private let address: String
  private let session = URLSession(
    configuration: .ephemeral, delegate: StayingPut(), delegateQueue: nil)

  init(_ site: TestSite, for test: XCTestCase) throws {
    self.site = site
    var settings = ServerSettings()
    settings.port = 0
    let answered = site.site
    let server = try Server(settings) { refusal, head in
      answered.response(to: refusal, head)
    } handler: { request in
      answered.reply(to: request)
    }
    address = "http://127.0.0.1:\(server.port)"
    test.addTeardownBlock { server.stop() }
  }

  func get(_ path: String) async throws -> TestPage { try await send("GET", path) }

  /// Sends a form's fields, and perhaps headers that a browser would add.
  func post(
    _ path: String, _ fields: [(name: String, value: String)],
    headers: [String: String] = ["Content-Type": "application/x-www-form-urlencoded"]
  ) async throws -> TestPage {
    try await send("POST", path, headers: headers, body: Self.encoded(fields))
  }

  /// Presses the button of the start page.
  func begin(in language: String = "en-GB") async throws {
    let page = try await post("/\(language)/\(site.survey.id)/begin", [])
    XCTAssertEqual(page.status, 303)
    XCTAssertNotNil(cookie)
  }

  private func send(
    _ method: String, _ path: String, headers: [String: String] = [:], body: Data? = nil
  ) async throws -> TestPage {
    var request = URLRequest(url: try XCTUnwrap(URL(string: address + path)))
    request.httpMethod = method
    request.httpBody = body
    for (name, value) in headers { request.setValue(value, forHTTPHeaderField: name) }
    if let cookie { request.setValue(cookie, forHTTPHeaderField: "Cookie") }
    let (data, answer) = try await session.data(for: request)
    let response = try XCTUnwrap(answer as? HTTPURLResponse)
    var found: [String: String] = [:]
    for (name, value) in response.allHeaderFields { found["\(name)".lowercased()] = "\(value)" }
    if let set = found["set-cookie"] { cookie = String(set.prefix { $0 != ";" }) }
    return try TestPage(status: response.statusCode, headers: found, body: data)
  }

  private static func encoded(_ fields: [(name: String, value: String)]) -> Data {
    let plain = CharacterSet(charactersIn: "a"..."z").union(CharacterSet(charactersIn: "0"..."9"))
    let pairs = fields.map { field in
      [field.name, field.value]
        .map { $0.addingPercentEncoding(withAllowedCharacters: plain) ?? "" }
        .joined(separator: "=")
    }
    return Data(pairs.joined(separator: "&").utf8)
  }
}

/// Keeps the session from following redirects and from keeping cookies of its own.
private final class StayingPut: NSObject, URLSessionTaskDelegate {
  func urlSession(
    _ session: URLSession, task: URLSessionTask,
    willPerformHTTPRedirection response: HTTPURLResponse, newRequest request: URLRequest,
    completionHandler: @escaping (URLRequest?) -> Void
  ) {
    completionHandler(nil)
  }
}
