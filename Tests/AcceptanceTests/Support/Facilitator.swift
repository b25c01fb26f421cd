import Foundation
import XCTest

/// Leads a workshop through the API, as a facilitator's console does.
final class Facilitator {
  let code: String
  private(set) var address: URL
  private let token: String

  /// Opens a workshop with a definition of the project, without its equality questions.
  init(
    _ survey: String = "older-people-access", at address: URL, data: URL
  ) throws {
    let file = Project.root.appending(path: "Surveys/\(survey)/workshop.json")
    let parsed = try JSONSerialization.jsonObject(with: Data(contentsOf: file))
    var definition = try XCTUnwrap(parsed as? [String: Any])
    definition["monitoring"] = false
    (self.address, token) = (address, try Self.token(data))
    code = try Self.open(definition, at: address, token)
  }

  /// Opens a workshop of the test's own.
  init(_ definition: [String: Any], at address: URL, data: URL) throws {
    (self.address, token) = (address, try Self.token(data))
    code = try Self.open(definition, at: address, token)
  }

  private static func token(_ data: URL) throws -> String {
    let made = try Outcome.of("token", "create", "--role", "facilitator", "--data", data.path)
    XCTAssertEqual(made.status, 0, made.problems)
    return made.output.trimmingCharacters(in: .whitespacesAndNewlines)
  }

  private static func open(
    _ definition: [String: Any], at address: URL, _ token: String
  ) throws -> String {
    let opened = try post("/api/v1/workshops", definition, to: address, token)
    return try XCTUnwrap(opened["code"] as? String).replacing("-", with: "")
  }

  /// Goes on at the service that was started in the place of another one.
  func goOn(at address: URL) { self.address = address }

  func path(_ suffix: String = "", in tag: String = "en-GB") -> String {
    "/\(tag)/workshops/\(code)\(suffix)"
  }

  /// Does something, also where the protocol would have it otherwise.
  @discardableResult
  func act(_ name: String, _ fields: [String: Any] = [:]) throws -> [String: Any] {
    let body = fields.merging(["act": name, "deliberately": true]) { $1 }
    return try Self.post("/api/v1/workshops/\(code)/acts", body, to: address, token)
  }

  private static func post(
    _ path: String, _ body: [String: Any], to address: URL, _ token: String
  ) throws -> [String: Any] {
    let bytes = Array(try JSONSerialization.data(withJSONObject: body))
    let answer = try Connection.answer(
      from: address, "POST", path,
      headers: ["Content-Type": "application/json", "Authorization": "Bearer \(token)"],
      body: bytes)
    XCTAssertTrue((200...201).contains(answer.status), "\(path) \(body): \(answer.text)")
    let parsed = try JSONSerialization.jsonObject(with: Data(answer.body))
    return try XCTUnwrap(parsed as? [String: Any])
  }
}
