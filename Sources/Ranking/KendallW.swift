/// Kendall's coefficient of concordance: 1 when all voters rank alike, near 0 when by chance.
///
/// Corrected for ties; ideas that a ballot leaves out are one tie at its end. Chi-squared and p
/// hold for large samples only. Kendall and Gibbons (1990), *Rank Correlation Methods*, chapter 6.
package struct KendallW: Hashable, Sendable {
  /// None when every ballot ties all ideas: agreement is then undefined, not 0.
  package let w: Double?
  /// The sum of the squared distances of the rank sums from their mean.
  package let s: Double
  package let chiSquared: Double?
  package let degreesOfFreedom: Int
  package let p: Double?

  init(_ tally: PlaceTally, _ scores: [PositionalScores]) {
    let (voters, ideas) = (tally.voters, scores.count)
    // An idea's places, unranked ones included, are M less what average Borda pays for them.
    let sums = scores.map { Double(ideas * voters) - $0.bordaAverage }
    let mean = Double(voters * (ideas + 1)) / 2
    s = sums.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    degreesOfFreedom = max(0, ideas - 1)
    let untied = voters * (ideas * ideas * ideas - ideas) - tally.tieCorrection
    guard untied > 0 else {
      (w, chiSquared, p) = (nil, nil, nil)
      return
    }
    let w = min(1, 12 * s / (Double(voters) * Double(untied)))
    let chiSquared = Double(voters * degreesOfFreedom) * w
    self.w = w
    self.chiSquared = chiSquared
    p = ChiSquared.probability(ofAtLeast: chiSquared, degreesOfFreedom: degreesOfFreedom)
  }
}
