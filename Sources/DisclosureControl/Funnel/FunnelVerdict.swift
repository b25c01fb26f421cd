import Tabulation

/// Whether a language, a channel or Easy Read loses people, from published figures alone.
extension DisclosurePolicy {
  /// By how much a share must lie below that of the others to matter.
  static let differenceThatMatters = 0.1

  /// The share of those who finished among those who started, with its interval; nothing where they
  /// are too few for a percentage.
  func share(_ finished: ReleasedCount, of started: ReleasedCount) -> ReleasedFunnel.Share? {
    guard let finished = finished.value, let started = started.value,
      started >= smallestBaseForPercent
    else { return nil }
    return Wilson.share(min(finished, started), of: started).map {
      ReleasedFunnel.Share(value: $0.value, low: $0.low, high: $0.high)
    }
  }

  func verdict(on place: Int, among rows: [ReleasedFunnel.Row]) -> ReleasedFunnel.Verdict {
    let others = rows.indices.filter { $0 != place }.map { Counts(rows[$0]) }
    guard !others.isEmpty else { return .nothingToCompare }
    let rest = others.compactMap(\.self).reduce(Counts(finished: 0, started: 0)) {
      Counts(finished: $0.finished + $1.finished, started: $0.started + $1.started)
    }
    guard let own = Counts(rows[place]),
      min(own.started, rest.started) >= smallestBaseForPercent,
      let difference = ShareDifference.between(
        rest.finished, of: rest.started, and: own.finished, of: own.started)
    else { return .tooFewToSay }
    switch difference.verdict(against: 0) {
    case .higher where difference.value >= Self.differenceThatMatters: return .losesPeople
    case .higher, .lower, .noClearDifference: return .inLine
    }
  }

  /// As published; rounding may lift those who finished above those who started.
  private struct Counts {
    let finished: Int
    let started: Int

    init(finished: Int, started: Int) {
      (self.finished, self.started) = (min(finished, started), started)
    }

    init?(_ row: ReleasedFunnel.Row) {
      guard let finished = row.finished.value, let started = row.started.value else { return nil }
      self.init(finished: finished, started: started)
    }
  }
}
