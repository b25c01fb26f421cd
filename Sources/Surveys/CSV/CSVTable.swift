/// A small table, read whole: its rows by the names of their columns.
///
/// For files that people or releases bring along and that fit into memory; responses in bulk have a
/// reader of their own.
package struct CSVTable: Sendable {
  package struct Row: Sendable {
    /// The line on which it begins, counted from 1.
    package let line: Int
    private let places: [String: Int]
    private let cells: [String]

    fileprivate init(line: Int, places: [String: Int], cells: [String]) {
      (self.line, self.places, self.cells) = (line, places, cells)
    }

    /// What stands in a column; empty where the row ends before it or the table lacks it.
    package subscript(column: String) -> String {
      places[column].flatMap { $0 < cells.count ? cells[$0] : nil } ?? ""
    }
  }

  package let columns: [String]
  package let rows: [Row]

  /// Reads the bytes of a file whose first row names the columns, in any order.
  ///
  /// - Throws: `RowProblems` with every row that cannot be read, and every column that is missing.
  package init(_ bytes: [UInt8], needing needed: [String]) throws(RowProblems) {
    var problems: [RowProblem] = []
    let reader = CSVReader(bytes)
    var header: [String]?
    var rows: [Row] = []
    var places: [String: Int] = [:]
    while let row = reader.next() {
      if let fault = row.fault {
        problems.report(fault.line, fault.message)
        continue
      }
      if let header {
        if row.count > header.count {
          problems.report(
            row.line,
            "This row has \(row.count) cells and the table \(header.count) columns. Put quotation "
              + "marks round values with commas in them.")
        }
        rows.append(Row(line: row.line, places: places, cells: row.texts))
      } else {
        let names = row.texts
        places = Self.places(names, needed, &problems)
        header = names
      }
    }
    if header == nil, problems.isEmpty {
      problems.report(
        nil,
        "The file is empty. Its first row names the columns: \(needed.joined(separator: ", ")).")
    }
    columns = header ?? []
    self.rows = rows
    guard problems.isEmpty else { throw RowProblems(list: problems) }
  }

  private static func places(
    _ names: [String], _ needed: [String], _ problems: inout [RowProblem]
  ) -> [String: Int] {
    var places: [String: Int] = [:]
    for (index, name) in names.enumerated() where !name.isEmpty {
      if places.updateValue(index, forKey: name) != nil {
        problems.report(1, "The column \"\(name)\" is there twice. Take one of them out.")
      }
    }
    for name in needed where places[name] == nil {
      problems.report(
        1,
        "The column \"\(name)\" is missing. The first row names the columns: "
          + "\(needed.joined(separator: ", ")).")
    }
    return places
  }
}

extension [RowProblem] {
  /// Beyond this many nobody reads on.
  private static var most: Int { 1_000 }

  fileprivate mutating func report(_ line: Int?, _ message: @autoclosure () -> String) {
    guard count < Self.most else { return }
    append(RowProblem(line: line, message: message()))
  }
}
