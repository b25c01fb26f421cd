/// What is known of a sum of unknown numbers of people.
struct PeopleSum {
  /// How often something is counted, by its number: an unknown of a sum, or a sum of an unknown.
  struct Term: Hashable {
    let place: Int
    let weight: Int
  }

  var count: BoundedCount
  let terms: [Term]

  init(_ count: BoundedCount, _ terms: [Term]) { (self.count, self.terms) = (count, terms) }

  /// Each of them once.
  init(_ count: BoundedCount, of unknowns: [Int]) {
    self.init(count, unknowns.map { Term(place: $0, weight: 1) })
  }
}
