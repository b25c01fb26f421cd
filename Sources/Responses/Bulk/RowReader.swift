import Surveys

/// Reads the rows below a header, each with the version that it names.
struct RowReader {
  private let header: ResponseHeader
  private let columns: ResponseColumns
  private let versions: [Survey]
  private let details: RowDetailsReader
  private let version: Int
  /// For the versions that rows have named so far.
  private var readers: [VersionReader] = []

  /// Makes a reader for every version in their order; nothing when no column tells the version.
  init?(
    _ header: ResponseHeader, _ columns: ResponseColumns, versions: [Survey],
    details: RowDetailsReader
  ) {
    guard let version = header[.version] else { return nil }
    self.header = header
    self.columns = columns
    self.versions = versions
    self.details = details
    self.version = version
  }

  /// Reads a row; what was reported of it makes the response worthless.
  mutating func read(_ row: CSVRow, _ problems: inout BulkProblems) -> Response? {
    if let fault = row.fault {
      problems.report(line: fault.line, row: row.number, fault.message)
      return nil
    }
    guard row.count == header.width else {
      problems.report(
        line: row.line, row: row.number,
        "The row has \(row.count) cells and the header \(header.width). Add or take out commas; a "
          + "value with a comma in it stands in quotation marks.")
      return nil
    }
    guard let reader = readerNumber(row, &problems) else { return nil }
    let details = details.read(row, &problems)
    return readers[reader].read(row, details, &problems)
  }

  /// Which of the readers the version needs that a row names.
  private mutating func readerNumber(_ row: CSVRow, _ problems: inout BulkProblems) -> Int? {
    let cell = row[version].trimmed
    // No version has more digits, and what is longer may be something about a person.
    let number = cell.count <= 7 ? Int(cell.text) : nil
    if let reader = readers.firstIndex(where: { $0.version == number }) { return reader }
    if let survey = versions.first(where: { $0.version == number }) {
      prepare(survey, &problems)
      return readers.count - 1
    }
    let published = versions.map { String($0.version) }.joined(separator: ", ")
    let what =
      number.map { "Version \($0) is not published." }
      ?? (cell.isEmpty
        ? "The row does not say which version of the survey was answered."
        : "This is not a version of the survey.")
    problems.report(
      line: row.line, row: row.number, column: ResponseColumn.version.name,
      "\(what) Write one of these: \(published).")
    return nil
  }

  /// Holds the header of a file without rows to the newest version.
  mutating func finish(_ problems: inout BulkProblems) {
    if readers.isEmpty, let newest = versions.last { prepare(newest, &problems) }
  }

  private mutating func prepare(_ survey: Survey, _ problems: inout BulkProblems) {
    readers.append(VersionReader(survey, columns, in: header, &problems))
  }
}
