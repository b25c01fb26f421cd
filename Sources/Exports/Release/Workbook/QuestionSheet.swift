import DisclosureControl
import Surveys
import Translations

/// One question on its sheet: everybody first, then each breakdown below.
///
/// Every row has the same columns, so that the headings stay true however far one scrolls, and a
/// filter finds a group.
struct QuestionSheet {
  private let contents: ReleaseContents
  private let question: CountedQuestion
  private let words: ReleaseWords

  init(_ contents: ReleaseContents, _ question: CountedQuestion) {
    self.contents = contents
    self.question = question
    words = contents.words
  }

  private var isRanked: Bool { question.kind == .rank }

  private var heads: [ReleasePhrase] {
    let all: [ReleasePhrase] = [
      .releaseColumnBy, .releaseColumnCategory, .releaseColumnAnswer, .releaseColumnBase,
      .releaseColumnValue, .releaseColumnPercent,
    ]
    let ranked: [ReleasePhrase] = [
      .releaseColumnRank, .releaseColumnPoints, .releaseColumnMaximum, .releaseColumnShare,
    ]
    return isRanked ? all + ranked : all
  }

  func write(to opened: WorkbookSheet, in book: Workbook) throws(ReleaseFolderProblem) {
    var sheet = opened
    sheet.setWidths([24, 34, 48, 11, 11, 11] + (isRanked ? [11, 11, 11, 11] : []))
    try sheet.write(
      [.text(contents.texts[question.id])], book.formats, as: book.formats.title)
    try sheet.write([.text(words(.releaseSheetBase))], book.formats, as: book.formats.line)
    try sheet.writeHeads(heads.map { words($0) }, numbers: heads.count - 3, book.formats)
    let head = sheet.row - 1
    let rows = SheetRows(contents, question)
    var counts = SheetChart(question, sheet: sheet.name, first: sheet.row)
    var quartiles = QuartileChart(sheet: sheet.name, top: sheet.row)
    try rows.each { (row) throws(ReleaseFolderProblem) in
      counts.add(row, at: sheet.row)
      quartiles.add(row, at: sheet.row)
      try sheet.write(cells(of: row), book.formats)
    }
    sheet.filter(from: head, columns: heads.count)
    try counts.draw(question, words, on: sheet, in: book, beside: heads.count + 1)
    try quartiles.draw(question, words, on: sheet, in: book, beside: heads.count + 1)
  }

  private func cells(of row: SheetRow) -> [WorkbookCell] {
    let shared: [WorkbookCell] = [
      .text(words.name(of: row.breakdown)),
      row.breakdown == nil ? .empty : .text(words.name(of: row.categories, in: row.breakdown)),
      .text(row.answer), .figure(row.base), .figure(row.value), .figure(row.percent),
    ]
    guard isRanked else { return shared }
    guard let ranked = row.ranked else {
      return shared + [WorkbookCell](repeating: .figure(.notApplicable), count: 4)
    }
    return shared + [
      .figure(ranked.rank), .figure(ranked.points), .figure(ranked.percentOfMaximum),
      .figure(ranked.shareOfPoints),
    ]
  }
}
