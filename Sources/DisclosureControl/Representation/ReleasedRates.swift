/// Rates by group, each compared with that of one of them, as they may be published.
package struct ReleasedRates: Hashable, Sendable, Encodable {
  /// What the figures of a group come to, in a word.
  package enum Verdict: String, Hashable, Sendable, Encodable, CaseIterable {
    /// The group that the others are compared with.
    case reference
    /// The whole interval of the ratio lies above 1, or below it.
    case higher, lower
    case noClearDifference = "no-clear-difference"
    /// What is published of the group, or of the reference, is too little to compare.
    case tooFew = "too-few"
    /// Counts are not known here or there, so chance cannot be told apart.
    case noInterval = "no-interval"
    /// How many people the group, or the reference, has is not known.
    case noRate = "no-rate"
  }

  package struct Row: Hashable, Sendable, Encodable {
    package let group: String
    package let source: String
    package let date: String
    /// `[z]` where the rate was published without counts, or the population is not known.
    package let events: ReleasedCount
    package let population: ReleasedCount
    package let rate: ReleasedEstimate
    /// The rate divided by that of the reference.
    package let ratio: ReleasedEstimate
    /// The rate minus that of the reference.
    package let gap: ReleasedEstimate
    package let verdict: Verdict
  }

  /// For how many people the rates and gaps are.
  package let per: Int
  package let reference: String
  package let groups: [Row]
}
