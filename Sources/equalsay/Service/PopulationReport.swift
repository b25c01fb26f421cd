import Surveys
import Tabulation

/// What checking one reference population found.
struct PopulationReport: Encodable {
  /// Of one characteristic, how far its figures go.
  struct Covered: Encodable {
    let characteristic: String
    /// How many categories have a figure of their own or by their parts, and which have none.
    let categories: Int
    let missing: [String]
    /// All whom it covers; nothing where one of the broadest categories has no figure.
    let persons: Int?
    let checked: Bool
  }

  let file: String
  let id: String?
  let area: String?
  let problems: [String]
  let characteristics: [Covered]
  /// The characteristics that the file has no figure for.
  let notCovered: [String]

  init(of file: String, in populations: ReferencePopulations, _ set: MonitoringSet) throws {
    self.file = file
    do {
      let population = try populations.population(file, set: set)
      let schemes = CategoryScheme.all(of: set)
      let coverage = population.coverage(of: schemes)
      let covered = Set(coverage.map(\.scheme.characteristic))
      id = population.id.text
      area = population.area
      problems = []
      characteristics = coverage.map(Covered.init)
      notCovered = schemes.map(\.characteristic).filter { !covered.contains($0) }.map(\.text)
    } catch let unusable as InputProblems {
      (id, area, problems) = (nil, nil, unusable.lines)
      (characteristics, notCovered) = ([], [])
    }
  }

  /// The report for a person.
  func print() {
    guard let area else { return }
    Swift.print("\(file): ok, \(area)\n")
    TextTable(
      heading: ["CHARACTERISTIC", "CATEGORIES", "PERSONS", "CHECKED", "COVERED"],
      rows: characteristics.map(\.cells), rightAligned: [1, 2]
    ).print()
    guard !notCovered.isEmpty else { return }
    Swift.print("\nNo figures: \(notCovered.joined(separator: ", "))")
  }
}

extension PopulationReport.Covered {
  fileprivate init(_ coverage: ReferenceCoverage) {
    characteristic = coverage.scheme.characteristic.text
    categories = coverage.covered.count
    missing = coverage.missing.map(\.text)
    persons = coverage.base
    checked = coverage.isChecked
  }

  fileprivate var cells: [String] {
    [
      characteristic, "\(categories)", persons.map { "\($0)" } ?? "unknown",
      checked ? "yes" : "no", covered,
    ]
  }

  private var covered: String {
    guard !missing.isEmpty else { return "all" }
    let shown = missing.prefix(Self.mostNamed).joined(separator: ", ")
    let rest = missing.count - Self.mostNamed
    return "without \(shown)" + (rest > 0 ? " and \(rest) more" : "")
  }

  /// So that a line keeps to the width of a screen; JSON names them all.
  private static let mostNamed = 3
}
