import Surveys

/// Reads the cells of a row that answer the questions of one version.
struct SheetReader {
  private struct Column {
    let cell: CellReader
    /// Where it stands in the file; nothing when it is missing, which has been reported.
    let position: Int?
  }

  private let columns: [Column]
  private var coder: SheetCoder

  /// Makes a reader of the questions; `column` names the column of each.
  init(
    _ questions: [Question], in header: ResponseHeader,
    column: (Identifier<Question>) -> ResponseColumn
  ) {
    coder = SheetCoder(questions)
    columns = coder.questions.map { question in
      let column = column(question.id)
      return Column(cell: CellReader(question, in: column), position: header[column])
    }
  }

  /// Whether the row last read answers anything or passes it over.
  var isAnythingAsked: Bool { coder.isAnythingAsked }

  /// The answers of a row; cells with problems are reported, and the rest is read all the same.
  mutating func read(
    _ row: CSVRow, inEasyRead: Bool, _ problems: inout BulkProblems
  ) -> EncodedAnswers {
    coder.begin()
    for column in columns {
      do {
        try column.cell.read(
          column.position.map { row[$0] }, inEasyRead: inEasyRead, into: &coder)
      } catch {
        problems.report(
          line: row.line, row: row.number, column: column.cell.name,
          error.message(for: column.cell.question))
        coder.leave(.skipped)
      }
    }
    return coder.encoded
  }
}
