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
  /// `tell` is handed a line for everything that is wrong, as it is found: there can be more of them
  /// than fit into memory.
  ///
  /// - Returns: How many responses it holds.
  /// - Throws: `InputProblems` with how much is wrong in it; then nothing is stored.
  func run(
    _ source: InputFile.Stream, progress: @escaping (Int) -> Void, tell: (String) -> Void
  ) throws -> Int {
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
      var problems = 0
      while case let found = try reader.nextProblems(), !found.isEmpty {
        problems += found.count
        for problem in found { tell(problem.rendered(in: file)) }
      }
      guard problems == 0 else {
        let count = problems == 1 ? "1 problem" : "\(problems) problems"
        throw InputProblems("\(file): \(count). Nothing was stored.")
      }
      try staged?.finish()
    } catch {
      staged?.forget()
      throw error
    }
    return reader.rows
  }
}
