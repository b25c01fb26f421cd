/// How many people a group has in common with sets of people that were released before.
///
/// By the place of the set in `EarlierSets`; those that share nobody are not in it.
package struct SharedPeople: Hashable, Sendable {
  package private(set) var counts: [Int: Int] = [:]

  package init() {}

  package init(_ counts: [Int: Int]) { self.counts = counts.filter { $0.value > 0 } }

  package mutating func add(_ count: Int, of set: Int) {
    if count > 0 { counts[set, default: 0] += count }
  }

  package static func += (left: inout SharedPeople, right: SharedPeople) {
    left.counts.merge(right.counts, uniquingKeysWith: +)
  }
}
