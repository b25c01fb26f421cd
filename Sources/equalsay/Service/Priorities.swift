import DisclosureControl
import Foundation
import Responses
import Store
import Surveys
import Tabulation
import Web

/// The priorities of a survey as they may be shown now.
struct Priorities {
  let store: Store
  let survey: PublishedSurvey
  let now: Date

  /// Counts what is stored, or shows the last eligible snapshot again.
  func released() throws -> ReleasedPriorities {
    let policy = DisclosurePolicy(for: store.kind)
    let last = try store.latestSnapshot(of: survey.id)
    let responses = try store.responseCount(of: survey.id)
    let decision = policy.snapshot(
      responses: responses, at: now, stage: stage,
      last: last.map { .init(responses: $0.responses, at: $0.date) })
    switch decision {
    case .live: return policy.release(try counted(), asOf: CalendarDate(london: now))
    case .wait: return policy.release(try counted(), asOf: nil)
    case .take:
      let snapshot = try counted()
      let standing = try store.recordSnapshot(
        Snapshot(
          takenAt: Int(now.timeIntervalSince1970), responses: snapshot.responses,
          figures: Array(try snapshot.document())),
        of: survey.id, after: last)
      return try released(standing, under: policy)
    case .keep:
      guard let last else { return policy.release(try counted(), asOf: nil) }
      return try released(last, under: policy)
    }
  }

  private func released(
    _ snapshot: Snapshot, under policy: DisclosurePolicy
  ) throws -> ReleasedPriorities {
    policy.release(
      try PrioritySnapshot(document: Data(snapshot.figures)),
      asOf: CalendarDate(london: snapshot.date))
  }

  private var stage: SnapshotRule.Stage {
    switch survey.availability(on: CalendarDate(london: now)) {
    case .open, .opensOn: .open
    case .closed: .closed
    }
  }

  private func counted() throws -> PrioritySnapshot {
    var tabulation = PriorityTabulation(versions: survey.editions.values.map(\.survey))
    try store.forEachResponse(of: survey.id) { response in
      try tabulation.count(response.answers, version: response.version)
    }
    return tabulation.snapshot
  }
}

extension Snapshot {
  fileprivate var date: Date { Date(timeIntervalSince1970: TimeInterval(takenAt)) }
}
