import Foundation
package import HTTP

/// Why the API does not do what a program asked for: a problem document (RFC 9457).
///
/// It is in English, like the command line that shows it. Its `type` is `about:blank`, so that a
/// program goes by the status; a problem that programs must tell apart from others of its status gets
/// a type of its own.
package struct ProblemDocument: Error, Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    case tokenMissing
    case tokenInvalid
    case forbidden
    case notFound
    /// It could be done, but not as things stand now.
    case conflict
    case unprocessable
    case tooManyTries
    case malformed
    case methodNotAllowed(allowed: String)
    case tooLarge
    case unavailable
    /// Ours to mend.
    case failure
  }

  package let kind: Kind
  /// What happened, and what to do next.
  package let detail: String

  package init(_ kind: Kind, _ detail: String) {
    self.kind = kind
    self.detail = detail
  }

  package var status: Status {
    switch kind {
    case .tokenMissing, .tokenInvalid: .unauthorized
    case .forbidden: .forbidden
    case .notFound: .notFound
    case .conflict: .conflict
    case .unprocessable: .unprocessableContent
    case .tooManyTries: .tooManyRequests
    case .malformed: .badRequest
    case .methodNotAllowed: .methodNotAllowed
    case .tooLarge: .contentTooLarge
    case .unavailable: .serviceUnavailable
    case .failure: .internalServerError
    }
  }

  /// The name of the status (RFC 9110, RFC 6585), as `about:blank` asks for.
  private var title: String {
    switch kind {
    case .tokenMissing, .tokenInvalid: "Unauthorized"
    case .forbidden: "Forbidden"
    case .notFound: "Not Found"
    case .conflict: "Conflict"
    case .unprocessable: "Unprocessable Content"
    case .tooManyTries: "Too Many Requests"
    case .malformed: "Bad Request"
    case .methodNotAllowed: "Method Not Allowed"
    case .tooLarge: "Content Too Large"
    case .unavailable: "Service Unavailable"
    case .failure: "Internal Server Error"
    }
  }

  /// The headers that the status asks for; the challenges are those of RFC 6750, section 3.
  private var statusHeaders: [(name: String, value: String)] {
    let challenge = #"Bearer realm="equalsay""#
    return switch kind {
    case .tokenMissing: [("WWW-Authenticate", challenge)]
    case .tokenInvalid: [("WWW-Authenticate", challenge + #", error="invalid_token""#)]
    case .tooManyTries: [("Retry-After", "60")]
    case .methodNotAllowed(let allowed): [("Allow", allowed)]
    case .forbidden, .notFound, .conflict, .unprocessable, .malformed, .tooLarge, .unavailable,
      .failure:
      []
    }
  }

  private struct Body: Encodable {
    let type = "about:blank"
    let title: String
    let status: Int
    let detail: String
  }

  package func response() throws -> HTTP.Response {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let body = Body(title: title, status: status.rawValue, detail: detail)
    return HTTP.Response(
      status,
      headers: [
        ("Content-Type", "application/problem+json"), ("Cache-Control", "no-store"),
        ("X-Content-Type-Options", "nosniff"),
      ] + statusHeaders,
      body: .bytes(Array(try encoder.encode(body))))
  }
}
