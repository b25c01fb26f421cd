package import Surveys

/// One thing that holds for everybody whom a release counts.
package enum PopulationLimit: Hashable, Sendable {
  case versions([Int])
  case languages([LanguageTag])
  /// By the names that channels have in files.
  case channels([String])
  case sites([Identifier<Site>])
  /// The first day on which a response came in.
  case since(CalendarDate)
  /// The last day on which a response came in.
  case until(CalendarDate)
  case easyRead(Bool)
  case categories(Identifier<Characteristic>, [Identifier<Option>])

  /// The name of what is limited, as it stands in `release.json`.
  var name: String {
    switch self {
    case .versions: "version"
    case .languages: "language"
    case .channels: "channel"
    case .sites: "site"
    case .since: "since"
    case .until: "until"
    case .easyRead: "easy-read"
    case .categories(let characteristic, _): characteristic.text
    }
  }

  var values: [String] {
    switch self {
    case .versions(let versions): versions.map(String.init)
    case .languages(let languages): languages.map(\.text)
    case .channels(let channels): channels
    case .sites(let sites): sites.map(\.text)
    case .since(let day), .until(let day): [day.description]
    case .easyRead(let isEasyRead): [isEasyRead ? "yes" : "no"]
    case .categories(_, let categories): categories.map(\.text)
    }
  }
}
