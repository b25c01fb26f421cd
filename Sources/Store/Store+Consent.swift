package import Participation
package import Secrets
import SQLite
import Surveys

/// What people agreed to, kept once for each wording and language.
extension Store {
  static func keep(_ consent: Consent?, on connection: Connection) throws(SQLiteError) {
    guard let consent else { return }
    try connection.run(
      """
      INSERT INTO consent_wording (digest, language, text) VALUES (?, ?, ?) ON CONFLICT DO NOTHING
      """, consent.digest, consent.language, consent.text)
  }

  /// The wording that a response names.
  package func consent(_ digest: Digest) throws(StoreProblem) -> Consent? {
    try read { connection throws(SQLiteError) in
      try connection.first(
        "SELECT text, language FROM consent_wording WHERE digest = ?", digest
      ) { row throws(SQLiteError) in
        Consent(text: try row.value(0), language: try row.value(1))
      }
    }
  }
}
