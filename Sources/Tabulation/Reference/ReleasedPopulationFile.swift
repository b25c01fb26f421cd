package import Surveys

extension ReferencePopulation {
  /// Reads the `population.csv` of a release, whose figures were checked when it was made.
  ///
  /// Its categories are those of the survey's versions then, whatever the equality questions are now.
  ///
  /// - Throws: `RowProblems` with the line of every row that no release would have written.
  package init(
    released bytes: [UInt8], id: Identifier<ReferencePopulation>
  ) throws(RowProblems) {
    let table = try CSVTable(bytes, needing: ReferenceHeader.Column.allCases.map(\.rawValue))
    var problems: [RowProblem] = []
    var rows: [Row] = []
    for row in table.rows {
      if let figure = Row(released: row) {
        rows.append(figure)
      } else {
        problems.append(
          RowProblem(
            line: row.line,
            message: "This is no row of a release's population. Use the file as it was released."))
      }
    }
    guard problems.isEmpty else { throw RowProblems(list: problems) }
    self.init(id: id, area: table.rows.first.map { Self.plain($0["area"]) } ?? "", rows: rows)
  }

  /// Words without the apostrophe that keeps a spreadsheet from taking them for a formula.
  fileprivate static func plain(_ cell: String) -> String {
    cell.hasPrefix("'") ? String(cell.dropFirst()) : cell
  }
}

extension ReferencePopulation.Row {
  fileprivate init?(released row: CSVTable.Row) {
    guard let characteristic = Identifier<Characteristic>(row["characteristic"]),
      let category = Identifier<Option>(row["category"]), let persons = Int(row["persons"]),
      persons >= 0
    else { return nil }
    self.init(
      characteristic: characteristic, category: category, persons: persons,
      source: ReferencePopulation.plain(row["source"]), date: row["date"],
      isChecked: row["checked"] == "yes")
  }
}
