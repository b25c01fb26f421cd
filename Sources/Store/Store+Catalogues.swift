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
    try write { connection in
      try connection.run(
        """
        INSERT INTO catalogue (digest, scope, language, bytes) VALUES (?, ?, ?, ?)
        ON CONFLICT DO NOTHING
        """, digest, scope, language, bytes)
    }
  }

  /// The bytes of a catalogue that was kept, if it was.
  package func catalogue(digest: String) throws(StoreProblem) -> [UInt8]? {
    try read { connection throws(SQLiteError) in
      try connection.value("SELECT bytes FROM catalogue WHERE digest = ?", digest)
    }
  }
}
