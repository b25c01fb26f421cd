import HTTP
import Workshops

/// Pages of workshops.
extension Site {
  func workshops(
    _ request: Request, _ cookie: SessionCookie?, _ reader: Reader
  ) throws -> Reply { .now(problem(.notFound, for: reader)) }

  func workshop(
    _ code: WorkshopCode, _ page: WorkshopPage, _ request: Request, _ cookie: SessionCookie?,
    _ reader: Reader
  ) throws -> Reply {
    if case .screen = page { return try screen(of: code, request, reader) }
    return .now(problem(.notFound, for: reader))
  }

  func changes(of code: WorkshopCode, _ request: Request, _ reader: Reader) throws -> Reply {
    .now(problem(.notFound, for: reader))
  }
}
