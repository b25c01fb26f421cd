import SQLite
package import Surveys

extension Store {
  /// Keeps a catalogue that people are about to read, under its digest.
  ///
  /// A response that names a catalogue is only stored when the catalogue is kept, so that it can
  /// always be read with the words the person saw. Keeping one again changes nothing.
  package func keepCatalogue(
    digest: String, scope: String, language: LanguageTag, bytes: [UInt8]
  ) throws {
    // Pages wait for this, and a write waits for whoever else is writing.
    guard try !hasCatalogue(digest) else { return }
    try write { connection in
      try connection.run(
        """
        INSERT INTO catalogue (digest, scope, language, bytes) VALUES (?, ?, ?, ?)
        ON CONFLICT DO NOTHING
        """, digest, scope, language, bytes)
    }
  }

  private func hasCatalogue(_ digest: String) throws(StoreProblem) -> Bool {
    let found: Int? = try read { connection throws(SQLiteError) in
      try connection.value("SELECT 1 FROM catalogue WHERE digest = ?", digest)
    }
    return found != nil
  }

  /// Whether such a catalogue of a survey is kept.
  package func keepsCatalogue(
    _ digest: String, of scope: String
  ) throws(StoreProblem) -> Bool {
    let found: Int? = try read { connection throws(SQLiteError) in
      try connection.value(
        "SELECT 1 FROM catalogue WHERE digest = ? AND scope = ?", digest, scope)
    }
    return found != nil
  }

  /// The bytes of a catalogue that was kept, if it was.
  package func catalogue(digest: String) throws(StoreProblem) -> [UInt8]? {
    try read { connection throws(SQLiteError) in
      try connection.value("SELECT bytes FROM catalogue WHERE digest = ?", digest)
    }
  }
}
