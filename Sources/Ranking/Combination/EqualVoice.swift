/// The mean of the percentages of strata, every stratum counting the same.
///
/// Only strata that were offered the theme are in it, so a stratum that was not cannot lower it.
struct EqualVoice {
  /// From 0 to 100, one for each theme.
  let percents: [Double]
  let ranks: [Int]

  /// Takes, for each theme, its share in every stratum that was offered it.
  init(_ themes: [[Share]]) {
    let voiced = themes.map { $0.filter { $0.most > 0 } }
    percents = voiced.map { shares in
      shares.isEmpty ? 0 : shares.reduce(0) { $0 + $1.percent } / Double(shares.count)
    }
    let sums = Self.sums(voiced)
    ranks = Ranks.of(themes.indices) { left, right in
      let (here, there) = (max(voiced[left].count, 1), max(voiced[right].count, 1))
      return sums[left] * UInt32(there) > sums[right] * UInt32(here)
    }
  }

  /// The sum of each theme's shares, brought to one denominator: exact, to be compared.
  private static func sums(_ themes: [[Share]]) -> [Natural] {
    let denominators = Set(themes.joined().map { UInt32($0.most) })
    let common = denominators.reduce(Natural(1)) { $0.leastCommonMultiple(with: $1) }
    let factors = Dictionary(
      uniqueKeysWithValues: denominators.map { ($0, common.divided(by: $0).quotient) })
    return themes.map { shares in
      shares.reduce(Natural(0)) { sum, share in
        sum + (factors[UInt32(share.most)] ?? common) * UInt32(share.points)
      }
    }
  }
}
