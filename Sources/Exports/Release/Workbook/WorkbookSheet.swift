import CXlsxWriter
import DisclosureControl
import Foundation

/// A sheet of a workbook that is written from the top to the bottom.
struct WorkbookSheet {
  /// The most that a cell can hold, in UTF-16 code units.
  private static let longestText = 32_767
  /// The size that libxlsxwriter gives a chart, in pixels.
  private static let usualChart = (width: 480.0, height: 288.0)
  private static let paperA4: UInt8 = 9
  /// In points.
  private static let heightOfLine = 15.0
  private static let mostHeight = 409.0

  let name: String
  private let sheet: UnsafeMutablePointer<lxw_worksheet>
  private let path: String
  /// The row that is written next, counted from 0.
  private(set) var row: UInt32 = 0
  private var widths: [Double] = []

  init(_ sheet: UnsafeMutablePointer<lxw_worksheet>, name: String, path: String) {
    self.sheet = sheet
    self.name = name
    self.path = path
  }

  /// How wide each column is, in characters.
  mutating func setWidths(_ widths: [Double]) {
    self.widths = widths
    for (column, width) in widths.enumerated() {
      worksheet_set_column(sheet, UInt16(column), UInt16(column), width, nil)
    }
  }

  /// Prints on as many sheets of A4 paper as it is long, and on one across.
  func setPaper() {
    worksheet_set_paper(sheet, Self.paperA4)
    worksheet_set_landscape(sheet)
    worksheet_fit_to_pages(sheet, 1, 0)
  }

  mutating func write(
    _ cells: [WorkbookCell], _ formats: WorkbookFormats, as format: WorkbookFormats.Format = nil
  ) throws(ReleaseFolderProblem) {
    if format == nil { try setHeight(of: cells) }
    for (column, cell) in cells.enumerated() {
      try write(cell, UInt16(column), formats, format)
    }
    row += 1
  }

  /// Not every program makes room for text in several lines by itself.
  private func setHeight(of cells: [WorkbookCell]) throws(ReleaseFolderProblem) {
    let lines = zip(cells, widths).map { $0.lines(within: $1) }.max() ?? 1
    guard lines > 1 else { return }
    let height = min(Self.heightOfLine * Double(lines), Self.mostHeight)
    try check(worksheet_set_row(sheet, row, height, nil))
  }

  private func write(
    _ cell: WorkbookCell, _ column: UInt16, _ formats: WorkbookFormats,
    _ format: WorkbookFormats.Format
  ) throws(ReleaseFolderProblem) {
    switch cell {
    case .empty: return
    case .text(let text):
      try check(
        worksheet_write_string(sheet, row, column, Self.fitting(text), format ?? formats.wrapped))
    case .shorthand(let text):
      try check(worksheet_write_string(sheet, row, column, text, formats.number))
    case .number(let number):
      try check(worksheet_write_number(sheet, row, column, number, formats.number))
    case .link(let text, sheet: let target):
      let url = "internal:'\(target.replacing("'", with: "''"))'!A1"
      try check(
        worksheet_write_url_opt(sheet, row, column, url, nil, Self.fitting(text), nil))
    }
  }

  /// Writes the headings of columns, the last of them those of numbers, and keeps them in sight.
  mutating func writeHeads(
    _ heads: [String], numbers: Int, _ formats: WorkbookFormats
  ) throws(ReleaseFolderProblem) {
    try setHeight(of: heads.map(WorkbookCell.text))
    for (column, head) in heads.enumerated() {
      let format = column < heads.count - numbers ? formats.heading : formats.numberHeading
      try write(.text(head), UInt16(column), formats, format)
    }
    row += 1
    freezeRowsAbove()
  }

  /// Leaves the rows so far in sight, and prints the last of them on every page.
  private func freezeRowsAbove() {
    worksheet_freeze_panes(sheet, row, 0)
    if row > 0 { worksheet_repeat_rows(sheet, row - 1, row - 1) }
  }

  func filter(from first: UInt32, columns: Int) {
    guard row > first + 1, columns > 0 else { return }
    worksheet_autofilter(sheet, first, 0, row - 1, UInt16(columns - 1))
  }

  mutating func skipRow() { row += 1 }

  /// Puts a chart at a cell, so many pixels wide and high.
  func insert(
    _ chart: UnsafeMutablePointer<lxw_chart>, row: UInt32, column: Int, width: Double,
    height: Double, description: String
  ) throws(ReleaseFolderProblem) {
    let outcome = description.withCString { description in
      var options = lxw_chart_options()
      options.x_scale = width / Self.usualChart.width
      options.y_scale = height / Self.usualChart.height
      options.description = UnsafeMutablePointer(mutating: description)
      return worksheet_insert_chart_opt(sheet, row, UInt16(column), chart, &options)
    }
    try check(outcome)
  }

  private func check(_ outcome: lxw_error) throws(ReleaseFolderProblem) {
    guard outcome == LXW_NO_ERROR else {
      throw .workbook(path, reason: String(cString: lxw_strerror(outcome)))
    }
  }

  /// As much of a text as a cell holds, without what no XML file may hold.
  private static func fitting(_ text: String) -> String {
    var fitting = String.UnicodeScalarView()
    var length = 0
    for scalar in text.unicodeScalars where !isNoCharacter(scalar) {
      length += scalar.value > 0xFFFF ? 2 : 1
      guard length <= longestText else { break }
      fitting.append(scalar)
    }
    return String(fitting)
  }

  private static func isNoCharacter(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value == 0xFFFE || scalar.value == 0xFFFF
      || (scalar.value < 0x20 && scalar != "\n" && scalar != "\t")
  }
}

/// What stands in a cell of the workbook; a text is never taken for a formula.
enum WorkbookCell {
  case empty
  case text(String)
  case shorthand(String)
  case number(Double)
  case link(String, sheet: String)

  /// About how many lines it takes in a column of so many characters.
  fileprivate func lines(within width: Double) -> Int {
    switch self {
    case .empty, .shorthand, .number, .link: 1
    case .text(let text):
      text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
        max(1, Int((Double(line.count) / width).rounded(.up)))
      }.reduce(0, +)
    }
  }

  static func figure(_ figure: ReleasedCount) -> Self {
    figure.value.map { .number(Double($0)) } ?? .shorthand(figure.text)
  }

  static func figure(_ figure: ReleasedFigure) -> Self {
    switch figure {
    case .count(let count): self.figure(count)
    // The digits of the file, so that both have the same nearest number.
    case .quantity: Double(figure.text).map(Self.number) ?? .shorthand(figure.text)
    }
  }
}
