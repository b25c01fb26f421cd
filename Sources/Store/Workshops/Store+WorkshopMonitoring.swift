package import Responses
import SQLite
import Secrets
package import Surveys
package import Workshops

/// Equality answers of people in a workshop: with the workshop, and with nobody in it.
extension Store {
  /// Keeps what somebody answered under a random name, which is written down nowhere else.
  package func keepWorkshopMonitoring(
    _ answers: EncodedAnswers, to survey: Identifier<Survey>, version: Int, in code: WorkshopCode
  ) throws {
    try write { connection in
      try connection.run(
        """
        INSERT INTO workshop_monitoring (workshop, name, survey, version, answers)
        SELECT number, ?, ?, ?, ? FROM workshop WHERE code = ?
        """, RandomToken(), survey, version, answers, code)
      guard connection.changes == 1 else { throw StoreProblem.noWorkshop(code) }
    }
  }

  /// How many people of a workshop have answered equality questions.
  package func workshopMonitoringCount(of code: WorkshopCode) throws(StoreProblem) -> Int {
    try read { connection throws(SQLiteError) in
      try connection.value(
        """
        SELECT count(*) FROM workshop_monitoring
        WHERE workshop = (SELECT number FROM workshop WHERE code = ?)
        """, code) ?? 0
    }
  }

  /// What people of a workshop answered to equality questions, in no order that means anything.
  package func workshopMonitoring(
    of code: WorkshopCode
  ) throws(StoreProblem) -> [WorkshopMonitoring] {
    try read { connection throws(SQLiteError) in
      try connection.all(
        """
        SELECT survey, version, answers FROM workshop_monitoring
        WHERE workshop = (SELECT number FROM workshop WHERE code = ?) ORDER BY name
        """, code
      ) { row throws(SQLiteError) in
        WorkshopMonitoring(
          survey: try row.value(0), version: try row.value(1), answers: try row.value(2))
      }
    }
  }
}

/// What one person in a workshop answered, and by which version of a survey it is read.
package struct WorkshopMonitoring: Hashable, Sendable {
  package let survey: Identifier<Survey>
  package let version: Int
  package let answers: EncodedAnswers
}
