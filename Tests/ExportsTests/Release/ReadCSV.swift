import Foundation

/// The rows of a CSV file by the names of its columns, read as RFC 4180 says.
struct ReadCSV {
  let columns: [String]
  let rows: [[String: String]]

  init(_ file: URL) throws {
    var rows: [[String]] = [[]]
    var (cell, isQuoted) = ("", false)
    // Scalars, because a carriage return and a line feed are one character.
    var rest = try String(contentsOf: file, encoding: .utf8).unicodeScalars[...]
    while let sign = rest.popFirst() {
      switch (sign, isQuoted) {
      case ("\"", true) where rest.first == "\"": cell.unicodeScalars.append(rest.removeFirst())
      case ("\"", _): isQuoted.toggle()
      case (",", false):
        rows[rows.count - 1].append(cell)
        cell = ""
      case ("\r", false) where rest.first == "\n":
        rest.removeFirst()
        rows[rows.count - 1].append(cell)
        (cell, rows) = ("", rows + [[]])
      case _: cell.unicodeScalars.append(sign)
      }
    }
    let columns = rows[0]
    self.columns = columns
    self.rows = rows.dropFirst().dropLast().map {
      Dictionary(zip(columns, $0), uniquingKeysWith: { first, _ in first })
    }
  }
}
