import Responses
import SQLite
import Surveys

/// Goes through responses in the order of their numbers, and through their monitoring beside them.
///
/// Both tables lie in that order, so two scans that keep step cost less than a join, which looks up
/// each row.
struct ResponseScan {
  private static let responses = """
    SELECT id, survey, version, language, channel, site, day, answers FROM response NOT INDEXED
    WHERE id BETWEEN ? AND ? ORDER BY id
    """
  private static let monitoring = """
    SELECT response, answers FROM monitoring WHERE response BETWEEN ? AND ? ORDER BY response
    """

  private let survey: Int
  private var languages = InternedNames<LanguageTag>()
  private var sites = InternedNames<Identifier<Site>>()
  private var channels = InternedNames<Channel>()
  private var days = LastDay()

  init(survey: Int) { self.survey = survey }

  mutating func run(
    _ numbers: ClosedRange<Int>, on connection: Connection, _ show: (ResponseRow) throws -> Void
  ) throws {
    let ends: [SQLiteValue] = [
      .integer(Int64(numbers.lowerBound)), .integer(Int64(numbers.upperBound)),
    ]
    let responses = try connection.cursor(Self.responses, binding: ends)
    let monitoring = try connection.cursor(Self.monitoring, binding: ends)
    var next = try monitoring.next() ? try monitoring.row.integer(0) : Int.max
    while try responses.next() {
      let row = responses.row
      guard try row.integer(1) == survey else { continue }
      let number = try row.integer(0)
      while next < number {
        next = try monitoring.next() ? try monitoring.row.integer(0) : Int.max
      }
      try show(
        try response(
          number, row, monitoring: next == number ? monitoring.row.unkeptBytes(1) : nil))
    }
  }

  private mutating func response(
    _ number: Int, _ row: borrowing Row, monitoring: UnsafeRawBufferPointer?
  ) throws(SQLiteError) -> ResponseRow {
    guard
      let language = row.unkeptBytes(3).flatMap({ languages.value($0, parse: LanguageTag.init) }),
      let channel = row.unkeptBytes(4).flatMap({ channels.value($0, parse: Channel.init) }),
      let day = days.day(try row.integer(6)), let answers = row.unkeptBytes(7)
    else { throw row.mismatch("a response holds what no response can") }
    var site: Identifier<Site>?
    if let bytes = row.unkeptBytes(5) {
      site = sites.value(bytes) { Identifier($0) }
      guard site != nil else { throw row.mismatch("a response names what can be no site") }
    }
    return ResponseRow(
      number: number, version: try row.integer(2), language: language, channel: channel,
      site: site, day: day, answers: answers, monitoring: monitoring)
  }
}

/// Parses a day once for all the rows in turn that have it.
private struct LastDay {
  private var number = 0
  private var day: CalendarDate?

  mutating func day(_ number: Int) -> CalendarDate? {
    if number != self.number {
      day = CalendarDate(sqliteValue: .integer(Int64(number)))
      self.number = number
    }
    return day
  }
}
