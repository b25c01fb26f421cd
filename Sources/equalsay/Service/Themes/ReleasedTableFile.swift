import Surveys

/// A table of a release as other commands read it: the columns that they need, by name.
struct ReleasedTableFile {
  private static let sizeLimit = 64 << 20

  /// The cells of each row, in the order of the columns that were asked for.
  let rows: [[String]]

  /// - Throws: `InputProblems` for what is no table, or lacks one of the columns.
  init(_ path: String, columns: [String]) throws {
    let reader = CSVReader(try InputFile.bytes(of: path, atMost: Self.sizeLimit))
    guard let header = reader.next(), header.fault == nil else {
      throw InputProblems("\(path):1: This is not a table. Name the folder of a release.")
    }
    let names = header.texts
    guard case let places = columns.compactMap(names.firstIndex), places.count == columns.count
    else {
      throw InputProblems(
        "\(path):1: The columns \(columns.joined(separator: ", ")) are not all here. "
          + "Name the folder of a release.")
    }
    var rows: [[String]] = []
    while let row = reader.next() {
      if let fault = row.fault { throw InputProblems("\(path):\(fault.line): \(fault.message)") }
      guard row.count == names.count else {
        throw InputProblems(
          "\(path):\(row.line): The row has \(row.count) cells, and the header \(names.count). "
            + "Take the file from where the release was made.")
      }
      rows.append(places.map(row.text))
    }
    self.rows = rows
  }
}
