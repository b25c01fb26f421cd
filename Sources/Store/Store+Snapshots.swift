import SQLite
package import Surveys

/// The figures of a survey as they were last shown, so that no two people see figures that differ
/// by one response; what the bytes mean is for disclosure control to know.
package struct Snapshot: Hashable, Sendable {
  /// In seconds since 1970.
  package let takenAt: Int
  /// How many responses were counted.
  package let responses: Int
  package let figures: [UInt8]

  package init(takenAt: Int, responses: Int, figures: [UInt8]) {
    self.takenAt = takenAt
    self.responses = responses
    self.figures = figures
  }
}

extension Store {
  /// The snapshot that stands for the survey.
  package func latestSnapshot(
    of survey: Identifier<Survey>
  ) throws(StoreProblem) -> Snapshot? {
    try read { connection throws(SQLiteError) in
      try Self.snapshot(of: survey, on: connection)
    }
  }

  /// Puts a snapshot in the place of the previous one, and gives back the one that stands then.
  ///
  /// When another process was quicker, the previous one is no longer there: its snapshot stands,
  /// and the caller shows that one. So all processes show the same figures.
  @discardableResult
  package func recordSnapshot(
    _ snapshot: Snapshot, of survey: Identifier<Survey>, after previous: Snapshot?
  ) throws -> Snapshot {
    try write { connection in
      let standing = try Self.snapshot(of: survey, on: connection)
      if let standing, standing != previous { return standing }
      try connection.run(
        """
        INSERT INTO snapshot (survey, taken_at, responses, figures)
        SELECT number, ?, ?, ? FROM survey WHERE id = ?
        ON CONFLICT DO UPDATE SET taken_at = excluded.taken_at, responses = excluded.responses,
          figures = excluded.figures
        """, snapshot.takenAt, snapshot.responses, snapshot.figures, survey)
      guard connection.changes == 1 else {
        throw StoreProblem.notPublished(survey, version: nil)
      }
      return snapshot
    }
  }

  private static func snapshot(
    of survey: Identifier<Survey>, on connection: Connection
  ) throws(SQLiteError) -> Snapshot? {
    try connection.first(
      """
      SELECT taken_at, responses, figures FROM snapshot
      WHERE survey = (SELECT number FROM survey WHERE id = ?)
      """, survey
    ) { row throws(SQLiteError) in
      Snapshot(takenAt: try row.value(0), responses: try row.value(1), figures: try row.value(2))
    }
  }
}
