extension Store {
  /// What is kept about people and surveys, as the privacy page tells it.
  ///
  /// Every table belongs to one of these; a test holds the two together.
  package enum Kept: Sendable, CaseIterable {
    case drafts, sentMarkers, responses, imports, monitoring, consent, figures, releases, stopped
    case opened, selfCodes, codings, quotations, offlineSubmissions, firstKeyings
    case workshopLogs, workshopWords, workshopPeople, workshopDrafts, workshopBallots
    case workshopMonitoring
    case tokens, auditLog, definitions

    package var tables: [String] {
      switch self {
      case .drafts: ["draft"]
      case .sentMarkers: ["sent"]
      case .responses: ["response"]
      case .imports: ["import_batch", "import_chunk"]
      case .monitoring: ["monitoring"]
      case .consent: ["consent_wording"]
      case .figures: ["snapshot", "shown"]
      case .releases: ["release", "release_memory"]
      case .stopped: ["stopped"]
      case .opened: ["opened"]
      case .selfCodes: ["self_code"]
      case .codings: ["coding"]
      case .quotations: ["quotation"]
      case .offlineSubmissions: ["offline_submission"]
      case .firstKeyings: ["first_keying"]
      case .workshopLogs: ["workshop", "workshop_line", "workshop_act"]
      case .workshopWords: ["workshop_words"]
      case .workshopPeople: ["workshop_participant"]
      case .workshopDrafts: ["workshop_draft"]
      case .workshopBallots: ["workshop_ballot"]
      case .workshopMonitoring: ["workshop_monitoring"]
      case .tokens: ["token"]
      case .auditLog: ["audit"]
      case .definitions:
        [
          "store", "survey", "version", "picture", "recording", "catalogue", "workshop_picture",
          "monitoring_set", "commitments", "theme",
        ]
      }
    }
  }
}
