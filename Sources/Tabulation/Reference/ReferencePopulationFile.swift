package import Surveys

/// A reference population, `Surveys/populations/<id>.csv`: bytes in, the population or all problems
/// out.
///
/// A row a category: `area,characteristic,category,persons,source,date` and, if wanted, `checked`.
package enum ReferencePopulationFile {
  /// Something wrong in a file: what it is and what to do about it.
  package struct Problem: Error, Hashable, Sendable {
    /// Counted from 1; none when it concerns the file as a whole.
    package let line: Int?
    package let message: String

    /// The problem as a line for a terminal: `file:line: message`.
    package func rendered(in file: String) -> String {
      line.map { "\(file):\($0): \(message)" } ?? "\(file): \(message)"
    }
  }

  /// Why a file was refused: every problem found, in the order of the file.
  package struct Problems: Error, Hashable, Sendable {
    package let list: [Problem]
  }

  /// Nobody reads more, and a table of something else must not cost minutes.
  private static let mostProblems = 1_000

  /// Reads a file whose categories are those of a monitoring set.
  ///
  /// - Throws: `Problems` when anything is missing, unknown, twice there, or does not add up.
  package static func read(
    _ bytes: [UInt8], id: Identifier<ReferencePopulation>, set: MonitoringSet
  ) throws(Problems) -> ReferencePopulation {
    let rows = CSVReader(bytes)
    guard let first = rows.next() else {
      throw Problems(list: [Problem(line: nil, message: "The file is empty. \(howToBegin)")])
    }
    var reader = ReferenceRowReader(try ReferenceHeader(first), CategoryScheme.all(of: set))
    while let row = rows.next(), reader.problems.count < mostProblems { reader.read(row) }
    let problems = reader.problems.isEmpty ? totals(reader, set) : reader.problems
    guard problems.isEmpty else { throw Problems(list: inOrder(problems)) }
    guard let area = reader.area else {
      throw Problems(
        list: [Problem(line: nil, message: "There are no figures. Add a row for each category.")])
    }
    return ReferencePopulation(id: id, area: area.text, rows: reader.rows.map(\.row))
  }

  static let howToBegin = "Begin it with the line “\(ReferenceHeader.names)”."

  private static func totals(_ reader: ReferenceRowReader, _ set: MonitoringSet) -> [Problem] {
    ReferenceTotals(rows: reader.rows, schemes: reader.schemes, set: set).problems
  }

  private static func inOrder(_ problems: [Problem]) -> [Problem] {
    let sorted = problems.enumerated().sorted {
      ($0.element.line ?? 0, $0.offset) < ($1.element.line ?? 0, $1.offset)
    }.map(\.element)
    guard sorted.count >= mostProblems else { return sorted }
    let more = "There may be more problems. Put these right, then check again."
    return sorted + [Problem(line: nil, message: more)]
  }
}
