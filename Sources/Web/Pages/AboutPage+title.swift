import Translations

extension AboutPage {
  /// The heading of the page, and the words of the links to it.
  var title: Phrase {
    switch self {
    case .help: .helpTitle
    case .display: .displayTitle
    case .privacy: .privacyTitle
    case .cookies: .cookiesTitle
    case .accessibility: .accessTitle
    }
  }
}
