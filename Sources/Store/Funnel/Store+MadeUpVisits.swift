import SQLite
package import Surveys

/// Visits that nobody made, in a demonstration.
extension Store {
  /// Adds start pages that were opened and people who stopped to those of the survey.
  ///
  /// Only a demonstration takes them; who is answering or finished is counted by drafts and responses.
  package func addMadeUp(_ counts: [FunnelCount], to survey: Identifier<Survey>) throws {
    precondition(kind == .demonstration, "Made-up visits never go among those of people.")
    try write { connection in
      let number = try Self.number(of: survey, on: connection)
      for count in counts {
        switch count.stage {
        case .opened:
          try connection.run(
            """
            INSERT INTO opened (survey, version, language, channel, count) VALUES (?, ?, ?, ?, ?)
            ON CONFLICT DO UPDATE SET count = count + excluded.count
            """, number, count.version, count.language, count.channel, count.count)
        case .stopped(let after):
          try connection.run(
            """
            INSERT INTO stopped (survey, version, language, question, count)
            VALUES (?, ?, ?, coalesce(?, ''), ?)
            ON CONFLICT DO UPDATE SET count = count + excluded.count
            """, number, count.version, count.language, after, count.count)
        case .answering, .finished:
          preconditionFailure("Who is answering or finished is counted by what they sent.")
        }
      }
    }
  }
}
