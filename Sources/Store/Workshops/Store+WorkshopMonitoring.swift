import Responses
import SQLite
package import Secrets
import Surveys
package import Workshops

/// Equality answers of people in a workshop: with the workshop, and with nobody in it.
extension Store {
  /// Keeps what somebody answered under a random name, which is written down nowhere else.
  static func keep(
    _ monitoring: WorkshopMonitoring, of workshop: Int, on connection: Connection
  ) throws(SQLiteError) {
    try connection.run(
      """
      INSERT INTO workshop_monitoring (workshop, name, survey, version, answers)
      VALUES (?, ?, ?, ?, ?)
      """, workshop, RandomToken(), monitoring.questions.survey, monitoring.questions.version,
      monitoring.answers)
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
          try row.value(2),
          to: WorkshopMonitoring.Questions(survey: try row.value(0), version: try row.value(1)))
      }
    }
  }

  /// Keeps a set unless it is kept already, and gives its name.
  static func keepMonitoringSet(
    _ definition: [UInt8], on connection: Connection
  ) throws(SQLiteError) -> Digest {
    let digest = Digest(of: definition)
    try connection.run(
      """
      INSERT INTO monitoring_set (digest, definition)
      SELECT ?1, ?2 WHERE NOT EXISTS (SELECT 1 FROM monitoring_set WHERE digest = ?1)
      """, digest, definition)
    return digest
  }

  /// The bytes of a monitoring set with which a workshop was opened.
  package func monitoringSet(_ digest: Digest) throws(StoreProblem) -> [UInt8]? {
    try read { connection throws(SQLiteError) in
      try connection.value("SELECT definition FROM monitoring_set WHERE digest = ?", digest)
    }
  }
}
