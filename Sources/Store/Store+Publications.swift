import SQLite
import Secrets
package import Surveys

extension Store {
  /// Goes up within a second of any process publishing, closing or reopening a survey.
  ///
  /// It costs nothing to read, so each request can ask whether what it knows is still so.
  package var publicationNumber: Int { watcher.publicationNumber }

  /// Keeps a version whole, with its pictures; its recordings must have been kept before.
  ///
  /// Publishing the same version again changes nothing, a different one under the same number
  /// throws `StoreProblem.alreadyPublished`. A closed survey stays closed.
  package func publish(_ version: PublishedVersion, by authority: Authority = .local) throws {
    let number = try write { [now] connection -> Int? in
      let known: Digest? = try connection.value(
        """
        SELECT digest FROM version JOIN survey ON survey.number = version.survey
        WHERE survey.id = ? AND version = ?
        """, version.survey, version.version)
      guard known == nil || known == version.digest else {
        throw StoreProblem.alreadyPublished(version.survey, version: version.version)
      }
      guard known == nil else { return nil }
      try Self.insert(version, on: connection)
      try Self.audit(
        .surveyPublished(version.survey, version: version.version), by: authority, at: now(),
        on: connection)
      return try Self.raiseNumber(on: connection)
    }
    if let number { watcher.raise(to: number) }
  }

  private static func insert(
    _ version: PublishedVersion, on connection: Connection
  ) throws(SQLiteError) {
    try connection.run("INSERT INTO survey (id) VALUES (?) ON CONFLICT DO NOTHING", version.survey)
    try connection.run(
      """
      INSERT INTO version (survey, version, definition, monitoring, digest, published_on)
      VALUES ((SELECT number FROM survey WHERE id = ?), ?, ?, ?, ?, ?)
      """, version.survey, version.version, version.definition, version.monitoring, version.digest,
      version.publishedOn)
    for picture in version.pictures {
      try connection.run(
        """
        INSERT INTO picture (survey, version, name, media_type, bytes)
        VALUES ((SELECT number FROM survey WHERE id = ?), ?, ?, ?, ?)
        """, version.survey, version.version, picture.name, picture.mediaType, picture.bytes)
    }
    try insert(version.recordings, of: version.survey, version.version, on: connection)
  }

  static func raiseNumber(on connection: Connection) throws(SQLiteError) -> Int {
    try connection.run("UPDATE store SET publications = publications + 1")
    return try connection.value("SELECT publications FROM store") ?? 0
  }

  /// Ends a survey: the day is the first on which it takes no responses.
  package func close(
    _ survey: Identifier<Survey>, on day: CalendarDate, by authority: Authority = .local
  ) throws {
    try setClosed(survey, day, .surveyClosed(survey), authority)
  }

  /// Lets a closed survey take responses again.
  package func reopen(
    _ survey: Identifier<Survey>, by authority: Authority = .local
  ) throws {
    try setClosed(survey, nil, .surveyReopened(survey), authority)
  }

  private func setClosed(
    _ survey: Identifier<Survey>, _ day: CalendarDate?, _ act: AuditedAct, _ authority: Authority
  ) throws {
    let number = try write { [now] connection in
      try connection.run("UPDATE survey SET closed_on = ? WHERE id = ?", day, survey)
      guard connection.changes == 1 else {
        throw StoreProblem.notPublished(survey, version: nil)
      }
      try Self.audit(act, by: authority, at: now(), on: connection)
      return try Self.raiseNumber(on: connection)
    }
    watcher.raise(to: number)
  }

  /// All published surveys, by identifier.
  package func publications() throws(StoreProblem) -> [Publication] {
    try read { connection throws(SQLiteError) in
      try connection.transaction(.deferred) { () throws(SQLiteError) in
        let surveys = try connection.all("SELECT id, closed_on FROM survey ORDER BY id") {
          row throws(SQLiteError) -> (Identifier<Survey>, CalendarDate?) in
          (try row.value(0), try row.value(1))
        }
        var publications: [Publication] = []
        for (survey, closedOn) in surveys {
          publications.append(
            Publication(
              survey: survey, closedOn: closedOn,
              versions: try Self.versions(of: survey, on: connection)))
        }
        return publications
      }
    }
  }

  private static func versions(
    of survey: Identifier<Survey>, on connection: Connection
  ) throws(SQLiteError) -> [PublishedVersion] {
    try connection.all(
      """
      SELECT version, definition, monitoring, digest, published_on
      FROM version JOIN survey ON survey.number = version.survey
      WHERE survey.id = ? ORDER BY version
      """, survey
    ) { row throws(SQLiteError) in
      let version: Int = try row.value(0)
      return PublishedVersion(
        survey: survey, version: version, definition: try row.value(1),
        monitoring: try row.value(2),
        pictures: try pictures(of: survey, version, on: connection),
        recordings: try recordings(of: survey, version, on: connection), digest: try row.value(3),
        publishedOn: try row.value(4))
    }
  }

  private static func pictures(
    of survey: Identifier<Survey>, _ version: Int, on connection: Connection
  ) throws(SQLiteError) -> [PublishedPicture] {
    try connection.all(
      """
      SELECT name, media_type, bytes FROM picture JOIN survey ON survey.number = picture.survey
      WHERE survey.id = ? AND version = ? ORDER BY name
      """, survey, version
    ) { row throws(SQLiteError) in
      PublishedPicture(
        name: try row.value(0), mediaType: try row.value(1), bytes: try row.value(2))
    }
  }

  /// The number under which other tables know a survey, once the version is published.
  static func number(
    of survey: Identifier<Survey>, _ version: Int, on connection: Connection
  ) throws -> Int {
    let number: Int? = try connection.value(
      """
      SELECT number FROM survey JOIN version ON version.survey = number
      WHERE id = ? AND version = ?
      """, survey, version)
    guard let number else { throw StoreProblem.notPublished(survey, version: version) }
    return number
  }
}
