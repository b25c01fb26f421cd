package import Surveys
package import Workshops

/// What a program can ask for under `/api/v1`.
package enum APIRoute: Hashable, Sendable {
  /// The description of all the others (OpenAPI 3.1).
  case description
  /// All workshops; posted to, a new one.
  case workshops
  case workshop(WorkshopCode, Part)
  /// Who is heard in a survey, and who is missing.
  case representation(Identifier<Survey>)

  /// What there is of a workshop.
  package enum Part: String, Hashable, Sendable, CaseIterable {
    /// How it stands, as a facilitator may see it.
    case state
    /// Where acts are posted to.
    case acts
    case events, log, texts, slips, cards, ballots
  }

  package static let prefix = "/api/v1"

  /// Reads the path behind `/api`.
  init?(_ segments: ArraySlice<String>) {
    let segments = Array(segments)
    guard segments.first == "v1" else { return nil }
    switch segments.count {
    case 2 where segments[1] == "openapi.json": self = .description
    case 2 where segments[1] == "workshops": self = .workshops
    case 4 where segments[1] == "surveys" && segments[3] == "representation":
      guard let survey = Identifier<Survey>(segments[2]) else { return nil }
      self = .representation(survey)
    case 3 where segments[1] == "workshops":
      guard let code = WorkshopCode(segments[2]) else { return nil }
      self = .workshop(code, .state)
    case 4 where segments[1] == "workshops":
      guard let code = WorkshopCode(segments[2]), let part = Part(rawValue: segments[3]),
        part != .state
      else { return nil }
      self = .workshop(code, part)
    case _: return nil
    }
  }

  package var path: String {
    switch self {
    case .description: "\(Self.prefix)/openapi.json"
    case .workshops: "\(Self.prefix)/workshops"
    case .representation(let survey): "\(Self.prefix)/surveys/\(survey)/representation"
    case .workshop(let code, .state): "\(Self.prefix)/workshops/\(code.text)"
    case .workshop(let code, let part): "\(Self.prefix)/workshops/\(code.text)/\(part.rawValue)"
    }
  }
}
