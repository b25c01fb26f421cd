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
    /// The waves let people choose among different answers, so each share means another thing.
    case otherAnswers = "other-answers"
  }

  package let question: Identifier<Question>
  package let option: Identifier<Option>
  /// Whom it is about; empty for everybody.
  package let group: [PublishedCount.Part]
  /// Whole percentages of the published bases, as the releases have them; what does not apply where
  /// a wave does not offer the answer.
  package let first: ReleasedCount
  package let second: ReleasedCount
  /// Whether one of the waves offers an answer to the question that the other does not.
  package let hasOtherAnswers: Bool
  /// The second share minus the first, between -1 and 1; nothing where there are too few to say.
  package let difference: Estimate?

  package var verdict: Verdict {
    if hasOtherAnswers { return .otherAnswers }
    return switch difference?.verdict(against: 0) {
    case .higher: .rose
    case .lower: .fell
    case .noClearDifference: .noClearChange
    case nil: .tooFew
    }
  }
}

extension DisclosurePolicy {
  /// The answers to the questions that both waves have, in the order of the second, each with its
  /// change; then those that only the first offers.
  package func changes(from first: PublishedCounts, to second: PublishedCounts) -> [WaveChange] {
    struct Key: Hashable {
      let question: Identifier<Question>
      let option: Identifier<Option>
      let group: [PublishedCount.Part]

      init(_ count: PublishedCount) {
        (question, option, group) = (count.question, count.option, count.group)
      }
    }
    struct Part: Hashable {
      let question: Identifier<Question>
      let group: [PublishedCount.Part]
    }
    let earlier = Dictionary(
      first.all.map { (Key($0), $0) }, uniquingKeysWith: { first, _ in first })
    let (before, after) = (first.options, second.options)
    let parts = Set(first.all.map { Part(question: $0.question, group: $0.group) })
      .intersection(second.all.map { Part(question: $0.question, group: $0.group) })
    var (order, changes): ([Part], [Part: [WaveChange]]) = ([], [:])
    func add(_ count: PublishedCount, _ change: WaveChange) {
      let part = Part(question: count.question, group: count.group)
      guard parts.contains(part) else { return }
      if changes[part] == nil { order.append(part) }
      changes[part, default: []].append(change)
    }
    var met: Set<Key> = []
    for count in second.all {
      let key = Key(count)
      met.insert(key)
      add(
        count,
        change(
          from: earlier[key], to: count,
          hasOtherAnswers: before[count.question] != after[count.question]))
    }
    for count in first.all where !met.contains(Key(count)) {
      add(count, gone(count))
    }
    return order.flatMap { changes[$0] ?? [] }
  }

  /// Where the waves offer the same answers both have every count; else one may be missing.
  private func change(
    from before: PublishedCount?, to after: PublishedCount, hasOtherAnswers: Bool
  ) -> WaveChange {
    WaveChange(
      question: after.question, option: after.option, group: after.group,
      first: before.map { percent($0.value, of: $0.base) } ?? .notApplicable,
      second: percent(after.value, of: after.base), hasOtherAnswers: hasOtherAnswers,
      difference: hasOtherAnswers ? nil : before.flatMap { difference(from: $0, to: after) })
  }

  /// An answer that the second wave does not offer.
  private func gone(_ before: PublishedCount) -> WaveChange {
    WaveChange(
      question: before.question, option: before.option, group: before.group,
      first: percent(before.value, of: before.base), second: .notApplicable,
      hasOtherAnswers: true, difference: nil)
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

extension PublishedCounts {
  /// The answers that each question offers.
  fileprivate var options: [Identifier<Question>: Set<Identifier<Option>>] {
    all.reduce(into: [:]) { $0[$1.question, default: []].insert($1.option) }
  }
}
