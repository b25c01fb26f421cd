package import Responses
import SQLite
package import Surveys

extension Store {
  /// Shows the responses to the survey in the order of their numbers, by the million.
  ///
  /// The bytes of a row are gone when `show` returns. It sees the survey as it was at the first
  /// row, however long it takes; of an import only what is finished. Who goes through several
  /// ranges beside each other uses `countResponses`, so that all are of one moment.
  package func forEachResponseRow(
    of survey: Identifier<Survey>, numbers: ClosedRange<Int>? = nil,
    _ show: (ResponseRow) throws -> Void
  ) throws {
    try streamMoment { connection in
      try Self.forEachResponseRow(of: survey, numbers: numbers, on: connection, show)
    }
  }

  static func forEachResponseRow(
    of survey: Identifier<Survey>, numbers: ClosedRange<Int>?, on connection: Connection,
    _ show: (ResponseRow) throws -> Void
  ) throws {
    let number: Int? = try connection.value("SELECT number FROM survey WHERE id = ?", survey)
    guard let number else { return }
    var scan = try ResponseScan(survey: number, on: connection)
    for run in try visible(among: numbers ?? 1...Int.max - 1, on: connection).runs {
      try scan.run(run, on: connection, show)
    }
  }
}
