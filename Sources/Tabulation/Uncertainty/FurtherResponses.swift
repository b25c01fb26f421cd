/// How many more people of a group would bring its share in line.
package enum FurtherResponses {
  /// The smallest x with (k + x) / (n + x) ≥ p, in whole people and without rounding on the way.
  ///
  /// Solved for x that is (p n − k) / (1 − p), the next whole number up. It takes every further
  /// response to come from the group, so it is the least that can be needed. Nought where the group
  /// is there already; nothing where the group is everybody, so that no number would do.
  package static func needed(count: Int, of base: Int, share: PopulationShare) -> Int? {
    let missing = share.persons * base - count * share.total
    guard missing > 0 else { return 0 }
    let others = share.total - share.persons
    guard others > 0 else { return nil }
    return (missing + others - 1) / others
  }
}
