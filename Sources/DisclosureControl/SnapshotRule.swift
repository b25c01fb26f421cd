package import Foundation

/// Which figures may be shown now, so that two looks do not give away who came in between.
///
/// A snapshot is known by how many responses it counts. Withdrawals make a difference as new
/// responses do. As many withdrawals as new responses leave the count where it was: then the figures
/// of the last snapshot stay, also at close, because those of now could differ by one person.
package enum SnapshotRule {
  /// A snapshot that was taken.
  package struct Taken: Hashable, Sendable {
    package let responses: Int
    package let at: Date

    package init(responses: Int, at: Date) {
      self.responses = responses
      self.at = at
    }
  }

  /// Whether the survey still takes responses.
  package enum Stage: Hashable, Sendable { case open, closed }

  package enum Decision: Hashable, Sendable {
    /// Show the figures as they stand; none need be kept.
    case live
    /// Count, keep and show a new snapshot.
    case take
    /// Show the last snapshot again.
    case keep
    /// There is no snapshot yet, and too few responses for one.
    case wait
  }
}

extension DisclosurePolicy {
  /// Decides on the count of responses now and on the last snapshot, if there is one.
  package func snapshot(
    responses: Int, at now: Date, stage: SnapshotRule.Stage, last: SnapshotRule.Taken?
  ) -> SnapshotRule.Decision {
    guard smallestIncrement > 0 else { return .live }
    guard let last else { return responses >= smallestIncrement ? .take : .wait }
    guard abs(responses - last.responses) >= smallestIncrement else { return .keep }
    switch stage {
    case .closed: return .take
    case .open: return now.timeIntervalSince(last.at) >= smallestInterval ? .take : .keep
    }
  }
}
