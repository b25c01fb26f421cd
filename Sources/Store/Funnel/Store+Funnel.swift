package import Responses
import SQLite
package import Surveys

/// How many people opened a survey, went on with it, stopped and finished. No person is in it.
extension Store {
  /// Counts that a start page was shown; returns at once.
  package func countOpened(
    _ survey: Identifier<Survey>, version: Int, language: LanguageTag, channel: Channel
  ) {
    let page = OpenedPages.Page(
      survey: survey, version: version, language: language, channel: channel)
    guard openedPages.count(page) else { return }
    write(
      { [openedPages] connection in
        for (page, count) in openedPages.taken() {
          try Self.add(count, to: page, on: connection)
        }
      },
      done: { [openedPages] result in
        // A few pages more or less matter to nobody; a full disk is told of elsewhere.
        if case .failure = result { openedPages.putOff() }
      })
  }

  private static func add(
    _ count: Int, to page: OpenedPages.Page, on connection: Connection
  ) throws(SQLiteError) {
    try connection.run(
      """
      INSERT INTO opened (survey, version, language, channel, count)
      SELECT number, ?, ?, ?, ? FROM survey WHERE id = ?
      ON CONFLICT DO UPDATE SET count = count + excluded.count
      """, page.version, page.language, page.channel, count, page.survey)
  }

  /// How far people came, as it stands at one moment.
  ///
  /// Answers count as finished here when there is a receipt for them: those that came in by a file
  /// were not asked for here. In a demonstration made-up ones do as well.
  package func funnel(of survey: Identifier<Survey>) throws -> [FunnelCount] {
    var counts: [FunnelCount] = []
    try streamMoment { connection in
      counts += try Self.opened(survey, on: connection)
      counts += try Self.answering(survey, on: connection)
      counts += try Self.stopped(of: survey, on: connection).map {
        FunnelCount(
          stage: .stopped(after: $0.after), version: $0.version, language: $0.language,
          channel: .web, count: $0.count)
      }
      counts += try Self.finished(
        survey, withoutReceipts: kind == .demonstration, on: connection)
    }
    return counts
  }

  private static func opened(
    _ survey: Identifier<Survey>, on connection: Connection
  ) throws(SQLiteError) -> [FunnelCount] {
    try connection.all(
      """
      SELECT version, language, channel, count FROM opened
      WHERE survey = (SELECT number FROM survey WHERE id = ?)
      ORDER BY version, language, channel
      """, survey
    ) { row throws(SQLiteError) in try count(.opened, row) }
  }

  private static func answering(
    _ survey: Identifier<Survey>, on connection: Connection
  ) throws(SQLiteError) -> [FunnelCount] {
    try connection.all(
      """
      SELECT version, language, 'web', count(*) FROM draft
      WHERE survey = (SELECT number FROM survey WHERE id = ?)
        AND (consented = 1 OR coalesce(last_answered, answers, monitoring) IS NOT NULL)
      GROUP BY version, language ORDER BY version, language
      """, survey
    ) { row throws(SQLiteError) in try count(.answering, row) }
  }

  private static func finished(
    _ survey: Identifier<Survey>, withoutReceipts: Bool, on connection: Connection
  ) throws(SQLiteError) -> [FunnelCount] {
    // Only with this condition may SQLite look at the index of those who finished alone.
    let condition = withoutReceipts ? "" : "AND receipt IS NOT NULL"
    return try connection.all(
      """
      SELECT version, language, channel, count(*) FROM response
      WHERE survey = (SELECT number FROM survey WHERE id = ?)
        AND channel IN ('web', 'assisted') \(condition)
      GROUP BY version, language, channel ORDER BY version, language, channel
      """, survey
    ) { row throws(SQLiteError) in try count(.finished, row) }
  }

  private static func count(
    _ stage: FunnelCount.Stage, _ row: borrowing Row
  ) throws(SQLiteError) -> FunnelCount {
    FunnelCount(
      stage: stage, version: try row.value(0), language: try row.value(1),
      channel: try row.value(2), count: try row.value(3))
  }
}
