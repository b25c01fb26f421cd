package import Responses
import SQLite
package import Secrets
package import Surveys

extension Store {
  /// Stores responses that come without a session, synthetic ones or a file's: all or none.
  package func append(_ responses: [Response]) throws {
    try write { [key] connection in
      var numbers: [Published: Int] = [:]
      for response in responses {
        let published = Published(survey: response.survey, version: response.version)
        let number =
          try numbers[published]
          ?? Self.number(of: response.survey, response.version, on: connection)
        numbers[published] = number
        try Self.insert(
          response, number, receipt: nil,
          selfCode: response.selfCode.map { Self.mark(of: $0, in: response.survey, key) },
          on: connection)
      }
    }
  }

  private struct Published: Hashable {
    let survey: Identifier<Survey>
    let version: Int
  }

  /// The number of the next response, one that none has had before.
  static let nextNumber =
    "SELECT 1 + max(last_response, (SELECT coalesce(max(id), 0) FROM response)) FROM store"

  /// Inserts a response; its monitoring answers go into a table of their own.
  static func insert(
    _ response: Response, _ survey: Int, receipt: KeyedHash?, consent: Digest? = nil,
    selfCode: KeyedHash? = nil, on connection: Connection
  ) throws(SQLiteError) {
    try connection.run(
      """
      INSERT INTO response (id,
        survey, version, language, channel, site, day, catalogue, receipt, answers, help, consent)
      VALUES ((\(nextNumber)), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """, survey, response.version, response.language, response.channel, response.site,
      response.day, response.catalogue, receipt, response.answers, response.help, consent)
    try keep(selfCode, of: connection.lastRowID, on: response.day, on: connection)
    guard let monitoring = response.monitoring else { return }
    try connection.run(
      "INSERT INTO monitoring (response, answers) VALUES (?, ?)", connection.lastRowID, monitoring)
  }

  /// Shows every response to the survey, in the order in which they were stored, one at a time.
  ///
  /// It sees the survey as it was at the first one, however long it takes.
  package func forEachResponse(
    of survey: Identifier<Survey>, _ show: (Response) throws -> Void
  ) throws {
    var languages: [String: LanguageTag] = [:]
    try streamMoment { connection in
      for numbers in try Self.visible(on: connection).runs {
        try connection.forEach(
          """
          SELECT version, language, channel, site, day, catalogue, response.answers,
            monitoring.answers, help
          FROM response LEFT JOIN monitoring ON monitoring.response = response.id
          WHERE survey = (SELECT number FROM survey WHERE survey.id = ?)
            AND response.id BETWEEN ? AND ? ORDER BY response.id
          """, survey, numbers.lowerBound, numbers.upperBound
        ) { row in
          // Parsing a tag costs more than all the rest of a row, and there are few of them.
          let tag: String = try row.value(1)
          let language = try languages[tag] ?? row.value(1)
          languages[tag] = language
          try show(
            Response(
              survey: survey, version: try row.value(0), language: language,
              channel: try row.value(2), site: try row.value(3), day: try row.value(4),
              catalogue: try row.value(5), answers: try row.value(6),
              monitoring: try row.value(7), help: try row.value(8)))
        }
      }
    }
  }

  /// How many responses the survey has.
  package func responseCount(of survey: Identifier<Survey>) throws(StoreProblem) -> Int {
    try read { connection throws(SQLiteError) in
      try connection.value(
        """
        SELECT (SELECT count(*) FROM response WHERE survey = number) - (
          SELECT coalesce(sum(last - first + 1), 0) FROM import_chunk
          JOIN import_batch ON import_batch.number = batch
          WHERE import_batch.survey = survey.number)
        FROM survey WHERE id = ?
        """, survey) ?? 0
    }
  }

  /// Whether there is a response to the survey with this receipt.
  package func hasResponse(
    _ receipt: KeyedHash, to survey: Identifier<Survey>
  ) throws(StoreProblem) -> Bool {
    let found: Int? = try read { connection throws(SQLiteError) in
      try connection.value(
        """
        SELECT 1 FROM response JOIN survey ON survey.number = response.survey
        WHERE receipt = ? AND survey.id = ?
        """, receipt, survey)
    }
    return found != nil
  }

  /// Whether the receipt can take anything back: a response to the survey, or what its bearer wrote
  /// in a workshop of the same definition.
  package func canWithdraw(
    _ receipt: KeyedHash, from survey: Identifier<Survey>
  ) throws(StoreProblem) -> Bool {
    guard try !hasResponse(receipt, to: survey) else { return true }
    return try hasWords(receipt, in: survey)
  }

  /// Deletes the response with this receipt, with its monitoring answers, and what its bearer wrote
  /// in workshops; tells if there was anything.
  ///
  /// The database overwrites what it deletes, and the write-ahead log is emptied before the
  /// completion runs; when a long read is in the way of that, within a few minutes after it.
  package func withdraw(
    _ receipt: KeyedHash, done: @escaping @Sendable (Result<Bool, any Error>) -> Void
  ) {
    write(
      emptyingLog: true,
      { connection in
        let hadResponse = try Self.deleteResponse(receipt, on: connection)
        return try Self.eraseWords(receipt, on: connection) > 0 || hadResponse
      }, done: done)
  }

  static func deleteResponse(
    _ receipt: KeyedHash, on connection: Connection
  ) throws(SQLiteError) -> Bool {
    let found = try connection.first(
      "SELECT id, survey FROM response WHERE receipt = ?", receipt
    ) { row throws(SQLiteError) -> (number: Int, survey: Int) in
      (try row.value(0), try row.value(1))
    }
    guard let found else { return false }
    try connection.run("DELETE FROM response WHERE id = ?", found.number)
    try forget(found.number, inReleasesOf: found.survey, on: connection)
    return true
  }
}
