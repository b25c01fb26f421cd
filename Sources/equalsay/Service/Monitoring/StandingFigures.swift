import DisclosureControl
import Foundation
import Store
import Surveys
import Web

/// Figures about people who may still come: counted anew, or those that were shown last.
///
/// Two looks must not differ by so few people that what they did can be told. So figures stand until
/// ten more people are in them and a day has passed; those of a demonstration are always new.
struct StandingFigures<Figures: Codable> {
  let store: Store
  let survey: PublishedSurvey
  /// Under which name they are kept.
  let name: String
  let now: Date

  /// The figures to show, and of which day they are; nothing while too few people are in them.
  func current(
    people: Int, make: () throws -> Figures
  ) throws -> (figures: Figures, asOf: CalendarDate)? {
    let last = try store.shownFigures(name, of: survey.id)
    let decision = DisclosurePolicy(for: store.kind).snapshot(
      responses: people, at: now, stage: survey.stage(at: now),
      last: last.map { SnapshotRule.Taken(responses: $0.people, at: $0.date) })
    switch decision {
    case .wait: return nil
    case .live: return (try make(), CalendarDate(london: now))
    case .keep: return try last.map(read)
    case .take:
      let new = ShownFigures(
        takenAt: Int(now.timeIntervalSince1970), people: people,
        document: Array(try JSONEncoder().encode(try make())))
      return try read(try store.recordShown(new, as: name, of: survey.id, after: last))
    }
  }

  private func read(_ shown: ShownFigures) throws -> (figures: Figures, asOf: CalendarDate) {
    do {
      return (
        try JSONDecoder().decode(Figures.self, from: Data(shown.document)),
        CalendarDate(london: shown.date)
      )
    } catch {
      throw SystemProblem(
        "The figures that were shown last (\(name)) cannot be read by this version. "
          + "Check the database with 'equalsay database check'.")
    }
  }
}

extension ShownFigures {
  fileprivate var date: Date { Date(timeIntervalSince1970: TimeInterval(takenAt)) }
}

extension PublishedSurvey {
  fileprivate func stage(at now: Date) -> SnapshotRule.Stage {
    switch availability(on: CalendarDate(london: now)) {
    case .open, .opensOn: .open
    case .closed: .closed
    }
  }
}
