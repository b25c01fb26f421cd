import Dispatch
import HTTP
import Surveys
import Workshops

/// What programs speak to.
extension Site {
  /// Answers a program: what reads or writes the store waits for it on a thread of its own.
  func api(_ route: APIRoute, _ request: Request) -> Reply {
    let call = APICall(site: self, request: request, route: route)
    if let reply = call.replyAtOnce() { return reply }
    return .later { responder in
      DispatchQueue.global().async { @Sendable in
        let response = call.response()
        responder.answer(response)
      }
    }
  }

  /// Tells a program what the server refuses by itself.
  func problem(_ refusal: HTTP.Refusal) -> Response {
    let problem: ProblemDocument =
      switch refusal {
      case .malformed: ProblemDocument(.malformed, "This is not HTTP as RFC 9112 has it.")
      case .headTooLarge: ProblemDocument(.malformed, "The head of the request is too large.")
      case .bodyTooLarge: ProblemDocument(.tooLarge, "The body is too large. Send less at once.")
      case .unanswered: .failed
      case .stopping:
        ProblemDocument(.unavailable, "The service is stopping. Try again in a minute.")
      }
    return problem.answer
  }
}
