import SQLite
package import Surveys

/// Figures as they were last shown under a name, so that no two looks differ by one person.
///
/// What the bytes mean is for disclosure control to know.
package struct ShownFigures: Hashable, Sendable {
  /// In seconds since 1970.
  package let takenAt: Int
  /// How many people were counted, exactly.
  package let people: Int
  package let document: [UInt8]

  package init(takenAt: Int, people: Int, document: [UInt8]) {
    self.takenAt = takenAt
    self.people = people
    self.document = document
  }
}

extension Store {
  /// What stands for the survey under a name.
  package func shownFigures(
    _ name: String, of survey: Identifier<Survey>
  ) throws(StoreProblem) -> ShownFigures? {
    try read { connection throws(SQLiteError) in
      try Self.shown(name, of: survey, on: connection)
    }
  }

  /// Puts figures in the place of the previous ones, and gives back those that stand then.
  ///
  /// When another process was quicker, its figures stand, and the caller shows those.
  @discardableResult
  package func recordShown(
    _ figures: ShownFigures, as name: String, of survey: Identifier<Survey>,
    after previous: ShownFigures?
  ) throws -> ShownFigures {
    try write { connection in
      let standing = try Self.shown(name, of: survey, on: connection)
      if let standing, standing != previous { return standing }
      try Self.show(
        figures, as: name, of: try Self.number(of: survey, on: connection), on: connection)
      return figures
    }
  }

  static func show(
    _ figures: ShownFigures, as name: String, of survey: Int, on connection: Connection
  ) throws(SQLiteError) {
    try connection.run(
      """
      INSERT INTO shown (survey, name, taken_at, people, document) VALUES (?, ?, ?, ?, ?)
      ON CONFLICT DO UPDATE SET taken_at = excluded.taken_at, people = excluded.people,
        document = excluded.document
      """, survey, name, figures.takenAt, figures.people, figures.document)
  }

  private static func shown(
    _ name: String, of survey: Identifier<Survey>, on connection: Connection
  ) throws(SQLiteError) -> ShownFigures? {
    try connection.first(
      """
      SELECT taken_at, people, document FROM shown
      WHERE survey = (SELECT number FROM survey WHERE id = ?) AND name = ?
      """, survey, name
    ) { row throws(SQLiteError) in
      ShownFigures(
        takenAt: try row.value(0), people: try row.value(1), document: try row.value(2))
    }
  }
}
