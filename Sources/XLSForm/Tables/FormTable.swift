/// A sheet of a form: rows of cells by the names of their columns.
struct FormTable {
  let sheet: String
  let columns: [FormColumn]
  let rows: [FormRow]
  private let headerRow: Int

  /// Where the name of a column stands.
  func headerPlace(of column: FormColumn) -> FormPlace {
    FormPlace(sheet: sheet, row: headerRow, column: column.number, header: column.header)
  }

  /// Reads a sheet whose first row names the columns.
  ///
  /// What stands under no name is told, as merged cells and stray notes leave it.
  init(_ grid: SheetGrid, needing needed: [String], _ findings: inout FormFindings) {
    sheet = grid.name
    let first = grid.rows.first
    headerRow = first?.number ?? 1
    var columns: [FormColumn] = []
    for (number, header) in (first?.cells ?? [:]).sorted(by: { $0.key < $1.key }) {
      let column = FormColumn(header, number)
      let twin = columns.first { $0.name == column.name && $0.language == column.language }
      if let twin {
        findings.problem(
          FormPlace(sheet: sheet, row: headerRow, column: number, header: header),
          "The column \"\(header.shown)\" is there twice, the first time in column "
            + "\(CellName.letters(twin.number)). Take one of the two out.")
      }
      columns.append(column)
    }
    for (number, fault) in (first?.faults ?? [:]).sorted(by: { $0.key < $1.key })
    where fault == .noResult {
      findings.problem(FormPlace(sheet: sheet, row: headerRow, column: number), fault.message)
    }
    self.columns = columns
    rows = grid.rows.dropFirst().map { FormRow($0, grid.name, columns) }
    check(needed, grid, &findings)
    nameStrays(grid, &findings)
  }

  private func check(_ needed: [String], _ grid: SheetGrid, _ findings: inout FormFindings) {
    let missing = needed.filter { name in !columns.contains { $0.name == name } }
    guard !missing.isEmpty else { return }
    let list = missing.map { "\"\($0)\"" }.joined(separator: " and ")
    let later = grid.rows.dropFirst().prefix(20).first { row in
      let names = row.cells.map { FormColumn($0.value, $0.key).name }
      return needed.allSatisfy(names.contains)
    }
    findings.problem(
      FormPlace(sheet: sheet, row: headerRow),
      "The first row of the sheet \"\(sheet)\" must name its columns, and \(list) "
        + (missing.count == 1 ? "is" : "are") + " not among them. "
        + (later.map { "They stand in row \($0.number): take out the rows above it." }
          ?? "Write the names of the columns there."))
  }

  private func nameStrays(_ grid: SheetGrid, _ findings: inout FormFindings) {
    let known = Set(columns.map(\.number))
    var strays: [Int: (row: Int, count: Int)] = [:]
    for row in grid.rows.dropFirst() {
      for column in row.cells.keys where !known.contains(column) {
        strays[column] = (strays[column]?.row ?? row.number, (strays[column]?.count ?? 0) + 1)
      }
    }
    for (column, stray) in strays.sorted(by: { $0.key < $1.key }) {
      findings.notCarried(
        FormPlace(sheet: sheet, row: stray.row, column: column),
        "There is no name above this column, so what stands in it is left out (\(stray.count) "
          + "cells). Split merged cells in the first row and name each column, or clear it.")
    }
  }
}

/// A row of a sheet.
struct FormRow {
  let sheet: String
  /// Counted from 1, the names of the columns among them.
  let number: Int
  private let cells: [FormColumn: String]
  private let faults: [FormColumn: CellFault]

  init(_ row: SheetGrid.Row, _ sheet: String, _ columns: [FormColumn]) {
    self.sheet = sheet
    number = row.number
    var cells: [FormColumn: String] = [:]
    var faults: [FormColumn: CellFault] = [:]
    for column in columns {
      let text = row.cells[column.number]?.asFormText ?? ""
      if !text.isEmpty { cells[column] = text }
      faults[column] = row.faults[column.number]
    }
    (self.cells, self.faults) = (cells, faults)
  }

  var place: FormPlace { FormPlace(sheet: sheet, row: number) }

  /// What stands in a column, in the form's own language or the one named.
  func cell(_ name: String, _ language: String? = nil) -> FormCell? {
    cells.first { $0.key.name == name && $0.key.language == language }.map(cell)
  }

  func text(_ name: String) -> String { cell(name)?.text ?? "" }

  /// What stands in a column in any language, in the order of the columns.
  func all(_ name: String) -> [FormCell] {
    cells.filter { $0.key.name == name }.sorted { $0.key.number < $1.key.number }.map(cell)
  }

  /// What stands in all columns but these, by the names of the columns and in their order.
  func cells(beside known: Set<String>) -> [(name: String, cell: FormCell)] {
    cells.filter { !known.contains($0.key.name) }.sorted { $0.key.number < $1.key.number }
      .map { ($0.key.name, cell($0)) }
  }

  /// The cells that do not say any more what was written there, among the columns that count.
  func faults(where counts: (FormColumn) -> Bool) -> [(place: FormPlace, fault: CellFault)] {
    faults.filter { counts($0.key) }.sorted { $0.key.number < $1.key.number }
      .map { (place(of: $0.key), $0.value) }
  }

  private func cell(_ cell: (key: FormColumn, value: String)) -> FormCell {
    FormCell(text: cell.value, language: cell.key.language, place: place(of: cell.key))
  }

  private func place(of column: FormColumn) -> FormPlace {
    FormPlace(sheet: sheet, row: number, column: column.number, header: column.header)
  }
}

/// What a cell says, and where it stands.
struct FormCell {
  let text: String
  let language: String?
  let place: FormPlace
}

extension String {
  /// The text as pages can show it: no blanks around it, line breaks of one kind, no controls.
  fileprivate var asFormText: String {
    let lines = replacing("\r\n", with: "\n").replacing("\r", with: "\n")
    let scalars = lines.unicodeScalars.filter {
      ($0.value >= 0x20 && $0.value != 0x7F) || $0 == "\n" || $0 == "\t"
    }
    return String(String.UnicodeScalarView(scalars)).trimmed
  }
}
