import Responses
import SQLite
import Secrets
package import Surveys

extension Store {
  /// Keeps commitments whole, and tells their number, or nothing where the newest ones are the same.
  ///
  /// Those before stay: what was promised earlier can be looked up. Throws
  /// `StoreProblem.notPublished` where the survey is not.
  package func publishCommitments(
    _ document: [UInt8], on survey: Identifier<Survey>, day: CalendarDate,
    by authority: Authority = .local
  ) throws -> Int? {
    let digest = Digest(of: document)
    let published = try write { [now] connection -> (number: Int, publication: Int)? in
      let key: Int? = try connection.value("SELECT number FROM survey WHERE id = ?", survey)
      guard let key else { throw StoreProblem.notPublished(survey, version: nil) }
      let last = try Self.newestCommitments(on: key, on: connection)
      guard last?.digest != digest else { return nil }
      let number = (last?.number ?? 0) + 1
      try connection.run(
        """
        INSERT INTO commitments (survey, number, document, digest, published_on)
        VALUES (?, ?, ?, ?, ?)
        """, key, number, document, digest, day)
      try Self.audit(
        .commitmentsPublished(survey, number: number), by: authority, at: now(), on: connection)
      return (number, try Self.raiseNumber(on: connection))
    }
    if let published { watcher.raise(to: published.publication) }
    return published?.number
  }

  /// The newest commitments on each survey that has any.
  package func commitments() throws(StoreProblem) -> [PublishedCommitments] {
    try read { connection throws(SQLiteError) in
      try connection.all(
        """
        SELECT survey.id, commitments.number, document, published_on
        FROM commitments JOIN survey ON survey.number = commitments.survey
        WHERE commitments.number = (
          SELECT max(number) FROM commitments AS other WHERE other.survey = commitments.survey)
        ORDER BY survey.id
        """
      ) { row throws(SQLiteError) in
        PublishedCommitments(
          survey: try row.value(0), number: try row.value(1), document: try row.value(2),
          publishedOn: try row.value(3))
      }
    }
  }

  private static func newestCommitments(
    on survey: Int, on connection: Connection
  ) throws(SQLiteError) -> (number: Int, digest: Digest)? {
    try connection.first(
      "SELECT number, digest FROM commitments WHERE survey = ? ORDER BY number DESC LIMIT 1", survey
    ) { row throws(SQLiteError) -> (number: Int, digest: Digest) in
      (try row.value(0), try row.value(1))
    }
  }
}

/// Commitments on a survey as they were published.
package struct PublishedCommitments: Hashable, Sendable {
  package let survey: Identifier<Survey>
  /// How many times commitments on the survey had been published by then.
  package let number: Int
  /// The bytes of commitments.json.
  package let document: [UInt8]
  package let publishedOn: CalendarDate
}
