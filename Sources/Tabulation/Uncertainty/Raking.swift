package import Surveys

/// Weights that make respondents resemble a population by several characteristics at once.
///
/// Deming and Stephan (1940), "On a least squares adjustment of a sampled frequency table when the
/// expected marginal totals are known", Annals of Mathematical Statistics 11: iterative
/// proportional fitting, or raking. The weights of each category in turn are multiplied until it
/// has its share.
///
/// No weight may stand for more than five people: DeBell and Krosnick (2009), "Computing weights
/// for American National Election Study survey data", trim at five times the mean and rake again.
/// Each round here rakes every margin once, then cuts what is above and spreads it over the others.
/// Where weights exist that meet both, the rounds lead to them, as projections onto convex sets do
/// (Csiszár 1975). Where none do, the cap holds, and `largestGap` says how far the margins are
/// missed.
package struct Raking: Sendable {
  /// The shares that a characteristic has in the population.
  package struct Margin: Hashable, Sendable {
    package let characteristic: Identifier<Characteristic>
    package let shares: [Identifier<Option>: Double]

    /// Shares in any unit, percentages or persons: only their proportions count.
    package init(
      characteristic: Identifier<Characteristic>, shares: [Identifier<Option>: Double]
    ) {
      self.characteristic = characteristic
      let total = shares.values.reduce(0, +)
      self.shares = total > 0 ? shares.mapValues { $0 / total } : shares
    }
  }

  /// Respondents who are alike in every margin.
  package struct Cell: Hashable, Sendable {
    /// A category for each margin, in their order.
    package let categories: [Identifier<Option>]
    package let people: Int

    package init(categories: [Identifier<Option>], people: Int) {
      self.categories = categories
      self.people = people
    }
  }

  package static let mostMargins = 3
  /// A weight is cut where it is larger than so many times the mean.
  package static let usualCap = 5.0
  static let mostRounds = 5_000
  /// How close shares and weights come before the rounds end.
  static let tolerance = 1e-12
  /// By how much a share may miss its target at the end and still count as met.
  static let largestMiss = 1e-9

  /// The weight of one person in each cell, in the order of the cells; their mean is 1.
  package let weights: [Double]
  package let rounds: Int
  /// How many people's weights stand at the cap.
  package let trimmedPeople: Int
  /// By how much the share that is missed most misses its target: nought, unless weights were cut.
  package let largestGap: Double
  /// How many times as many random responses would be needed without weights, by Kish (1965),
  /// "Survey Sampling": 1 + CV² of the weights.
  package let designEffect: Double
  /// As many random responses would be as sure: the responses divided by the design effect.
  package let effectiveSampleSize: Double

  /// Rakes the cells to the margins, trimming at `cap` times the mean, or not at all.
  ///
  /// - Parameters:
  ///   - cells: Who answered; nobody stands in two.
  ///   - margins: One to three.
  ///   - cap: More than 1; nothing to trim no weight.
  /// - Throws: `RakingFailure` with what stands in the way.
  package init(
    _ cells: [Cell], to margins: [Margin], cap: Double? = usualCap
  ) throws(RakingFailure) {
    var rounds = try RakingRounds(cells, margins)
    try rounds.run()
    if let cap { rounds.trim(at: cap) }
    let people = cells.map { Double($0.people) }
    let responses = people.reduce(0, +)
    let sum = zip(people, rounds.weights).reduce(0) { $0 + $1.0 * $1.1 }
    let squares = zip(people, rounds.weights).reduce(0) { $0 + $1.0 * $1.1 * $1.1 }
    let mean = sum / responses
    weights = rounds.weights.map { $0 / mean }
    self.rounds = rounds.count
    trimmedPeople = zip(cells, rounds.weights).reduce(0) { sum, pair in
      sum + (pair.1 >= (cap ?? .infinity) * (1 - 1e-9) ? pair.0.people : 0)
    }
    largestGap = rounds.gap.size
    designEffect = responses * squares / (sum * sum)
    effectiveSampleSize = sum * sum / squares
  }
}
