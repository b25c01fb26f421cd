import Surveys

/// A catalogue as a spreadsheet: `context,source,target,state`, a row a text or plural form.
package enum BilingualTable {
  static let columns = ["context", "source", "target", "state"]

  /// Writes all texts of a catalogue in their order.
  package static func write(_ catalogue: Catalogue) -> [UInt8] {
    var table = CSVWriter()
    table.row(columns)
    for entry in catalogue.entries {
      for unit in InterchangeUnit.all(of: entry, in: catalogue) {
        table.row([unit.id, unit.source, unit.target].map(protected) + [unit.state.rawValue])
      }
    }
    return table.bytes
  }

  /// What a program for tables takes for the beginning of a formula, and the mark against it.
  private static let formulaMarks: [Unicode.Scalar] = ["=", "+", "-", "@", mark]
  private static let mark: Unicode.Scalar = "'"

  private static func protected(_ text: String) -> String {
    startsLikeFormula(text.unicodeScalars[...]) ? "\(mark)\(text)" : text
  }

  /// The text without a mark; one that stands before anything else belongs to it (’twas, 'til).
  private static func unprotected(_ text: String) -> String {
    let rest = text.unicodeScalars.dropFirst()
    guard text.unicodeScalars.first == mark, startsLikeFormula(rest) else { return text }
    return String(rest)
  }

  private static func startsLikeFormula(_ text: Substring.UnicodeScalarView) -> Bool {
    text.first.map(formulaMarks.contains) ?? false
  }

  /// Reads the rows of a spreadsheet, whichever mark its program puts between cells.
  static func read(_ bytes: [UInt8]) throws(CatalogueProblems) -> ReturnedFile {
    let table: CSVTable
    do throws(RowProblems) {
      table = try CSVTable(CellSeparator.withCommas(bytes), needing: columns)
    } catch {
      throw CatalogueProblems(
        all: error.list.map { CatalogueProblem(line: $0.line ?? 1, message: $0.message) })
    }
    var problems: [CatalogueProblem] = []
    var texts: [ReturnedText] = []
    for row in table.rows where problems.count < ReturnedFile.mostProblems {
      guard let state = state(row["state"]) else {
        let words = InterchangeState.allCases.map(\.rawValue).joined(separator: ", ")
        problems.append(
          CatalogueProblem(
            line: row.line, message: "“\(row["state"])” is not a state. Write one of \(words)."))
        continue
      }
      guard !row["context"].trimmed.isEmpty else {
        problems.append(
          CatalogueProblem(
            line: row.line,
            message: "The context is missing. Put back what stood there: the path of the text."))
        continue
      }
      texts.append(
        ReturnedText(
          id: unprotected(row["context"]), line: row.line, source: unprotected(row["source"]),
          target: unprotected(row["target"]), state: state))
    }
    guard problems.isEmpty else { throw CatalogueProblems(all: problems) }
    return ReturnedFile(language: nil, texts: texts)
  }

  /// A state in any case; an empty cell says what the target says.
  private static func state(_ cell: String) -> InterchangeState? {
    let word = cell.trimmed.lowercased()
    return word.isEmpty ? .translated : InterchangeState(rawValue: word)
  }
}
