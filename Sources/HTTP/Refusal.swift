/// Why the server answers a request by itself, without asking the handler or for want of its answer.
package enum Refusal: Sendable, CaseIterable {
  /// The head is not HTTP as RFC 9112 has it, or a proxy could read it otherwise than we do.
  case malformed
  case headTooLarge
  case bodyTooLarge
  /// A handler let go of its `Responder` without answering, or its answer cannot be sent.
  case unanswered
  /// The server is stopping and cannot wait for this answer any longer.
  case stopping

  package var status: Status {
    switch self {
    case .malformed: .badRequest
    case .headTooLarge: .headTooLarge
    case .bodyTooLarge: .contentTooLarge
    case .unanswered: .internalServerError
    case .stopping: .serviceUnavailable
    }
  }
}
