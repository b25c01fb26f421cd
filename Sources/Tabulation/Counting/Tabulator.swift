package import Responses
package import Surveys

/// Counts responses as they stream past, in one pass, and keeps none of them.
///
/// Responses to all published versions of a survey are counted together. Practice questions and
/// statements never are.
package struct Tabulator: Sendable {
  package init(editions: [CountedEdition], breakdowns: [Breakdown], filter: PopulationFilter) {}

  /// Counts a response, unless the filter leaves it out; nothing of it when it cannot be read.
  ///
  /// - Returns: whether the response belongs to the population.
  package mutating func count(_ row: ResponseRow) throws(UncountableResponse) -> Bool {
    false
  }

  /// Adds what another tabulator counted of other responses, for the same editions, breakdowns and
  /// filter: two can count at the same time.
  package mutating func add(_ other: Tabulator) {}

  /// The figures so far.
  package var tabulation: Tabulation {
    Tabulation(
      questions: [], everybody: GroupFigures(categories: [], people: 0, sites: [:], answers: []),
      tables: [], respondents: [], participation: [])
  }
}
