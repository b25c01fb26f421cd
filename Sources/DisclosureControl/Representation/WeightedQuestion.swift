package import Surveys

/// The answers to a question, as published and as they would be if those who answered resembled a
/// population: second figures, worked out from the first and from nothing else.
package struct WeightedQuestion: Hashable, Sendable {
  package struct Row: Hashable, Sendable {
    package let option: Identifier<Option>
    /// The whole percentage that the release has.
    package let published: ReleasedCount
    /// From 0 to 100; nothing beside a count that the release withholds.
    package let weighted: Double?
  }

  /// What the weights are like.
  ///
  /// Where people could choose several answers each has weights of its own; these are those with the
  /// largest design effect.
  package struct Weights: Hashable, Sendable {
    package let designEffect: Double
    package let effectiveSampleSize: Double
    /// The mean is 1.
    package let largest: Double
    package let trimmedPeople: Int
    /// By how many percentage points the population is missed most, the price of trimming.
    package let largestGap: Double
  }

  package enum Outcome: Hashable, Sendable {
    case weighted([Row], Weights)
    case failed(Failure)
  }

  package enum Failure: Error, Hashable, Sendable {
    /// The release does not break the question down by it.
    case noBreakdown(Identifier<Characteristic>)
    /// Fewer than two of its groups have published figures.
    case groupsWithheld(Identifier<Characteristic>)
    /// What everybody answered is withheld, or too little.
    case tooFew
    /// The population has no figure for a group of the release.
    case noReference(Identifier<Characteristic>, Identifier<Option>)
    /// By its figure nobody in the population is in a group of the release.
    case nobodyInPopulation(Identifier<Characteristic>, Identifier<Option>)
    /// The population has people in a group, and nobody who answered is.
    case nobodyIn(Identifier<Characteristic>, Identifier<Option>)
    case noConvergence
  }

  package let question: Identifier<Question>
  package let base: ReleasedCount
  package let outcome: Outcome
  /// Groups without published figures, whom nobody can stand for: they are left out of both.
  package let leftOut: [PublishedCount.Part]
}
