import DisclosureControl
import Surveys
import Translations

/// `release.xlsx`: the notes, a sheet for each question, and who took part.
struct ReleaseWorkbook {
  static let file = "release.xlsx"

  private let contents: ReleaseContents
  private let book: Workbook
  private let notesName, respondentsName, participationName: String
  private let questionNames: [String]

  static func write(_ contents: ReleaseContents, into folder: String) throws(ReleaseFolderProblem) {
    let workbook = try ReleaseWorkbook(contents, folder)
    try workbook.writeNotes()
    for (question, name) in zip(contents.questions, workbook.questionNames) {
      let sheet = try workbook.sheet(name)
      try QuestionSheet(contents, question).write(to: sheet, in: workbook.book)
    }
    try workbook.writeRespondents()
    try workbook.writeParticipation()
    try workbook.book.close()
  }

  private init(_ contents: ReleaseContents, _ folder: String) throws(ReleaseFolderProblem) {
    self.contents = contents
    let words = contents.words
    book = try Workbook(
      folder + "/" + Self.file, title: words.title(of: contents.record),
      day: contents.record.day,
      isRightToLeft: words.interface.language.direction == .rightToLeft, folder: folder)
    var names = SheetNames()
    notesName = names.name(words(.releaseSheetNotes))
    respondentsName = names.name(words(.releaseSheetRespondents))
    participationName = names.name(words(.releaseSheetParticipation))
    var taken: [String] = []
    for question in contents.questions { taken.append(names.name(question.id.text)) }
    questionNames = taken
  }

  private func sheet(_ name: String) throws(ReleaseFolderProblem) -> WorkbookSheet {
    let sheet = try book.addSheet(name)
    sheet.setPaper()
    return sheet
  }

  private func writeNotes() throws(ReleaseFolderProblem) {
    var sheet = try sheet(notesName)
    sheet.setWidths([110])
    for block in ReleaseNotes(contents).blocks {
      switch block {
      case .title(let text): try sheet.write([.text(text)], book.formats, as: book.formats.title)
      case .heading(let text):
        sheet.skipRow()
        try sheet.write([.text(text)], book.formats, as: book.formats.heading)
      case .paragraph(let text), .item(let text): try sheet.write([.text(text)], book.formats)
      // The same figures have a sheet of their own.
      case .table: continue
      }
    }
    try writeContents(&sheet)
  }

  private func writeContents(_ sheet: inout WorkbookSheet) throws(ReleaseFolderProblem) {
    sheet.skipRow()
    try sheet.write(
      [.text(contents.words(.releaseHeadingSheets))], book.formats, as: book.formats.heading)
    for (question, name) in zip(contents.questions, questionNames) {
      try sheet.write(
        [.link("\(name): \(contents.texts[question.id])", sheet: name)], book.formats)
    }
    for name in [respondentsName, participationName] {
      try sheet.write([.link(name, sheet: name)], book.formats)
    }
  }

  private func writeRespondents() throws(ReleaseFolderProblem) {
    var sheet = try sheet(respondentsName)
    try RespondentsSheet(contents).write(to: &sheet, in: book)
  }

  private func writeParticipation() throws(ReleaseFolderProblem) {
    var sheet = try sheet(participationName)
    let words = contents.words
    sheet.setWidths([30, 40, 20, 60, 14, 14])
    let heads: [ReleasePhrase] = [
      .releaseColumnBy, .releaseColumnCategory, .releaseColumnStatistic, .releaseColumnQuestion,
      .releaseColumnPeople, .releaseColumnPercent,
    ]
    try sheet.writeHeads(heads.map { words($0) }, numbers: 2, book.formats)
    for part in contents.figures.participation {
      let place: [WorkbookCell] = [
        .text(words.name(of: part.dimension)),
        .text(words.name(of: part.category, in: part.dimension)),
      ]
      try sheet.write(
        place + [
          .text(words(.releaseColumnResponses)), .empty, .figure(part.responses),
          .figure(.notApplicable),
        ], book.formats)
      try sheet.write(
        place + [
          .text(words(.releaseColumnComplete)), .empty, .figure(part.complete),
          .figure(part.percentComplete),
        ], book.formats)
      for stop in part.stoppedAfter {
        try sheet.write(
          place + [
            .text(words(.releaseColumnStopped)), .text(contents.texts[stop.question]),
            .figure(stop.people), .figure(.notApplicable),
          ], book.formats)
      }
    }
    sheet.filter(from: 0, columns: heads.count)
  }
}
