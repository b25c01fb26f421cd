package import Responses
import SQLite
package import Secrets
package import Surveys

/// A response with a code, as far as pairing needs it.
package struct CodedResponse: Hashable, Sendable {
  /// The same for all responses with the same code, and of no meaning beyond this reading.
  package let person: Int
  package let version: Int
  package let day: CalendarDate
  package let answers: EncodedAnswers

  package init(person: Int, version: Int, day: CalendarDate, answers: EncodedAnswers) {
    (self.person, self.version, self.day, self.answers) = (person, version, day, answers)
  }
}

/// Codes that people made themselves, each as a keyed hash beside its response.
extension Store {
  /// How long a code is kept after its response came in: 18 months.
  package static let selfCodeLifetime = 548 * 86_400

  /// What is kept of a code; of two surveys the marks of one code differ.
  package func mark(of code: SelfCode, in survey: Identifier<Survey>) -> KeyedHash {
    Self.mark(of: code, in: survey, key)
  }

  static func mark(
    of code: SelfCode, in survey: Identifier<Survey>, _ key: SecretKey
  ) -> KeyedHash {
    key.hash(Array(survey.text.utf8), Array(code.text.utf8), label: "equalsay self-made code 1")
  }

  static func keep(
    _ mark: KeyedHash?, of response: Int, on day: CalendarDate, on connection: Connection
  ) throws(SQLiteError) {
    guard let mark else { return }
    try connection.run(
      "INSERT INTO self_code (response, mark, day) VALUES (?, ?, ?)", response, mark, day)
  }

  /// All responses to the survey that have a code, those with the same one together.
  package func codedResponses(
    of survey: Identifier<Survey>
  ) throws(StoreProblem) -> [CodedResponse] {
    try read { connection throws(SQLiteError) in
      var (person, last): (Int, KeyedHash?) = (0, nil)
      return try connection.all(
        """
        SELECT mark, version, self_code.day, answers
        FROM self_code JOIN response ON response.id = self_code.response
        WHERE response.survey = (SELECT number FROM survey WHERE id = ?) AND NOT EXISTS (
          SELECT 1 FROM import_chunk WHERE response.id BETWEEN first AND last)
        ORDER BY mark, response.id
        """, survey
      ) { row throws(SQLiteError) in
        let mark: KeyedHash = try row.value(0)
        if mark != last { (person, last) = (person + 1, mark) }
        return CodedResponse(
          person: person, version: try row.value(1), day: try row.value(2),
          answers: try row.value(3))
      }
    }
  }

  /// Deletes the codes that are older than they may become; the watcher does so every few minutes.
  package func expireSelfCodes(
    done: @escaping @Sendable (Result<Void, any Error>) -> Void
  ) {
    Self.expireSelfCodes(before: now() - Self.selfCodeLifetime, by: writer, done: done)
  }

  static func expireSelfCodes(
    before time: Int, by writer: GroupWriter,
    done: @escaping @Sendable (Result<Void, any Error>) -> Void
  ) {
    writer.submit(
      emptyingLog: true,
      { connection in
        try connection.run(
          """
          DELETE FROM self_code
          WHERE day < CAST(strftime('%Y%m%d', ?, 'unixepoch') AS INTEGER)
          """, time)
      }, done: done)
  }
}
