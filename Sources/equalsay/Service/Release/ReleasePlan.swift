import Surveys
import Tabulation
import Web

/// A release request read against what a survey asks: by what to count, and whom.
struct ReleasePlan {
  let request: ReleaseRequest
  let survey: PublishedSurvey
  let breakdowns: [Breakdown]
  let population: PopulationFilter
  /// The categories of each characteristic, of all versions.
  let schemes: [CategoryScheme]
  let themes: ThemeCounting
  /// Empty, ready to count.
  let tabulator: Tabulator
  /// The same for those whom only earlier releases counted.
  let leftOut: Tabulator

  /// `earlier` are the releases that came before.
  init(
    _ request: ReleaseRequest, of survey: PublishedSurvey, after earlier: [EarlierRelease] = [],
    themes: ThemeCounting = ThemeCounting()
  ) throws {
    let editions = survey.editions.values.map(\.survey).sorted { $0.version > $1.version }
    let counted = editions.map { CountedEdition($0) }
    let schemes = Tabulator(editions: counted, breakdowns: [], filter: PopulationFilter())
      .tabulation.respondents.map(\.scheme)
    self.schemes = schemes
    self.request = request
    self.survey = survey
    self.themes = themes
    breakdowns = try request.breakdowns(among: schemes.map(\.characteristic))
    population = try request.population(of: editions, schemes)
    tabulator = Tabulator(
      editions: counted, breakdowns: breakdowns, filter: population, coded: themes.questions,
      earlier: earlier)
    leftOut = Tabulator(
      editions: counted, breakdowns: [], filter: PopulationFilter(), coded: themes.questions,
      earlier: earlier.map(\.withoutGroups))
  }

  /// Whether whoever asks can choose other people: who looks at all so far cannot.
  var hasFilter: Bool { request.live != true }

  /// The versions whose responses may be counted.
  var versions: [Int] {
    survey.editions.keys.filter { population.versions.isEmpty || population.versions.contains($0) }
      .sorted()
  }
}
