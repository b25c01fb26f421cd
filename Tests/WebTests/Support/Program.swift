import Foundation
import FoundationNetworking
import HTTP
import Participation
import Store
import Web
import Workshops
import XCTest

/// A program that speaks to the API of a hall's service, over HTTP and with a token.
final class Program {
  struct Answer {
    let status: Int
    let headers: [String: String]
    let body: Data

    var text: String { String(decoding: body, as: UTF8.self) }

    func value<Value: Decodable>(_ type: Value.Type = Value.self) throws -> Value {
      try JSONDecoder().decode(type, from: body)
    }

    func problem() throws -> Problem { try value() }
  }

  struct Problem: Decodable {
    let type: String
    let status: Int
    let detail: String
    let reason: String?
    let departures: [String]?
    let possible: [String]?
  }

  struct Receipt: Decodable {
    struct Slip: Decodable, Equatable {
      let participant: Int
      let words: String
      let receipt: String
    }
    struct Entry: Decodable {
      let seq: Int
      let event: String
      let by: String
      let assisted: Bool?
    }
    let revision: Int
    let entry: Entry?
    let slip: Slip?
  }

  let hall: Hall
  let line: Line

  /// Speaks to a site of the hall's data folder, which is another than the hall's own where one is
  /// given, as after a new start.
  init(_ hall: Hall, token: String?, site: Web.Site? = nil, for test: XCTestCase) throws {
    self.hall = hall
    var settings = ServerSettings()
    settings.port = 0
    let answered = site ?? hall.site.site
    let server = try Server(settings) { refusal, head in
      answered.response(to: refusal, head)
    } handler: { request in
      answered.reply(to: request)
    }
    line = Line(address: "http://127.0.0.1:\(server.port)", token: token)
    test.addTeardownBlock { server.stop() }
  }

  /// With a new token of a role.
  convenience init(_ hall: Hall, _ role: Role = .facilitator, for test: XCTestCase) throws {
    let (token, _) = try hall.site.store.createToken(role, by: .local)
    try self.init(hall, token: token.text, for: test)
  }

  var path: String { "/api/v1/workshops/\(hall.room.code.text)" }

  func get(_ path: String, headers: [String: String] = [:]) async throws -> Answer {
    try await send("GET", path, headers: headers)
  }

  /// Posts an act, given as the members of a JSON object.
  @discardableResult
  func act(
    _ members: String, key: String? = nil, language: String? = nil
  ) async throws -> Answer {
    var headers = ["Content-Type": "application/json"]
    headers["Idempotency-Key"] = key
    headers["Accept-Language"] = language
    return try await send(
      "POST", path + "/acts", headers: headers, body: Data("{\(members)}".utf8))
  }

  func send(
    _ method: String, _ path: String, headers: [String: String] = [:], body: Data? = nil
  ) async throws -> Answer {
    try await line.send(method, path, headers: headers, body: body)
  }
}

/// The connection of a program, which many may use at once.
struct Line: Sendable {
  let address: String
  let token: String?
  private let session = URLSession(configuration: .ephemeral)

  init(address: String, token: String?) {
    self.address = address
    self.token = token
  }

  func send(
    _ method: String, _ path: String, headers: [String: String] = [:], body: Data? = nil
  ) async throws -> Program.Answer {
    var request = URLRequest(url: try XCTUnwrap(URL(string: address + path)))
    request.httpMethod = method
    request.httpBody = body
    for (name, value) in headers { request.setValue(value, forHTTPHeaderField: name) }
    if let token { request.setValue("Bearer \(token)", forHTTPHeaderField: "Authorization") }
    let (data, response) = try await session.data(for: request)
    let answer = try XCTUnwrap(response as? HTTPURLResponse)
    var found: [String: String] = [:]
    for (name, value) in answer.allHeaderFields { found["\(name)".lowercased()] = "\(value)" }
    return Program.Answer(status: answer.statusCode, headers: found, body: data)
  }
}
