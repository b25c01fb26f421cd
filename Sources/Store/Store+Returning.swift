import SQLite
package import Secrets
package import Surveys

/// A draft is found again by four words, on any device; the store knows only their mark.
extension Store {
  /// Hands the draft with this mark over to another session, which then has it alone.
  ///
  /// The completion gets the draft, or nothing when no draft of the survey has the mark. What the
  /// session itself held of the survey goes: a person asks for the draft they began elsewhere.
  package func takeOver(
    mark: KeyedHash, survey: Identifier<Survey>, session: Digest,
    done: @escaping @Sendable (Result<Draft?, any Error>) -> Void
  ) {
    let taken = { @Sendable (connection: Connection) throws -> Draft? in
      guard let number = try Self.survey(ofDraftMarked: mark, survey, on: connection) else {
        return nil
      }
      try connection.run(
        """
        DELETE FROM draft WHERE session = ? AND survey = ? AND return_mark IS NOT ?
        """, session, number, mark)
      try connection.run("DELETE FROM sent WHERE session = ? AND survey = ?", session, number)
      try connection.run(
        "UPDATE draft SET session = ? WHERE return_mark = ? AND survey = ?", session, mark, number)
      guard case .open(let draft) = try Self.state(session, survey, on: connection) else {
        return nil
      }
      return draft
    }
    write(taken, done: done)
  }

  private static func survey(
    ofDraftMarked mark: KeyedHash, _ survey: Identifier<Survey>, on connection: Connection
  ) throws(SQLiteError) -> Int? {
    try connection.value(
      """
      SELECT draft.survey FROM draft JOIN survey ON survey.number = draft.survey
      WHERE draft.return_mark = ? AND survey.id = ?
      """, mark, survey)
  }
}
