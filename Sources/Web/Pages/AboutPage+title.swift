import Translations

extension AboutPage {
  /// The query that tells such a page where a person came from.
  static func query(from target: String) -> String {
    "?\(DisplayPage.origin)=" + target.replacing("&", with: "%26")
  }

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
