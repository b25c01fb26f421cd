import SQLite
package import Secrets

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
    return words + connection.changes
  }
}
