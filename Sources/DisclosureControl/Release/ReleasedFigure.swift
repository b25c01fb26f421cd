import Foundation

/// A number in a released table: a count, a place on a scale, or a quantity that people gave.
package enum ReleasedFigure: Hashable, Sendable {
  case count(ReleasedCount)
  /// Times ten to the power of `decimals`.
  case quantity(Int64, decimals: Int)
}
