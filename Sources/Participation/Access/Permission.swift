/// Something that needs a role when it is asked for from afar.
package enum Permission: String, Hashable, Sendable, CaseIterable, CustomStringConvertible {
  /// Open workshops, lead them, close them, read their logs; with a token for one workshop, that one.
  case runWorkshops = "run workshops"
  case importResponses = "import responses"
  /// Single responses, which are personal data.
  case exportResponses = "export responses"
  case seeReleases = "see releases"
  /// Who is heard in a survey and who is missing, in rounded figures.
  case seeRepresentation = "see who is heard"
  case createReleases = "create releases"
  case previewTranslations = "preview translations"
  case importCatalogues = "import catalogues"
  /// Publish, close and reopen.
  case publishSurveys = "publish and close surveys"
  case manageTokens = "manage tokens"
  case readAudit = "read the audit log"

  package var description: String { rawValue }

  /// Who has it; docs/roles.md shows the same as a table, and a test holds the two together.
  package var roles: Set<Role> {
    switch self {
    case .runWorkshops: [.facilitator]
    case .importResponses: [.analyst]
    case .exportResponses: [.analyst]
    case .seeReleases: [.analyst, .commissioner, .administrator]
    case .seeRepresentation: [.facilitator, .commissioner, .analyst, .administrator]
    case .createReleases: [.analyst]
    case .previewTranslations: [.translator, .administrator]
    case .importCatalogues: [.translator, .administrator]
    case .publishSurveys: [.administrator]
    case .manageTokens: [.administrator]
    case .readAudit: [.administrator]
    }
  }
}
