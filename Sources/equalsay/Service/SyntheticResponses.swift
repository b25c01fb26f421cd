import Responses
import Store
import Surveys
import Web

/// Fills a demonstration with responses that nobody gave.
struct SyntheticResponses {
  let store: Store
  let day: CalendarDate
  var seed: UInt64 = Self.usualSeed

  static let usualSeed: UInt64 = 2026

  /// Adds responses to the newest version of a survey: all of them or none.
  func fill(
    _ survey: PublishedSurvey, with count: Int, made: (_ done: Int) -> Void = { _ in }
  ) throws {
    var people = SyntheticPopulation(survey.newest.survey, seed: seed, today: day)
    let staged = try store.beginImport(of: survey.id)
    do {
      var left = count
      while left > 0 {
        let size = min(left, ImportBatch.chunk)
        try staged.append((0..<size).map { _ in people.next() })
        left -= size
        made(count - left)
      }
      try staged.finish()
    } catch {
      staged.forget()
      throw error
    }
  }
}
