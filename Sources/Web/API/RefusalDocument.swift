import Foundation
import HTTP
import Translations
import Workshops

/// A refusal by the protocol as a problem document: why, and what is possible instead.
struct RefusalDocument: Encodable {
  let type = "/api/v1/openapi.json#/components/schemas/Refusal"
  let title = "Conflict"
  let status = Status.conflict.rawValue
  /// In the language that the program asked for.
  let detail: String
  let reason: String
  /// In which ways the act would leave the protocol, where it must be meant.
  let departures: [String]
  let possible: [String]

  init(_ refusal: Workshops.Refusal, for interface: Interface) {
    detail = interface.sentence(for: refusal, to: .facilitator)
    reason = refusal.reason.code
    if case .departs(let departures) = refusal.reason {
      self.departures = departures.map(\.rawValue)
    } else {
      departures = []
    }
    possible = refusal.possible.map(\.name)
  }

  func response() throws -> HTTP.Response {
    try .json(self, .conflict, mediaType: "application/problem+json")
  }
}

extension HTTP.Response {
  /// A value as JSON that nobody keeps.
  static func json(
    _ value: some Encodable, _ status: Status = .ok, mediaType: String = "application/json"
  ) throws -> HTTP.Response {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return .json(bytes: Array(try encoder.encode(value)), status, mediaType: mediaType)
  }

  static func json(
    bytes: [UInt8], _ status: Status = .ok, mediaType: String = "application/json"
  ) -> HTTP.Response {
    HTTP.Response(
      status,
      headers: [
        ("Content-Type", mediaType), ("Cache-Control", "no-store"),
        ("X-Content-Type-Options", "nosniff"),
      ], body: .bytes(bytes))
  }
}
