import Responses
import SQLite
package import Surveys

/// The register of releases. A release is never changed; only who was in it is forgotten with those
/// who withdraw.
extension Store {
  /// The releases of a survey, the first one first.
  package func releases(
    of survey: Identifier<Survey>
  ) throws(StoreProblem) -> [RegisteredRelease] {
    try read { connection throws(SQLiteError) in
      try connection.all(Self.releaseQuery + " ORDER BY release.number", survey) {
        row throws(SQLiteError) in try Self.release(row)
      }
    }
  }

  package func release(
    _ number: Int, of survey: Identifier<Survey>
  ) throws(StoreProblem) -> RegisteredRelease? {
    try read { connection throws(SQLiteError) in
      try connection.first(Self.releaseQuery + " AND release.number = ?", survey, number) {
        row throws(SQLiteError) in try Self.release(row)
      }
    }
  }

  private static let releaseQuery = """
    SELECT release.number, created_at, arguments, release.last_response, eligible, forgotten,
      document, memory, was_closed
    FROM release JOIN survey ON survey.number = release.survey
    LEFT JOIN release_memory AS kept
      ON kept.survey = release.survey AND kept.number = release.number
    WHERE survey.id = ?
    """

  private static func release(_ row: borrowing Row) throws(SQLiteError) -> RegisteredRelease {
    RegisteredRelease(
      number: try row.value(0), createdAt: try row.value(1), arguments: try row.value(2),
      lastResponse: try row.value(3), eligible: try row.value(4), forgotten: try row.value(5),
      document: try row.value(6), memory: try row.value(7), wasClosed: try row.value(8))
  }

  /// Whose responses a release was about.
  package func population(
    ofRelease number: Int, of survey: Identifier<Survey>
  ) throws(StoreProblem) -> ReleasePopulation? {
    try read { connection throws(SQLiteError) in
      try connection.first(
        """
        SELECT members, others FROM release JOIN survey ON survey.number = release.survey
        WHERE survey.id = ? AND release.number = ?
        """, survey, number
      ) { row throws(SQLiteError) in
        ReleasePopulation(members: try row.value(0), others: try row.value(1))
      }
    }
  }

  /// Writes a release down, as the one after `last`, and gives back its number.
  ///
  /// It was judged by the releases up to `last`, nothing where it was to be the first. When another
  /// one was written down meanwhile, throws `StoreProblem.releasedMeanwhile`: the caller judges anew.
  /// People who withdrew since the counting are forgotten at once, as those who withdraw later are.
  /// Figures in `showing` are kept with it under their name, both or neither.
  package func record(
    _ release: NewRelease, of survey: Identifier<Survey>, after last: Int?,
    showing shown: (name: String, figures: ShownFigures)? = nil, by authority: Authority = .local
  ) throws -> Int {
    let others = release.members.complement(in: release.everybody)
    return try write { [now] connection in
      let survey = (id: survey, number: try Self.number(of: survey, on: connection))
      let standing: Int? = try connection.value(
        "SELECT number FROM release WHERE survey = ? ORDER BY number DESC LIMIT 1", survey.number)
      guard standing == last else {
        throw StoreProblem.releasedMeanwhile(survey.id, last: standing)
      }
      let number = (last ?? 0) + 1
      let there = try Self.responses(of: survey.number, on: connection)
      let (members, leftOut) = (release.members.intersection(there), others.intersection(there))
      try connection.run(
        """
        INSERT INTO release (survey, number, created_at, arguments, last_response, eligible,
          document, members, others, forgotten, forgotten_others)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """, survey.number, number, release.createdAt, release.arguments,
        release.everybody.last ?? 0, release.members.count, release.document, members, leftOut,
        release.members.count - members.count, others.count - leftOut.count)
      try connection.run(
        "INSERT INTO release_memory (survey, number, was_closed, memory) VALUES (?, ?, ?, ?)",
        survey.number, number, release.wasClosed, release.memory)
      if let shown {
        try Self.show(shown.figures, as: shown.name, of: survey.number, on: connection)
      }
      try Self.audit(
        .releaseCreated(survey.id, number: number), by: authority, at: now(), on: connection)
      return number
    }
  }

  static func number(
    of survey: Identifier<Survey>, on connection: Connection
  ) throws -> Int {
    let number: Int? = try connection.value("SELECT number FROM survey WHERE id = ?", survey)
    guard let number else { throw StoreProblem.notPublished(survey, version: nil) }
    return number
  }

  /// The numbers of all responses to the survey that may be seen.
  static func responses(
    of survey: Int, on connection: Connection
  ) throws -> ResponseSet {
    let visible = try visible(on: connection)
    var all = ResponseSet()
    try connection.forEach("SELECT id FROM response WHERE survey = ? ORDER BY id", survey) { row in
      all.insert(row.integer(0))
    }
    return all.intersection(visible)
  }
}
