import Responses
import SQLite
import Secrets
package import Surveys

/// Imports are all or nothing, however large, and hold nobody up.
extension Store {
  /// Begins an import of responses to a published survey.
  ///
  /// Dead imports of whatever survey are cleared away first, in small steps.
  package func beginImport(of survey: Identifier<Survey>) throws -> ImportBatch {
    try clearDeadImports()
    let file = file
    let (number, surveyNumber, claim) = try write { connection in
      let survey = try Self.number(of: survey, on: connection)
      try connection.run("INSERT INTO import_batch (survey) VALUES (?)", survey)
      let number = connection.lastRowID
      // Claimed before anybody can see it, so that nobody takes it for a dead one.
      guard let claim = ImportClaim.begin(number, beside: file) else {
        throw StoreProblem.folderNotWritable(folder: file, reason: "an import cannot be claimed")
      }
      return (number, survey, claim)
    }
    return ImportBatch(number, of: survey, surveyNumber: surveyNumber, claim: claim, in: self)
  }

  /// Stores a chunk at numbers that follow each other, and notes them as not to be seen yet.
  static func stage(
    _ responses: ArraySlice<Response>, of id: Identifier<Survey>, _ survey: Int, batch: Int,
    _ key: SecretKey, on connection: Connection
  ) throws -> Int {
    let known: Int? = try connection.value(
      "SELECT number FROM import_batch WHERE number = ?", batch)
    guard known == batch else { throw StoreProblem.importEnded(batch) }
    try checkVersions(of: responses, id, on: connection)
    let first: Int = try connection.value(nextNumber) ?? 1
    // A channel and a kind of help are of types that hold nothing else.
    let next = try connection.withoutChecks {
      var insert = try StagedInsert(survey: survey, on: connection)
      var next = first
      for response in responses {
        try insert.insert(
          response, at: next, selfCode: response.selfCode.map { mark(of: $0, in: id, key) },
          on: connection)
        next += 1
      }
      return next
    }
    try connection.run(
      "INSERT INTO import_chunk (first, last, batch) VALUES (?, ?, ?)", first, next - 1, batch)
    return responses.count
  }

  private static func checkVersions(
    of responses: ArraySlice<Response>, _ survey: Identifier<Survey>, on connection: Connection
  ) throws {
    var known: Set<Int> = []
    for response in responses where known.insert(response.version).inserted {
      _ = try number(of: survey, response.version, on: connection)
    }
  }

  func finishImport(
    _ batch: Int, of survey: Identifier<Survey>, count: Int, by authority: Authority
  ) throws {
    try write { [now] connection in
      try connection.run("DELETE FROM import_chunk WHERE batch = ?", batch)
      try connection.run("DELETE FROM import_batch WHERE number = ?", batch)
      guard connection.changes == 1 else { throw StoreProblem.importEnded(batch) }
      try Self.audit(
        .responsesImported(survey, count: count), by: authority, at: now(), on: connection)
    }
    ImportClaim.forget(batch, beside: file)
  }
}
