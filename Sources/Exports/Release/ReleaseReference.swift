package import DisclosureControl
import Surveys
package import Tabulation

/// The population that those who took part are held against, and what came of it.
///
/// The figures that were used go out with the release, so that anybody can work it out again.
package struct ReleaseReference: Sendable {
  /// With the rows of the characteristics that the survey asks about, and no others.
  package let population: ReferencePopulation
  package let comparisons: [ReleasedRepresentation]
  /// The groups held against what the others leave of everybody.
  let remainders: [PublishedCount.Part]

  package init(
    _ figures: ReleasedFigures, in population: ReferencePopulation, schemes: [CategoryScheme]
  ) {
    let asked = Set(figures.respondents.map(\.characteristic))
    let population = ReferencePopulation(
      id: population.id, area: population.area,
      rows: population.rows.filter { asked.contains($0.characteristic) })
    self.population = population
    comparisons = figures.policy.representation(
      of: figures.respondents, in: population, schemes: schemes)
    remainders = population.remainders(comparisons, schemes)
  }

  func row(
    of category: ReleasedRespondents.Category, _ characteristic: Identifier<Characteristic>
  ) -> ReleasedRepresentation.Row? {
    category.id.flatMap { id in
      comparisons.first { $0.characteristic == characteristic }?.rows.first { $0.category == id }
    }
  }

  /// Where the figures of a characteristic are from, each publication once.
  func origins(of characteristic: Identifier<Characteristic>) -> [Origin] {
    var origins: [Origin] = []
    for row in population.rows(of: characteristic) {
      let origin = Origin(source: row.source, date: row.date)
      if !origins.contains(origin) { origins.append(origin) }
    }
    return origins
  }

  /// Whether somebody says of each figure that it was seen where it was published.
  func isChecked(_ characteristic: Identifier<Characteristic>) -> Bool {
    population.rows(of: characteristic).allSatisfy(\.isChecked)
  }

  struct Origin: Hashable {
    let source: String
    let date: String
  }
}
