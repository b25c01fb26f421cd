import Surveys

/// Reads the columns of a row that are about the response and not about an answer.
struct RowDetailsReader {
  private static let channels = ByteNames(Channel.allCases.map(\.rawValue))
  private static let channelNames = Channel.allCases.map(\.rawValue)

  /// Where the columns stand, those that there are.
  private let language: Int?
  private let channel: Int?
  private let site: Int?
  private let submitted: Int?
  private let selfCode: Int?
  private let tags: [LanguageTag]
  private let languages: ByteNames
  private let today: CalendarDate

  init(_ header: ResponseHeader, languages: Set<LanguageTag>, today: CalendarDate) {
    language = header[.language]
    channel = header[.channel]
    site = header[.site]
    submitted = header[.submitted]
    selfCode = header[.selfCode]
    tags = languages.sorted()
    self.languages = ByteNames(tags.map(\.text))
    self.today = today
  }

  func read(_ row: CSVRow, _ problems: inout BulkProblems) -> RowDetails {
    RowDetails(
      language: language(row, &problems), channel: channel(row, &problems),
      day: day(row, &problems), site: site, selfCode: selfCode(row, &problems))
  }

  private func cell(_ column: Int?, of row: CSVRow) -> UnsafeRawBufferPointer? {
    guard let cell = column.map({ row[$0].trimmed }), !cell.isEmpty else { return nil }
    return cell
  }

  private func language(_ row: CSVRow, _ problems: inout BulkProblems) -> LanguageTag? {
    guard let cell = cell(language, of: row) else { return nil }
    if let number = languages.number(of: cell) { return tags[number] }
    if let tag = LanguageTag(cell.text), tags.contains(tag) { return tag }
    problems.report(
      line: row.line, row: row.number, column: ResponseColumn.language.name,
      NameProblem.message("language", cell.text, among: tags.map(\.text)))
    return nil
  }

  private func channel(_ row: CSVRow, _ problems: inout BulkProblems) -> Channel {
    guard let cell = cell(channel, of: row) else { return .import }
    if let number = Self.channels.number(of: cell) { return Channel.allCases[number] }
    problems.report(
      line: row.line, row: row.number, column: ResponseColumn.channel.name,
      NameProblem.message("channel", cell.text, among: Self.channelNames))
    return .import
  }

  private func day(_ row: CSVRow, _ problems: inout BulkProblems) -> CalendarDate {
    guard let cell = cell(submitted, of: row) else { return today }
    guard let day = Self.date(cell) else {
      problems.report(
        line: row.line, row: row.number, column: ResponseColumn.submitted.name,
        "This is not a date. Write it like this: \(today).")
      return today
    }
    guard day <= today else {
      problems.report(
        line: row.line, row: row.number, column: ResponseColumn.submitted.name,
        "The day \(day) has not come yet. Correct it.")
      return today
    }
    return day
  }

  private func selfCode(_ row: CSVRow, _ problems: inout BulkProblems) -> SelfCode? {
    guard let cell = cell(selfCode, of: row) else { return nil }
    if let code = SelfCode(cell.text) { return code }
    problems.report(
      line: row.line, row: row.number, column: ResponseColumn.selfCode.name,
      "This is not a code. Write a letter, a day, a letter and a letter, like this: M-7-B-A.")
    return nil
  }

  /// Reads `YYYY-MM-DD`.
  private static func date(_ text: UnsafeRawBufferPointer) -> CalendarDate? {
    guard text.count == 10, text[4] == UInt8(ascii: "-"), text[7] == UInt8(ascii: "-"),
      let year = number(text, 0..<4), let month = number(text, 5..<7),
      let day = number(text, 8..<10)
    else { return nil }
    return CalendarDate(year: year, month: month, day: day)
  }

  private static func number(_ text: UnsafeRawBufferPointer, _ places: Range<Int>) -> Int? {
    var number = 0
    for place in places {
      guard (0x30...0x39).contains(text[place]) else { return nil }
      number = number * 10 + Int(text[place] - 0x30)
    }
    return number
  }
}
