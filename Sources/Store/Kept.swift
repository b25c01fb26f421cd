extension Store {
  /// What is kept about people and surveys, as the privacy page tells it.
  ///
  /// Every table belongs to one of these; a test holds the two together.
  package enum Kept: Sendable, CaseIterable {
    case drafts, sentMarkers, responses, monitoring, consent, figures, definitions

    package var tables: [String] {
      switch self {
      case .drafts: ["draft"]
      case .sentMarkers: ["sent"]
      case .responses: ["response"]
      case .monitoring: ["monitoring"]
      case .consent: ["consent_wording"]
      case .figures: ["snapshot"]
      case .definitions: ["store", "survey", "version", "picture", "catalogue"]
      }
    }
  }
}
