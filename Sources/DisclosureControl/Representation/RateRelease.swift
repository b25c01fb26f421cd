package import Tabulation

extension DisclosurePolicy {
  /// Rates with what they say beside that of the reference, from published counts alone.
  ///
  /// Nothing where no group has the reference's name.
  package func release(
    _ rates: [GroupRate], comparedWith reference: String, per: Int
  ) -> ReleasedRates? {
    guard let other = rates.first(where: { $0.group == reference }) else { return nil }
    let release = RateRelease(reference: published(other, per), per: per)
    return ReleasedRates(
      per: per, reference: reference, groups: rates.map { release.row($0, published($0, per)) })
  }

  private func published(_ rate: GroupRate, _ per: Int) -> PublishedRate {
    switch rate.figure {
    case .published(let value, let base):
      return PublishedRate(
        group: rate.group, events: .notApplicable, population: .notApplicable,
        rate: .withoutInterval(value * Double(per) / Double(base)))
    case .events(let events):
      return PublishedRate(
        group: rate.group, events: released(events), population: .notApplicable,
        rate: .notApplicable)
    case .counted(let events, let population):
      guard population >= smallestGroup, case .value(let people) = released(population) else {
        return PublishedRate(
          group: rate.group, events: .confidential, population: .confidential, rate: .confidential)
      }
      return PublishedRate(
        group: rate.group, events: released(events), population: .value(people),
        rate: self.rate(released(events), among: people, per: per))
    }
  }

  private func rate(
    _ events: ReleasedCount, among people: Int, per: Int
  ) -> ReleasedEstimate {
    guard case .value(let events) = events else { return .confidential }
    guard people >= smallestBaseForPercent else { return .unreliable }
    return RateInterval.rate(events: events, population: people)
      .map { .estimate($0.multiplied(by: Double(per))) } ?? .notApplicable
  }
}

/// What is published of one group before it is compared.
private struct PublishedRate {
  let group: String
  let events: ReleasedCount
  let population: ReleasedCount
  let rate: ReleasedEstimate

  /// The counts, where the rate comes from them and may be compared.
  var counts: (events: Int, population: Int)? {
    guard rate.estimate != nil, case .value(let events) = events,
      case .value(let population) = population
    else { return nil }
    return (events, population)
  }
}

/// Compares what is published of each group with what is published of the reference.
private struct RateRelease {
  let reference: PublishedRate
  let per: Int

  func row(_ rate: GroupRate, _ published: PublishedRate) -> ReleasedRates.Row {
    let isReference = published.group == reference.group
    let (ratio, gap) = isReference ? (.notApplicable, .notApplicable) : comparison(of: published)
    return ReleasedRates.Row(
      group: rate.group, source: rate.source, date: rate.date, events: published.events,
      population: published.population, rate: published.rate, ratio: ratio, gap: gap,
      verdict: isReference ? .reference : verdict(ratio, of: published))
  }

  private func comparison(
    of published: PublishedRate
  ) -> (ratio: ReleasedEstimate, gap: ReleasedEstimate) {
    if let one = published.counts, let other = reference.counts {
      let ratio = RateRatio.between(
        events: one.events, population: one.population, and: other.events,
        population: other.population)
      let gap = RateDifference.between(
        events: one.events, population: one.population, and: other.events,
        population: other.population)
      return (
        ratio.map(ReleasedEstimate.estimate) ?? .notApplicable,
        gap.map { .estimate($0.multiplied(by: Double(per))) } ?? .notApplicable
      )
    }
    guard let one = published.rate.value else { return (published.rate, published.rate) }
    guard let other = reference.rate.value else { return (reference.rate, reference.rate) }
    return (
      other > 0 ? .withoutInterval(one / other) : .notApplicable, .withoutInterval(one - other)
    )
  }

  private func verdict(
    _ ratio: ReleasedEstimate, of published: PublishedRate
  ) -> ReleasedRates.Verdict {
    switch ratio {
    case .estimate(let estimate):
      switch estimate.verdict(against: 1) {
      case .higher: .higher
      case .lower: .lower
      case .noClearDifference: .noClearDifference
      }
    case .withoutInterval: .noInterval
    case .notApplicable:
      published.rate == .notApplicable || reference.rate == .notApplicable ? .noRate : .noInterval
    case .confidential, .unreliable: .tooFew
    }
  }
}
