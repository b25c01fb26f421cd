import HTTP
import Surveys

/// What programs speak to.
extension Site {
  func api(_ route: APIRoute, _ request: Request) throws -> Reply {
    .now(problem(.notFound, for: reader(.british)))
  }
}
