import DisclosureControl
import Foundation
import Responses
import Store
import Surveys
import Tabulation
import Web

/// How far people came with a survey, as it may be shown now.
struct FunnelFigures {
  let store: Store
  let survey: PublishedSurvey
  let now: Date

  /// Nothing while too few people have finished or stopped.
  func current() throws -> (figures: ReleasedFunnel, asOf: CalendarDate)? {
    let policy = DisclosurePolicy(for: store.kind)
    let funnel = try counted()
    // Who finished by a file is among those whose characteristics are told.
    let elsewhere = try store.responseCount(of: survey.id) - funnel.all.finished
    return try StandingFigures<ReleasedFunnel>(
      store: store, survey: survey, name: "funnel", now: now
    ).current(people: funnel.all.ended + elsewhere) {
      policy.release(funnel, finished: try finished())
    }
  }

  /// Exact counts, by every place that any version has.
  func counted() throws -> Funnel {
    let editions = survey.editions.values.sorted { $0.survey.version > $1.survey.version }
    var tally = FunnelTally(
      questions: Self.once(editions.flatMap(\.survey.questions)),
      monitoring: Self.once(editions.flatMap(\.monitoringQuestions)))
    for count in try store.funnel(of: survey.id) {
      guard let step = step(count) else { continue }
      tally.count(count.count, step, count.language, count.channel)
    }
    return tally.funnel
  }

  /// Somebody who only pressed the button to begin has started where that took their consent.
  private func step(_ count: FunnelCount) -> FunnelTally.Step? {
    switch count.stage {
    case .opened: .opened
    case .answering: .answering
    case .finished: .finished
    case .stopped(after: .question(let id)?): .stopped(.question(id))
    case .stopped(after: .monitoring(let id)?): .stopped(.monitoring(id))
    case .stopped(after: nil):
      survey.editions[count.version]?.survey.consent == nil ? nil : .stopped(.start)
    }
  }

  private static func once(_ questions: [Question]) -> [Identifier<Question>] {
    var seen: Set<Identifier<Question>> = []
    return questions.map(\.id).filter { seen.insert($0).inserted }
  }

  private func finished() throws -> Tabulation {
    let editions = survey.editions.values.map(\.survey).sorted { $0.version > $1.version }
    let tabulator = Tabulator(
      editions: editions.map { CountedEdition($0) }, breakdowns: [], filter: PopulationFilter())
    return try PopulationCount(of: survey.id, in: store, tabulator, leftOut: tabulator).tabulation
  }
}
