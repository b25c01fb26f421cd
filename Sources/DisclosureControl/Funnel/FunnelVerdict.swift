import Foundation

/// Whether a language, a channel or Easy Read loses people, from published figures alone.
extension DisclosurePolicy {
  /// By how many percentage points a share must lie below that of the others to matter.
  static let pointsThatMatter = 10
  /// The share of a normal distribution outside of which is 5%.
  private static let deviations = 1.959963984540054

  func verdict(on place: Int, among rows: [ReleasedFunnel.Row]) -> ReleasedFunnel.Verdict {
    let others = rows.indices.filter { $0 != place }.map { rows[$0] }
    guard !others.isEmpty else { return .nothingToCompare }
    guard let own = Share(rows[place]), own.of >= smallestBaseForPercent else {
      return .tooFewToSay
    }
    let rest = others.compactMap(Share.init).reduce(Share(finished: 0, of: 0)) {
      Share(finished: $0.finished + $1.finished, of: $0.of + $1.of)
    }
    guard rest.of >= smallestBaseForPercent, rest.of > 0, own.of > 0 else { return .tooFewToSay }
    let isLess = 100 * (rest.value - own.value) >= Double(Self.pointsThatMatter)
    return isLess && own.deviations(below: rest) >= Self.deviations ? .losesPeople : .inLine
  }

  /// Finished of started, as published; rounding may lift a part above its whole.
  private struct Share {
    let finished: Int
    let of: Int

    init(finished: Int, of: Int) { (self.finished, self.of) = (min(finished, of), of) }

    init?(_ row: ReleasedFunnel.Row) {
      guard let finished = row.finished.value, let started = row.started.value else { return nil }
      self.init(finished: finished, of: started)
    }

    var value: Double { Double(finished) / Double(of) }

    /// The difference of two shares by its standard error where both were the same (pooled).
    func deviations(below other: Share) -> Double {
      let pooled = Double(finished + other.finished) / Double(of + other.of)
      let error = (pooled * (1 - pooled) * (1 / Double(of) + 1 / Double(other.of))).squareRoot()
      return error > 0 ? (other.value - value) / error : 0
    }
  }
}
