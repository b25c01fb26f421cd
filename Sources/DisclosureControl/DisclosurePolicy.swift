package import Foundation

/// The rules by which figures may leave the system.
///
/// There are two policies and no way to make another: a page or a command cannot loosen the rules.
package struct DisclosurePolicy: Hashable, Sendable {
  /// Counts below it are withheld, zero included: "fewer than 5".
  package let smallestCount: Int
  /// Counts are published as the nearest multiple of it; a half would go up.
  package let roundingBase: Int
  /// Percentages of a smaller published base are not reliable.
  package let smallestBaseForPercent: Int
  /// Rankings of fewer ballots are withheld whole.
  package let smallestBaseForRanking: Int
  /// Who took part in a workshop is not told of fewer people than these.
  package let smallestRoom: Int
  /// By how many responses two snapshots must differ, so that nobody can be told by the difference.
  package let smallestIncrement: Int
  /// How far apart in seconds the snapshots of an open survey must be.
  package let smallestInterval: TimeInterval

  /// What holds for answers that people gave.
  package static let standard = DisclosurePolicy(
    smallestCount: 5, roundingBase: 5, smallestBaseForPercent: 20, smallestBaseForRanking: 10,
    smallestRoom: 10, smallestIncrement: 10, smallestInterval: 24 * 60 * 60)

  /// The figures as they stand, for a demonstration: every answer in it is synthetic.
  package static let demonstration = DisclosurePolicy(
    smallestCount: 0, roundingBase: 1, smallestBaseForPercent: 0, smallestBaseForRanking: 0,
    smallestRoom: 0, smallestIncrement: 0, smallestInterval: 0)

  private init(
    smallestCount: Int, roundingBase: Int, smallestBaseForPercent: Int,
    smallestBaseForRanking: Int, smallestRoom: Int, smallestIncrement: Int,
    smallestInterval: TimeInterval
  ) {
    self.smallestCount = smallestCount
    self.roundingBase = roundingBase
    self.smallestBaseForPercent = smallestBaseForPercent
    self.smallestBaseForRanking = smallestBaseForRanking
    self.smallestRoom = smallestRoom
    self.smallestIncrement = smallestIncrement
    self.smallestInterval = smallestInterval
  }

  /// A total for a live screen: rounded, and confidential below the smallest count.
  package func total(_ count: Int) -> ReleasedCount { released(count) }

  func released(_ count: Int) -> ReleasedCount {
    count < smallestCount ? .confidential : .value(rounded(count))
  }

  func rounded(_ count: Int) -> Int { (count + roundingBase / 2) / roundingBase * roundingBase }

  /// The counts that are published as this one.
  func counts(publishedAs published: Int) -> ClosedRange<Int> {
    let below = roundingBase / 2
    return max(0, published - below)...published + roundingBase - 1 - below
  }

  /// A whole percentage of published figures, a half going up, 100 at most.
  ///
  /// Rounding may lift a published part above its published whole. Nothing exact goes in, so nothing
  /// but the published figures can come out.
  func percent(_ part: Int, of whole: Int, base: Int) -> ReleasedCount {
    guard whole > 0 else { return .notApplicable }
    guard base >= smallestBaseForPercent else { return .unreliable }
    return .value(min(100, (200 * part + whole) / (2 * whole)))
  }
}
