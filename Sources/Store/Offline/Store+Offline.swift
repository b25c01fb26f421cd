package import Participation
import Responses
package import Secrets
import SQLite

/// Responses that waited on a device without a connection.
extension Store {
  /// How long the mark of such a submission is kept: 90 days.
  package static let offlineMarkLifetime = 90 * 86_400

  /// Stores a response that a device sent, once however often it is sent.
  ///
  /// The device drew `token` at random and sends it again with the same answers when it did not hear
  /// the reply. The completion tells whether the response is new. The mark outlives a withdrawal, so
  /// that what was taken back does not return; where the mark is gone, the receipt still tells.
  package func receive(
    _ submission: Submission, under token: RandomToken, consent: Consent?,
    selfCode: KeyedHash?, done: @escaping @Sendable (Result<Bool, any Error>) -> Void
  ) {
    let mark = token.digest
    let received = { @Sendable (connection: Connection) throws -> Bool in
      let response = submission.response
      guard try !Self.hasCome(mark, submission.receipt, on: connection) else { return false }
      try Self.keep(consent, on: connection)
      let number = try Self.number(of: response.survey, response.version, on: connection)
      try Self.insert(
        response, number, receipt: submission.receipt, consent: consent?.digest,
        selfCode: selfCode, on: connection)
      try connection.run(
        "INSERT INTO offline_submission (mark, day) VALUES (?, ?)", mark, response.day)
      return true
    }
    write(received, done: done)
  }

  private static func hasCome(
    _ mark: Digest, _ receipt: KeyedHash, on connection: Connection
  ) throws(SQLiteError) -> Bool {
    let found: Int? = try connection.value(
      """
      SELECT 1 FROM offline_submission WHERE mark = ?
      UNION ALL SELECT 1 FROM response WHERE receipt = ?
      """, mark, receipt)
    return found != nil
  }

  /// Forgets the marks of submissions that came in before a time, in seconds since 1970.
  package func expireOfflineMarks(
    before time: Int, done: @escaping @Sendable (Result<Void, any Error>) -> Void
  ) {
    Self.expireOfflineMarks(before: time, by: writer, done: done)
  }

  static func expireOfflineMarks(
    before time: Int, by writer: GroupWriter,
    done: @escaping @Sendable (Result<Void, any Error>) -> Void
  ) {
    writer.submit(
      { connection in
        try connection.run(
          """
          DELETE FROM offline_submission
          WHERE day < CAST(strftime('%Y%m%d', ?, 'unixepoch') AS INTEGER)
          """, time)
      }, done: done)
  }
}
