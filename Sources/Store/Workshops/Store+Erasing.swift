import SQLite
package import Secrets
import Surveys
package import Workshops

extension Store {
  /// Erases what the person with this receipt wrote in any workshop, and tells how many texts.
  ///
  /// Drafts that are not shared yet go as well; what the person voted stays. The log keeps the
  /// digests of the words, so its chain holds, and nobody can find out any more what they said.
  @discardableResult
  package func eraseWords(receipt: KeyedHash) throws -> Int {
    try write(emptyingLog: true) { connection in try Self.eraseWords(receipt, on: connection) }
  }

  static func eraseWords(
    _ receipt: KeyedHash, on connection: Connection
  ) throws(SQLiteError) -> Int {
    try connection.run(
      """
      UPDATE workshop SET revision = revision + 1 WHERE number IN (
        SELECT workshop FROM workshop_words WHERE receipt = ?1
        UNION SELECT workshop FROM workshop_participant WHERE receipt = ?1)
      """, receipt)
    try connection.run("DELETE FROM workshop_words WHERE receipt = ?", receipt)
    let words = connection.changes
    try connection.run(
      """
      DELETE FROM workshop_draft WHERE (workshop, participant) IN (
        SELECT workshop, number FROM workshop_participant WHERE receipt = ?)
      """, receipt)
    let count = words + connection.changes
    guard count > 0 else { return 0 }
    try PrivateTable.words.rewrite(on: connection)
    try PrivateTable.drafts.rewrite(on: connection)
    return count
  }

  /// Whether anything is kept of what the person with this receipt wrote in one workshop.
  package func hasWords(
    _ receipt: KeyedHash, in code: WorkshopCode
  ) throws(StoreProblem) -> Bool {
    let found: Int? = try read { connection throws(SQLiteError) in
      try connection.value(
        """
        SELECT 1 FROM workshop WHERE code = ?1 AND (
          EXISTS (SELECT 1 FROM workshop_words WHERE workshop = workshop.number AND receipt = ?2)
          OR EXISTS (
            SELECT 1 FROM workshop_participant AS person JOIN workshop_draft AS draft
              ON draft.workshop = person.workshop AND draft.participant = person.number
            WHERE person.workshop = workshop.number AND person.receipt = ?2))
        """, code, receipt)
    }
    return found != nil
  }

  /// Whether the person with this receipt has written anything in a workshop of the definition that
  /// is still kept.
  func hasWords(
    _ receipt: KeyedHash, in definition: Identifier<Survey>
  ) throws(StoreProblem) -> Bool {
    let found: Int? = try read { connection throws(SQLiteError) in
      try connection.value(
        """
        SELECT 1 FROM workshop WHERE id = ?1 AND (
          EXISTS (SELECT 1 FROM workshop_words WHERE workshop = workshop.number AND receipt = ?2)
          OR EXISTS (
            SELECT 1 FROM workshop_participant AS person JOIN workshop_draft AS draft
              ON draft.workshop = person.workshop AND draft.participant = person.number
            WHERE person.workshop = workshop.number AND person.receipt = ?2))
        """, definition, receipt)
    }
    return found != nil
  }
}
