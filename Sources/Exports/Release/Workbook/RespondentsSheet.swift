import DisclosureControl
import Surveys
import Tabulation
import Translations

/// The sheet of who took part, with the population beside them where they are held against one.
struct RespondentsSheet {
  private let contents: ReleaseContents

  init(_ contents: ReleaseContents) { self.contents = contents }

  func write(
    to sheet: inout WorkbookSheet, in book: Workbook
  ) throws(ReleaseFolderProblem) {
    let words = contents.words
    sheet.setWidths(
      [40, 50, 14, 14] + (contents.reference == nil ? [] : compared.map { $0.width }))
    let heads: [ReleasePhrase] =
      [
        .releaseColumnCharacteristic, .releaseColumnCategory, .releaseColumnRespondents,
        .releaseColumnPercent,
      ] + (contents.reference == nil ? [] : compared.map { $0.head })
    try sheet.writeHeads(heads.map { words($0) }, numbers: heads.count - 2, book.formats)
    for respondents in contents.figures.respondents {
      for row in respondents.rows {
        try sheet.write(
          [
            .text(contents.texts[respondents.characteristic]),
            .text(words.name(of: row.category, in: respondents.characteristic)),
            .figure(row.respondents), .figure(row.percent),
          ] + comparison(of: row.category, respondents.characteristic), book.formats)
      }
    }
    sheet.filter(from: 0, columns: heads.count)
  }

  private var compared: [(head: ReleasePhrase, width: Double)] {
    [
      (.releaseColumnReference, 16), (.releaseColumnReferencePercent, 14),
      (.releaseColumnRatio, 10),
      (.releaseColumnRatioLow, 10), (.releaseColumnRatioHigh, 10), (.releaseColumnVerdict, 26),
    ]
  }

  private func comparison(
    of category: ReleasedRespondents.Category, _ characteristic: Identifier<Characteristic>
  ) -> [WorkbookCell] {
    guard let reference = contents.reference else { return [] }
    guard let row = reference.row(of: category, characteristic) else {
      return Array(repeating: .figure(.notApplicable), count: compared.count)
    }
    let shorthand = row.ratio.shorthand
    return [
      .figure(row.persons.map(ReleasedCount.value) ?? .notApplicable),
      .figure(ReleasedFigure.rounded(row.share.map { $0 * 100 }, decimals: 1)),
      .figure(ReleasedFigure.rounded(row.ratio.value, or: shorthand, decimals: 2)),
      .figure(ReleasedFigure.rounded(row.ratio.low, or: shorthand, decimals: 2)),
      .figure(ReleasedFigure.rounded(row.ratio.high, or: shorthand, decimals: 2)),
      .text(contents.words.name(of: row.verdict)),
    ]
  }
}
