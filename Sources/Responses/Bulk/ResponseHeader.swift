import Surveys

/// The first row of a table of responses: which column stands where.
struct ResponseHeader {
  let line: Int
  let row: Int
  /// How many cells every row must have.
  let width: Int
  private var positions: [ResponseColumn: Int] = [:]

  private static let howToMakeOne =
    "'equalsay responses export' writes a header that has them all."

  init(_ row: CSVRow, _ columns: ResponseColumns, _ problems: inout BulkProblems) {
    line = row.line
    self.row = row.number
    width = row.count
    let known = Dictionary(columns.known.map { ($0.name, $0) }) { first, _ in first }
    for position in 0..<row.count {
      let name = row[position].trimmed.text
      guard let column = known[name] else {
        problems.report(
          line: line, row: self.row,
          Self.unknown(name, position, among: columns.known.map(\.name)))
        continue
      }
      guard positions[column] == nil else {
        problems.report(
          line: line, row: self.row, column: column.name,
          "There are two columns of this name. Take one of them out.")
        continue
      }
      positions[column] = position
    }
  }

  /// Where a column stands, counted from 0.
  subscript(column: ResponseColumn) -> Int? { positions[column] }

  func reportMissing(_ columns: [ResponseColumn], _ problems: inout BulkProblems) {
    for column in columns {
      problems.reportMissing(
        line: line, row: row, column: column.name,
        "This column is missing. Add it. \(Self.howToMakeOne)")
    }
  }

  /// A file without a header has answers in its first row: what is no name is not shown.
  private static func unknown(
    _ name: String, _ position: Int, among known: [String]
  ) -> String {
    guard !name.isEmpty else {
      return "Column \(position + 1) has no name. Name it, or take it out."
    }
    let parts = name.split(separator: ".", omittingEmptySubsequences: false)
    let isName =
      name.utf8.count <= 80 && parts.allSatisfy { Identifier<Question>(String($0)) != nil }
    let what = isName ? "the name \"\(name)\"" : "a name"
    let start = "Column \(position + 1) has \(what) that is no column of this survey."
    let nearest = Nearest.name(to: name, among: known).map { "Did you mean \"\($0)\"?" }
    return "\(start) \(nearest ?? "Take the column out, or correct its name.")"
  }
}
