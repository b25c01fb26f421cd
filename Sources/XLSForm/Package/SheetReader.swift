import Foundation

/// The cells of a sheet that hold something, as texts.
struct SheetGrid {
  struct Row {
    /// Counted from 1.
    let number: Int
    /// By column, counted from 1.
    var cells: [Int: String] = [:]
    /// What does not say any more what was written there, by column.
    var faults: [Int: CellFault] = [:]
  }

  static let mostRows = 20_000
  static let mostColumns = 500

  let name: String
  var rows: [Row] = []

  /// That there is more than a form can hold, in a sheet or a file.
  static func overflow(_ what: String, _ place: FormPlace) -> FormProblems {
    FormProblems(
      "The \(what) goes on beyond \(mostRows) rows or \(mostColumns) columns, which no form does. Take "
        + "out what does not belong to it.", at: place)
  }
}

/// Reads a sheet of a workbook.
final class SheetReader: XMLPartReader {
  private(set) var grid: SheetGrid
  private(set) var findings = FormFindings()
  /// Why it was not read to its end.
  private(set) var overflow: FormProblems?
  var isFull: Bool { overflow != nil }
  private let shared: [String]
  private let styles: CellStyles
  private var row = 0
  private var column = 0
  private var type = ""
  /// The number of its style, as it stands there.
  private var style = "0"
  private var isFormula = false
  private var hasResult = false
  private var text = ""
  private var isText = false
  private var isPhonetic = false

  init(_ name: String, _ shared: [String], _ styles: CellStyles) {
    grid = SheetGrid(name: name)
    (self.shared, self.styles) = (shared, styles)
  }

  func begin(_ name: String, _ attributes: [String: String]) {
    switch name {
    case "row":
      row = attributes["r"].flatMap { Int($0) } ?? row + 1
      column = 0
    case "c":
      let place = attributes["r"].flatMap(CellName.read)
      column = place?.column ?? column + 1
      row = place?.row ?? row
      (type, text) = (attributes["t"] ?? "n", "")
      style = attributes["s"] ?? "0"
      (isFormula, hasResult) = (false, false)
    case "f": isFormula = true
    case "rPh": isPhonetic = true
    case "v", "t": (isText, hasResult) = (!isPhonetic, true)
    case _: return
    }
  }

  func add(_ characters: String) {
    if isText { text += characters }
  }

  func end(_ name: String) {
    switch name {
    case "rPh": isPhonetic = false
    case "v", "t": isText = false
    case "c": endCell()
    case _: return
    }
  }

  private func endCell() {
    // Most cells of a sheet only have a look.
    guard !text.isEmpty || isFormula else { return }
    let (value, fault) = (self.value, self.fault)
    guard !value.trimmed.isEmpty || fault != nil else { return }
    let place = FormPlace(sheet: grid.name, row: row, column: column)
    guard column <= SheetGrid.mostColumns, grid.rows.count <= SheetGrid.mostRows else {
      overflow = overflow ?? SheetGrid.overflow("sheet", place)
      return
    }
    if type == "e" {
      return findings.problem(
        place, "The cell holds an error, \(value.shown). Put its formula right, or write a value.")
    }
    if grid.rows.last?.number != row { grid.rows.append(SheetGrid.Row(number: row)) }
    grid.rows[grid.rows.count - 1].cells[column] = value
    grid.rows[grid.rows.count - 1].faults[column] = fault
  }

  private var value: String {
    switch type {
    case "s":
      guard let index = Int(text.trimmed), shared.indices.contains(index) else { return "" }
      return shared[index]
    case "b":
      // Some programs write the words, and an empty cell of a formula says neither.
      switch text.trimmed.lowercased() {
      case "": return ""
      case "1", "true": return "TRUE"
      case _: return "FALSE"
      }
    case "n":
      // A whole number is one however the program writes it.
      guard let number = Double(text.trimmed), number.isFinite else { return text }
      return number.asForms
    case _: return WorkbookText.decoded(text)
    }
  }

  private var fault: CellFault? {
    // The result of a formula may be a text of no letters.
    let isEmpty = type == "str" ? !hasResult : text.trimmed.isEmpty
    guard !isEmpty else { return isFormula ? .noResult : nil }
    switch type {
    case "d": return .date(text.trimmed)
    case "n":
      guard Double(text.trimmed) != nil else { return nil }
      return styles.format(Int(style) ?? 0).fault(of: text.trimmed)
    case _: return nil
    }
  }
}

extension Double {
  /// The number as forms have it: digits and a point, never with an exponent.
  var asForms: String {
    if let whole = Int(exactly: self) { return "\(whole)" }
    let plain = "\(self)"
    guard plain.contains("e") else { return plain }
    var digits = String(format: "%.12f", self)
    while digits.hasSuffix("0") { digits.removeLast() }
    return digits.hasSuffix(".") ? String(digits.dropLast()) : digits
  }
}

extension StringProtocol {
  /// The text without the blanks around it.
  var trimmed: String { trimmingCharacters(in: .whitespacesAndNewlines) }
}
