import Responses
import Surveys

/// In which languages and by which channels the people counted can have taken part.
///
/// Figures list them all: a row that stands only where somebody is would tell that there is somebody.
struct OfferedWays: Sendable {
  let languages: Set<LanguageTag>
  let channels: [Channel]

  init(_ editions: [CountedEdition], _ filter: PopulationFilter) {
    let counted = editions.filter {
      filter.versions.isEmpty || filter.versions.contains($0.version)
    }
    languages = Set(
      counted.flatMap(\.languages).filter { language in
        (filter.languages.isEmpty || filter.languages.contains(language))
          && (filter.easyRead == nil || filter.easyRead == language.isEasyRead)
      })
    channels = Channel.allCases.filter {
      filter.channels.isEmpty || filter.channels.contains($0)
    }
  }
}
