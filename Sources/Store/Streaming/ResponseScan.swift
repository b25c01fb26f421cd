import Responses
import SQLite
import Surveys

/// Goes through the responses to a survey in the order of their numbers.
///
/// The monitoring answers lie in a table of their own in the same order, so SQLite finds each one
/// where it left off; two scans side by side that keep step were no quicker.
struct ResponseScan {
  private let survey: Int
  private let sql: String
  private var languages = InternedNames<LanguageTag>()
  private var sites = InternedNames<Identifier<Site>>()
  private var channels = InternedNames<Channel>()
  private var days = LastDay()

  init(survey: Int, on connection: Connection) throws(SQLiteError) {
    self.survey = survey
    // Where there is one survey only, the way through its index is a detour.
    let isAlone = try Self.isAlone(survey, on: connection)
    sql = Self.query(isAlone ? "NOT INDEXED" : "INDEXED BY response_by_survey")
  }

  /// Whether no other survey has responses.
  static func isAlone(_ survey: Int, on connection: Connection) throws(SQLiteError) -> Bool {
    let others: Bool? = try connection.value(
      """
      SELECT EXISTS (SELECT 1 FROM response WHERE survey < ?1)
        OR EXISTS (SELECT 1 FROM response WHERE survey > ?1)
      """, survey)
    return others == false
  }

  private static func query(_ path: StaticString) -> String {
    """
    SELECT id, version, language, channel, site, day, response.answers, monitoring.answers
    FROM response \(path) LEFT JOIN monitoring ON monitoring.response = response.id
    WHERE survey = ? AND id BETWEEN ? AND ? ORDER BY id
    """
  }

  mutating func run(
    _ numbers: ClosedRange<Int>, on connection: Connection, _ show: (ResponseRow) throws -> Void
  ) throws {
    try connection.forEach(sql, survey, numbers.lowerBound, numbers.upperBound) { row in
      try show(try response(row))
    }
  }

  private mutating func response(_ row: borrowing Row) throws(SQLiteError) -> ResponseRow {
    guard
      let language = row.unkeptBytes(2).flatMap({ languages.value($0, parse: LanguageTag.init) }),
      let channel = row.unkeptBytes(3).flatMap({ channels.value($0, parse: Channel.init) }),
      let day = days.day(row.integer(5)), let answers = row.unkeptBytes(6)
    else { throw row.mismatch("a response holds what no response can") }
    var site: Identifier<Site>?
    if let bytes = row.unkeptBytes(4) {
      site = sites.value(bytes) { Identifier($0) }
      guard site != nil else { throw row.mismatch("a response names what can be no site") }
    }
    return ResponseRow(
      number: row.integer(0), version: row.integer(1), language: language, channel: channel,
      site: site, day: day, answers: answers, monitoring: row.unkeptBytes(7))
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
