import Responses
import SQLite
package import Secrets
package import Surveys

extension Store {
  /// Sends the session's draft: its response is stored, and of the draft only a marker stays.
  ///
  /// All of it is one transaction, so a person who presses twice, in two tabs or against two
  /// processes, is counted once; each time the completion gets the same marker, or nothing when
  /// there was no draft. What `make` throws is passed on, and the draft stays as it is.
  package func send(
    session: Digest, survey: Identifier<Survey>,
    _ make: @escaping @Sendable (Draft) throws -> Submission,
    done: @escaping @Sendable (Result<SentDraft?, any Error>) -> Void
  ) {
    let sent = { @Sendable (connection: Connection) throws -> SentDraft? in
      switch try Self.state(session, survey, on: connection) {
      case .none: return nil
      case .sent(let sent): return sent
      case .open(let draft):
        return try Self.send(draft, session, try make(draft), on: connection)
      }
    }
    write(sent, done: done)
  }

  private static func send(
    _ draft: Draft, _ session: Digest, _ submission: Submission, on connection: Connection
  ) throws -> SentDraft {
    let response = submission.response
    let number = try number(of: response.survey, response.version, on: connection)
    try insert(
      response, number, receipt: submission.receipt, consent: draft.consent, on: connection)
    let draftNumber = try Self.number(of: draft.survey, draft.version, on: connection)
    try connection.run(
      "DELETE FROM draft WHERE session = ? AND survey = ?", session, draftNumber)
    try connection.run(
      "INSERT INTO sent (session, survey, draft, day) VALUES (?, ?, ?, ?)", session, draftNumber,
      draft.id, response.day)
    return SentDraft(draft: draft.id, day: response.day)
  }
}
