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

  /// Adds responses to the newest version of a survey, all of them or none, and then the visits of
  /// made-up people who did not come so far.
  func fill(
    _ survey: PublishedSurvey, with count: Int, made: (_ done: Int) -> Void = { _ in }
  ) throws {
    var people = SyntheticPopulation(survey.newest.survey, seed: seed, today: day)
    var visits = SyntheticVisits(survey.newest.survey, seed: seed)
    let staged = try store.beginImport(of: survey.id)
    do {
      var left = count
      while left > 0 {
        let size = min(left, ImportBatch.chunk)
        let chunk = (0..<size).map { _ in people.next() }
        for response in chunk { visits.add(response) }
        try staged.append(chunk)
        left -= size
        made(count - left)
      }
      try staged.finish()
    } catch {
      staged.forget()
      throw error
    }
    try store.addMadeUp(counts(of: visits, survey.newest.survey.version), to: survey.id)
  }

  private func counts(of visits: SyntheticVisits, _ version: Int) -> [FunnelCount] {
    visits.opened.map { page, count in
      FunnelCount(
        stage: .opened, version: version, language: page.language, channel: page.channel,
        count: count)
    }
      + visits.stopped.map { stop, count in
        FunnelCount(
          stage: .stopped(
            after: stop.question.map { stop.isMonitoring ? .monitoring($0) : .question($0) }),
          version: version, language: stop.language, channel: .web, count: count)
      }
  }
}
