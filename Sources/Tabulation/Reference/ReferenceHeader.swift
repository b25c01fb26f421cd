import Surveys

/// The first row of a reference population: which column stands where.
struct ReferenceHeader {
  enum Column: String, CaseIterable {
    case area, characteristic, category, persons, source, date, checked

    var isOptional: Bool { self == .checked }
  }

  static let names = Column.allCases.map(\.rawValue).joined(separator: ",")

  /// How many cells every row must have.
  let width: Int
  private let positions: [Column: Int]

  /// Reads the row that names the columns, in any order.
  ///
  /// - Throws: all that is wrong with it; then the rows below mean nothing.
  init(_ row: CSVRow) throws(RowProblems) {
    width = row.count
    var positions: [Column: Int] = [:]
    var problems = row.fault.map { [$0.message] } ?? []
    for (position, name) in (row.fault == nil ? row.texts : []).enumerated() {
      guard let column = Column(rawValue: name) else {
        problems.append(Self.unknown(name, position))
        continue
      }
      if positions.updateValue(position, forKey: column) != nil {
        problems.append("There are two columns “\(name)”. Take one of them out.")
      }
    }
    if row.fault == nil {
      problems += Column.allCases.filter { !$0.isOptional && positions[$0] == nil }.map {
        "The column “\($0.rawValue)” is missing. \(ReferencePopulationFile.howToBegin)"
      }
    }
    self.positions = positions
    guard problems.isEmpty else {
      throw RowProblems(
        list: problems.map { .init(line: row.line, message: $0) })
    }
  }

  /// Where a column stands, counted from 0.
  subscript(column: Column) -> Int? { positions[column] }

  private static func unknown(_ name: String, _ position: Int) -> String {
    let known = Column.allCases.map(\.rawValue)
    let what = PlainCell(name).map { "“\($0.text)”" } ?? "\(position + 1)"
    let nearest = Nearest.name(to: name, among: known).map { "Did you mean “\($0)”?" }
    return "There is no column \(what) in a reference population. "
      + (nearest ?? "Take it out. \(ReferencePopulationFile.howToBegin)")
  }
}
