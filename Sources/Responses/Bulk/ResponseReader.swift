package import Surveys

/// Reads a table of responses (docs/bulk.md) row by row.
///
/// A file is taken whole or not at all: after the first problem no more responses come, but the
/// rest of the file can be read for its problems, so that all of them are told at once.
package struct ResponseReader {
  private let file: CSVReader<any Error>
  private let versions: [Survey]
  private let languages: Set<LanguageTag>
  private let today: CalendarDate
  private static let problemsAtOnce = 256
  private var hasBegun = false
  /// Nothing until the header has been read, and where it cannot be.
  private var reader: RowReader?

  private var problems = BulkProblems()
  /// How many rows have been read that stand for a response, or should.
  package private(set) var rows = 0

  /// Makes a reader for every published version of a survey, one at least.
  ///
  /// `languages` are those in which people may have answered beside the survey's own, `today` is the
  /// day of a row that names none; no row may name a later one.
  package init(
    _ file: CSVReader<any Error>, versions: [Survey], languages: Set<LanguageTag>,
    today: CalendarDate
  ) {
    self.file = file
    self.versions = versions.sorted { $0.version < $1.version }
    self.languages = languages.union(versions.flatMap(\.languages))
    self.today = today
  }

  /// The next responses, so many at most; none at the end of the file, or once there is a problem.
  ///
  /// - Throws: What the source of the file throws.
  package mutating func next(_ most: Int) throws -> [Response] {
    if !hasBegun { try begin() }
    var responses: [Response] = []
    responses.reserveCapacity(most)
    while problems.areNone, responses.count < most, let row = try nextRow() {
      if let response = reader?.read(row, &problems) { responses.append(response) }
    }
    return problems.areNone ? responses : []
  }

  /// More of what is wrong, in the order in which it is found; none when all has been told.
  ///
  /// What the header lacks for a version is found at the first row of that version.
  ///
  /// - Throws: What the source of the file throws.
  package mutating func nextProblems() throws -> [BulkProblem] {
    if !hasBegun { try begin() }
    while problems.waiting.count < Self.problemsAtOnce, let row = try nextRow() {
      _ = reader?.read(row, &problems)
    }
    return problems.take()
  }

  /// The next row below the header; nothing at the end of the file, or where the header cannot be read.
  private mutating func nextRow() throws -> CSVRow? {
    guard reader != nil else { return nil }
    guard let row = try file.next() else {
      reader?.finish(&problems)
      reader = nil
      return nil
    }
    rows += 1
    return row
  }

  private mutating func begin() throws {
    hasBegun = true
    guard let row = try file.next() else {
      return problems.report(
        line: 1, row: 1,
        "The file is empty. Its first row names the columns; 'equalsay responses export' writes "
          + "one.")
    }
    if let fault = row.fault {
      return problems.report(line: fault.line, row: row.number, fault.message)
    }
    let columns = ResponseColumns(versions)
    let header = ResponseHeader(row, columns, &problems)
    reader = RowReader(
      header, columns, versions: versions,
      details: RowDetailsReader(header, languages: languages, today: today))
    if reader == nil { header.reportMissing([.version], &problems) }
  }
}
