package import Surveys

/// A reference population, `Surveys/populations/<id>.csv`: bytes in, the population or all problems
/// out.
///
/// A row a category: `area,characteristic,category,persons,source,date` and, if wanted, `checked`.
package enum ReferencePopulationFile {
  /// Nobody reads more, and a table of something else must not cost minutes.
  private static let mostProblems = 1_000

  /// Reads a file whose categories are those of a monitoring set.
  ///
  /// - Throws: `RowProblems` when anything is missing, unknown, twice there, or does not add up.
  package static func read(
    _ bytes: [UInt8], id: Identifier<ReferencePopulation>, set: MonitoringSet
  ) throws(RowProblems) -> ReferencePopulation {
    let rows = CSVReader(bytes)
    guard let first = rows.next() else {
      throw RowProblems(list: [RowProblem(line: nil, message: "The file is empty. \(howToBegin)")])
    }
    var reader = ReferenceRowReader(try ReferenceHeader(first), CategoryScheme.all(of: set))
    while let row = rows.next(), reader.problems.count < mostProblems { reader.read(row) }
    let problems = reader.problems.isEmpty ? totals(reader, set) : reader.problems
    guard problems.isEmpty else { throw RowProblems(list: inOrder(problems)) }
    guard let area = reader.area else {
      throw RowProblems(
        list: [RowProblem(line: nil, message: "There are no figures. Add a row for each category.")]
      )
    }
    return ReferencePopulation(id: id, area: area.text, rows: reader.rows.map(\.row))
  }

  static let howToBegin = "Begin it with the line “\(ReferenceHeader.names)”."

  private static func totals(_ reader: ReferenceRowReader, _ set: MonitoringSet) -> [RowProblem] {
    ReferenceTotals(rows: reader.rows, schemes: reader.schemes, set: set).problems
  }

  private static func inOrder(_ problems: [RowProblem]) -> [RowProblem] {
    let sorted = problems.enumerated().sorted {
      ($0.element.line ?? 0, $0.offset) < ($1.element.line ?? 0, $1.offset)
    }.map(\.element)
    guard sorted.count >= mostProblems else { return sorted }
    let more = "There may be more problems. Put these right, then check again."
    return sorted + [RowProblem(line: nil, message: more)]
  }
}
