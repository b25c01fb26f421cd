import Surveys
import Translations

/// The sheets of a form, from a workbook or from a folder of CSV files, not yet understood.
package struct FormSource {
  let survey: FormTable
  let choices: FormTable?
  let settings: FormTable?
  private(set) var findings = FormFindings()
  package let isFolder: Bool

  /// The sheets that forms have and surveys do not.
  private static let strangers = [
    "external_choices": "answers that are looked up while people answer", "osm": "map features",
    "entities": "records that forms share",
  ]

  /// A workbook of at most so many bytes is looked at.
  package static var sizeLimit: Int { XLSXFile.sizeLimit }

  /// Reads a workbook (.xlsx).
  package init(workbook bytes: [UInt8]) throws(FormProblems) {
    let file = try XLSXFile(bytes)
    let names = file.names.map { $0.trimmed.lowercased() }
    guard let survey = try file.grid("survey") else {
      throw FormProblems(
        "The workbook has no sheet \"survey\"; it has \(Self.list(file.names)). A form keeps its "
          + "questions there: name the sheet so.")
    }
    self.init(
      survey, try file.grid("choices"), try file.grid("settings"), others: names, isFolder: false)
  }

  /// Reads a folder of CSV files by the names of the sheets, given by what hands over their bytes.
  package init(
    folder file: (_ name: String) throws(FormProblems) -> [UInt8]?
  ) throws(FormProblems) {
    guard let survey = try Self.grid("survey", file) else {
      throw FormProblems(
        "The folder has no file survey.csv. A form in CSV is the files survey.csv, choices.csv and "
          + "settings.csv.")
    }
    var others: [String] = []
    for name in Self.strangers.keys.sorted() where try file(name) != nil { others.append(name) }
    self.init(
      survey, try Self.grid("choices", file), try Self.grid("settings", file), others: others,
      isFolder: true)
  }

  private init(
    _ survey: SheetGrid, _ choices: SheetGrid?, _ settings: SheetGrid?, others: [String],
    isFolder: Bool
  ) {
    var findings = FormFindings()
    self.survey = FormTable(survey, needing: ["type", "name"], &findings)
    self.choices = choices.flatMap {
      $0.rows.isEmpty ? nil : FormTable($0, needing: ["list_name", "name"], &findings)
    }
    self.settings = settings.map { FormTable($0, needing: [], &findings) }
    for name in others {
      guard let what = Self.strangers[name] else { continue }
      findings.notCarried(
        FormPlace(sheet: name, row: 1),
        "The sheet \"\(name)\" is not carried: surveys here have no \(what). Nothing to do, unless "
          + "questions rest on it.")
    }
    self.findings = findings
    self.isFolder = isFolder
  }

  private static func list(_ names: [String]) -> String {
    names.isEmpty ? "none" : names.prefix(10).map { "\"\($0.shown)\"" }.joined(separator: ", ")
  }

  private static func grid(
    _ name: String, _ file: (String) throws(FormProblems) -> [UInt8]?
  ) throws(FormProblems) -> SheetGrid? {
    guard let bytes = try file(name) else { return nil }
    var grid = SheetGrid(name: name)
    let reader = CSVReader(CellSeparator.withCommas(bytes))
    while let row = reader.next() {
      let place = FormPlace(sheet: name, row: row.line)
      if let fault = row.fault { throw FormProblems(fault.message, at: place) }
      guard row.count <= SheetGrid.mostColumns, grid.rows.count <= SheetGrid.mostRows else {
        throw SheetGrid.overflow("file", place)
      }
      var cells = SheetGrid.Row(number: row.line)
      for (index, text) in row.texts.enumerated() where !text.trimmed.isEmpty {
        cells.cells[index + 1] = text
      }
      if !cells.cells.isEmpty { grid.rows.append(cells) }
    }
    return grid
  }
}
