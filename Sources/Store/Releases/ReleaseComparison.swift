/// A population that is to be released, compared with one that was.
///
/// All counts include people who have withdrawn: their answers stand in the figures of the earlier
/// release still.
package struct ReleaseComparison: Hashable, Sendable {
  /// The number of the earlier release.
  package let release: Int
  /// How many are in one of the two populations and not in both.
  package let difference: Int
  /// The same with those whom the earlier release left out of the responses that there were then.
  package let differenceFromThoseLeftOut: Int
  /// The same with all of today's responses that the earlier release is not about.
  package let differenceFromRest: Int
  /// How many of the survey's responses came in after it.
  package let arrivedSince: Int
  /// How long ago it was made, in seconds.
  package let age: Int

  package init(
    release: Int, difference: Int, differenceFromThoseLeftOut: Int, differenceFromRest: Int,
    arrivedSince: Int, age: Int
  ) {
    self.release = release
    self.difference = difference
    self.differenceFromThoseLeftOut = differenceFromThoseLeftOut
    self.differenceFromRest = differenceFromRest
    self.arrivedSince = arrivedSince
    self.age = age
  }

  /// The smaller of the two differences from a complement that is not none; 0 when both are.
  package var differenceFromComplement: Int {
    [differenceFromThoseLeftOut, differenceFromRest].filter { $0 > 0 }.min() ?? 0
  }
}
