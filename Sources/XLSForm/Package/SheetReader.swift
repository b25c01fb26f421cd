import Foundation

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// The cells of a sheet that hold something, as texts.
struct SheetGrid {
  struct Row {
    /// Counted from 1.
    let number: Int
    /// By column, counted from 1.
    var cells: [Int: String] = [:]
  }

  static let mostRows = 20_000
  static let mostColumns = 500

  let name: String
  var rows: [Row] = []
}

/// Reads a sheet of a workbook.
final class SheetReader: NSObject, XMLParserDelegate {
  private(set) var grid: SheetGrid
  private(set) var findings = FormFindings()
  private let shared: [String]
  private var row = 0
  private var column = 0
  private var type = ""
  private var text = ""
  private var isText = false
  private var isPhonetic = false

  init(_ name: String, _ shared: [String]) {
    grid = SheetGrid(name: name)
    self.shared = shared
  }

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
    qualifiedName: String?, attributes: [String: String]
  ) {
    switch name {
    case "row":
      row = attributes["r"].flatMap { Int($0) } ?? row + 1
      column = 0
    case "c":
      let place = attributes["r"].flatMap(CellName.read)
      column = place?.column ?? column + 1
      row = place?.row ?? row
      (type, text) = (attributes["t"] ?? "n", "")
    case "rPh": isPhonetic = true
    case "v", "t": isText = !isPhonetic
    case _: return
    }
  }

  func parser(_ parser: XMLParser, foundCharacters characters: String) {
    if isText { text += characters }
  }

  func parser(_ parser: XMLParser, foundCDATA block: Data) {
    if isText { text += String(decoding: block, as: UTF8.self) }
  }

  func parser(
    _ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?
  ) {
    switch name {
    case "rPh": isPhonetic = false
    case "v", "t": isText = false
    case "c": endCell()
    case _: return
    }
  }

  private func endCell() {
    let value = value
    guard !value.trimmed.isEmpty else { return }
    let place = FormPlace(sheet: grid.name, row: row, column: column)
    guard column <= SheetGrid.mostColumns, grid.rows.count <= SheetGrid.mostRows else {
      if findings.all.isEmpty {
        findings.problem(
          place,
          "The sheet goes on beyond \(SheetGrid.mostRows) rows or \(SheetGrid.mostColumns) columns, "
            + "which no form does. Take out what does not belong to it.")
      }
      return
    }
    if type == "e" {
      return findings.problem(
        place, "The cell holds an error, \(value.shown). Put its formula right, or write a value.")
    }
    if grid.rows.last?.number != row { grid.rows.append(SheetGrid.Row(number: row)) }
    grid.rows[grid.rows.count - 1].cells[column] = value
  }

  private var value: String {
    switch type {
    case "s":
      guard let index = Int(text.trimmed), shared.indices.contains(index) else { return "" }
      return shared[index]
    case "b": return text.trimmed == "1" ? "TRUE" : "FALSE"
    case "n":
      // A whole number is one however the program writes it.
      guard let number = Double(text.trimmed), number.isFinite else { return text }
      return number.asForms
    case _: return WorkbookText.decoded(text)
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
