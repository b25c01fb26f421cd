import Foundation
import Responses
import Store
import Surveys
import Web

/// A file of responses on its way into the store: all of it or nothing.
struct ResponseImport {
  let store: Store
  let survey: PublishedSurvey
  /// The languages that people may have answered in beside the survey's own.
  let languages: Set<LanguageTag>
  /// What the file is called in problems.
  let file: String
  let isDryRun: Bool

  /// Reads the file, and stores what it holds unless that was only to be checked.
  ///
  /// - Returns: How many responses it holds.
  /// - Throws: `InputProblems` with all that is wrong in it; then nothing is stored.
  func run(_ source: InputFile.Stream, progress: @escaping (Int) -> Void) throws -> Int {
    let csv = CSVReader<any Error> { buffer in
      let count = try source.read(into: buffer)
      progress(count)
      return count
    }
    var reader = ResponseReader(
      csv, versions: survey.editions.values.map(\.survey), languages: languages,
      today: CalendarDate(london: Date()))
    let staged = isDryRun ? nil : try store.beginImport(of: survey.id)
    do {
      while case let responses = try reader.next(ImportBatch.chunk), !responses.isEmpty {
        try staged?.append(responses)
      }
      guard reader.problems.isEmpty else { throw problems(reader.problems) }
      try staged?.finish()
    } catch {
      staged?.forget()
      throw error
    }
    return reader.rows
  }

  private func problems(_ problems: BulkProblems) -> InputProblems {
    var lines = problems.shown.map { $0.rendered(in: file) }
    if problems.more > 0 {
      lines.append(
        "\(file): There are \(problems.more) more problems. Put these right, then check again.")
    }
    return InputProblems(lines)
  }
}
