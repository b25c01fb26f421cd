package import Surveys
package import Tabulation

/// How often an answer was given in two waves of a survey, by what was published of each.
///
/// Only published figures go in, so nothing can come out that the releases do not tell.
package struct WaveChange: Hashable, Sendable {
  package enum Verdict: String, Hashable, Sendable, CaseIterable {
    case rose, fell
    case noClearChange = "no-clear-change"
    case tooFew = "too-few"
  }

  package let question: Identifier<Question>
  package let option: Identifier<Option>
  /// Whom it is about; empty for everybody.
  package let group: [PublishedCount.Part]
  /// Whole percentages of the published bases, as the releases have them.
  package let first: ReleasedCount
  package let second: ReleasedCount
  /// The second share minus the first, between -1 and 1; nothing where there are too few to say.
  package let difference: Estimate?

  package var verdict: Verdict {
    switch difference?.verdict(against: 0) {
    case .higher: .rose
    case .lower: .fell
    case .noClearDifference: .noClearChange
    case nil: .tooFew
    }
  }
}

extension DisclosurePolicy {
  /// The answers that both waves have, in the order of the second, each with its change.
  package func changes(from first: PublishedCounts, to second: PublishedCounts) -> [WaveChange] {
    struct Key: Hashable {
      let question: Identifier<Question>
      let option: Identifier<Option>
      let group: [PublishedCount.Part]
    }
    let earlier = Dictionary(
      first.all.map { (Key(question: $0.question, option: $0.option, group: $0.group), $0) },
      uniquingKeysWith: { first, _ in first })
    return second.all.compactMap { after in
      let key = Key(question: after.question, option: after.option, group: after.group)
      return earlier[key].map { change(from: $0, to: after) }
    }
  }

  private func change(from before: PublishedCount, to after: PublishedCount) -> WaveChange {
    WaveChange(
      question: after.question, option: after.option, group: after.group,
      first: percent(before.value, of: before.base), second: percent(after.value, of: after.base),
      difference: difference(from: before, to: after))
  }

  /// Newcombe's interval of the difference; bases too small for a percentage are too small for it.
  private func difference(from before: PublishedCount, to after: PublishedCount) -> Estimate? {
    guard let earlier = before.value.value, let earlierBase = before.base.value,
      let later = after.value.value, let laterBase = after.base.value,
      min(earlierBase, laterBase) >= smallestBaseForPercent
    else { return nil }
    return ShareDifference.between(
      min(later, laterBase), of: laterBase, and: min(earlier, earlierBase), of: earlierBase)
  }
}
