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
    changeOrSend(session: session, survey: survey, { try make($0) }) { result in
      done(
        result.map { state in
          switch state {
          case .none, .open: nil
          case .sent(let sent): sent
          }
        })
    }
  }

  static func send(
    _ draft: Draft, _ session: Digest, _ submission: Submission, on connection: Connection
  ) throws -> SentDraft {
    let response = submission.response
    let number = try number(of: response.survey, response.version, on: connection)
    try insert(
      response, number, receipt: submission.receipt, consent: draft.consent,
      selfCode: draft.selfCode, on: connection)
    let draftNumber = try Self.number(of: draft.survey, draft.version, on: connection)
    try connection.run(
      "DELETE FROM draft WHERE session = ? AND survey = ?", session, draftNumber)
    try connection.run(
      "INSERT INTO sent (session, survey, draft, day) VALUES (?, ?, ?, ?)", session, draftNumber,
      draft.id, response.day)
    return SentDraft(draft: draft.id, day: response.day)
  }
}
