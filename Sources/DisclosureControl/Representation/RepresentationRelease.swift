package import Tabulation

extension DisclosurePolicy {
  /// Holds who took part against a population: one comparison a characteristic.
  ///
  /// The verdict goes by the 95% interval alone: under-represented where all of it lies below 1. It is
  /// Wilson's interval of the published share, divided by the known share of the population.
  package func representation(
    of respondents: [ReleasedRespondents], in population: ReferencePopulation,
    schemes: [CategoryScheme]
  ) -> [ReleasedRepresentation] {
    respondents.map { respondents in
      let scheme = schemes.first { $0.characteristic == respondents.characteristic }
      return RepresentationRelease(self, respondents, population, scheme).released
    }
  }
}

/// One characteristic: what is published of it beside the shares of a population.
private struct RepresentationRelease {
  private let policy: DisclosurePolicy
  private let respondents: ReleasedRespondents
  private let rows: [ReleasedRespondents.Row]
  private let shares: ReferenceShares?

  init(
    _ policy: DisclosurePolicy, _ respondents: ReleasedRespondents,
    _ population: ReferencePopulation, _ scheme: CategoryScheme?
  ) {
    self.policy = policy
    self.respondents = respondents
    rows = respondents.rows.filter { $0.category.id != nil }
    let rows = rows
    shares = scheme.flatMap { scheme in
      population.shares(of: scheme, categories: rows.compactMap(\.category.id))
    }
  }

  var released: ReleasedRepresentation {
    ReleasedRepresentation(
      characteristic: respondents.characteristic, base: respondents.base, population: shares?.base,
      rows: rows.enumerated().compactMap { place, row in
        row.category.id.map { id in
          let part = shares?.parts[place]
          let outcome = outcome(of: row, part)
          return ReleasedRepresentation.Row(
            category: id, respondents: row.respondents, percent: row.percent,
            persons: part?.persons, share: part?.share, ratio: outcome.ratio,
            verdict: outcome.verdict, needed: outcome.needed)
        }
      })
  }

  private typealias Outcome = (
    ratio: ReleasedEstimate, verdict: ReleasedRepresentation.Verdict, needed: Int?
  )

  private func outcome(
    of row: ReleasedRespondents.Row, _ part: ReferenceShares.Part?
  ) -> Outcome {
    guard let shares, let persons = part?.persons,
      let share = PopulationShare(persons: persons, total: shares.base)
    else { return (.notApplicable, .noReference, nil) }
    guard let base = respondents.base.value else { return (.confidential, .tooFew, nil) }
    guard base >= policy.smallestBaseForPercent, base > 0 else {
      return (.unreliable, .tooFew, nil)
    }
    guard let count = row.respondents.value else { return outcome(ofHidden: row, base, share) }
    // Rounding may lift a published part above its published whole.
    let known = min(count, base)
    guard let ratio = ShareRatio.toKnown(known, of: base, share: share) else {
      return (.notApplicable, .tooFew, nil)
    }
    let needed = FurtherResponses.needed(count: known, of: base, share: share)
    return (.estimate(ratio), verdict(ratio), needed)
  }

  /// A count that is withheld is at most what the published ones leave of their base.
  ///
  /// Where even that many would be too few, the group is under-represented, and needs at least what
  /// brings that many in line. Whose voice is missing most is so not lost among small numbers.
  private func outcome(
    ofHidden row: ReleasedRespondents.Row, _ base: Int, _ share: PopulationShare
  ) -> Outcome {
    let others = rows.reduce(0) { sum, other in
      sum + (other.respondents.value.map { policy.counts(publishedAs: $0).lowerBound } ?? 0)
    }
    let most = min(base, max(0, policy.counts(publishedAs: base).upperBound - others))
    guard let ratio = ShareRatio.toKnown(most, of: base, share: share),
      verdict(ratio) == .underRepresented
    else { return (.confidential, .tooFew, nil) }
    let needed = FurtherResponses.needed(count: most, of: base, share: share)
    return (.confidential, .underRepresented, needed)
  }

  private func verdict(_ ratio: Estimate) -> ReleasedRepresentation.Verdict {
    switch ratio.verdict(against: 1) {
    case .higher: .overRepresented
    case .lower: .underRepresented
    case .noClearDifference: .inLine
    }
  }
}
