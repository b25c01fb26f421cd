import Foundation
import Responses
import SQLite
import Store
import Surveys
import XCTest

/// What a data folder holds, looked at from behind.
struct KeptData {
  let folder: URL

  private func connection() throws -> SQLite.Connection {
    try SQLite.Connection(folder.appending(path: "equalsay.sqlite3").path, .reading)
  }

  /// How many rows a table has.
  func rows(of table: String) throws -> Int {
    try connection().value("SELECT count(*) FROM \(table)") ?? 0
  }

  /// The wordings that responses name, each with its language.
  func consents() throws -> [[String]] {
    try connection().all(
      """
      SELECT consent_wording.language, text FROM response
      JOIN consent_wording ON digest = response.consent ORDER BY response.id
      """
    ) { row throws(SQLiteError) in [try row.value(0), try row.value(1)] }
  }

  /// The responses, read when the server has stopped.
  func responses(to survey: String) throws -> [Response] {
    let store = try Store(folder: folder.path)
    defer { store.stop() }
    var responses: [Response] = []
    try store.forEachResponse(of: try XCTUnwrap(Identifier(survey))) { responses.append($0) }
    return responses
  }

  /// Whether any file of the folder holds the text, in pages, the log or anywhere else.
  func contains(_ text: String) throws -> Bool {
    try FileManager.default.contentsOfDirectory(atPath: folder.path).contains { name in
      try Data(contentsOf: folder.appending(path: name)).range(of: Data(text.utf8)) != nil
    }
  }
}
