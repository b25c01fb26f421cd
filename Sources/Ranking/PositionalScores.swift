import Foundation

/// The figures of one idea that follow from its places alone.
///
/// Ideas that tie share the mean of what the places they fill are worth, in every figure.
package struct PositionalScores: Hashable, Sendable {
  /// K for a first place, K − 1 for a second … 1 for the last that counts.
  package let points: Double
  /// The voters from whom it has points.
  package let voters: Int
  /// The mean place among these voters; to be read beside their number, never to sort by.
  package let meanRank: Double?
  /// The mean over all voters of 1 for a first place, 1/2 for a second, 1/3 … and 0 if unranked.
  ///
  /// This is how SONG-PD's importance score is read here: the expected reciprocal rank.
  package let importance: Double
  /// Borda paying L … 1 on a ballot that ranks L ideas, and nothing for the others.
  package let bordaModified: Double
  /// Borda paying M − 1 … 0 for M ideas; those unranked share the mean of what is left.
  package let bordaAverage: Double

  init(_ tally: PlaceTally, of idea: Int, places: Int) {
    let count = tally.counts[idea]
    let counting = count.filled.filter { $0.first < places }
    points = Self.points(counting, places: places)
    voters = counting.reduce(0) { $0 + $1.voters }
    meanRank = voters == 0 ? nil : Self.sumOfPlaces(counting) / Double(voters)
    importance =
      tally.voters == 0 ? 0 : Self.sumOfReciprocals(count.filled) / Double(tally.voters)
    let (ideas, sumOfPlaces) = (tally.counts.count, Self.sumOfPlaces(count.filled))
    bordaModified = Double(count.lengths + count.ranked) - sumOfPlaces
    let leftByOthers =
      (ideas - 1) * (tally.voters - count.ranked) - (tally.lengths - count.lengths)
    bordaAverage = Double(ideas * count.ranked) - sumOfPlaces + Double(leftByOthers) / 2
  }

  /// Whole numbers are added up for each size of tie before any is divided.
  private static func points(_ filled: [PlaceTally.Filled], places: Int) -> Double {
    var sums: [Int: Int] = [:]
    for group in filled {
      let last = min(group.first + group.size, places)
      let (best, worst) = (places - group.first, places - last + 1)
      sums[group.size, default: 0] += (best + worst) * (last - group.first) / 2 * group.voters
    }
    return sums.sorted { $0.key < $1.key }.reduce(0) { $0 + Double($1.value) / Double($1.key) }
  }

  private static func sumOfPlaces(_ filled: [PlaceTally.Filled]) -> Double {
    filled.reduce(0) { $0 + $1.meanPlace * Double($1.voters) }
  }

  private static func sumOfReciprocals(_ filled: [PlaceTally.Filled]) -> Double {
    filled.reduce(0) { sum, group in
      let reciprocals = (group.first..<group.first + group.size).reduce(0) {
        $0 + 1 / Double($1 + 1)
      }
      return sum + reciprocals / Double(group.size) * Double(group.voters)
    }
  }

  /// More points, then more voters.
  func isBetter(than other: Self) -> Bool {
    let (mine, theirs) = (Self.comparable(points), Self.comparable(other.points))
    return mine == theirs ? voters > other.voters : mine > theirs
  }

  /// Points in parts of 720,720, which up to 16 ideas can share evenly.
  ///
  /// It makes equal what differs only because binary fractions were added in another order.
  private static func comparable(_ points: Double) -> Double {
    (points * Double(SharedPoints.unit)).rounded()
  }
}

/// Points as whole numbers, however ideas share them.
enum SharedPoints {
  /// The least common multiple of 1 … 16.
  static let unit = 720_720
}
