import Foundation

/// Looks for people who fit bounds on sums of them, from some who do, by moving a few at a time.
struct PeopleSearch {
  /// One person more or fewer somewhere.
  private struct Step {
    let unknown: Int
    let change: Int
  }

  /// How many steps may follow the first one, how many are tried at each, and how many in all.
  private static let mostSteps = 9
  private static let mostBranches = 3
  private static let mostTries = 150

  private(set) var counts: [BoundedCount]
  /// How many each unknown really is.
  let people: [Int]
  let terms: [[PeopleSum.Term]]
  /// By unknown: the sums that it stands in, and how often.
  private let sums: [[PeopleSum.Term]]

  init(_ people: [Int], _ sums: [PeopleSum]) {
    counts = sums.map(\.count)
    self.people = people
    terms = sums.map(\.terms)
    var places = people.map { _ in [PeopleSum.Term]() }
    for (number, sum) in sums.enumerated() {
      for term in sum.terms {
        places[term.place].append(PeopleSum.Term(place: number, weight: term.weight))
      }
    }
    self.sums = places
  }

  /// With what else is known to be the least of some sums.
  func knowing(_ leasts: [Int?]) -> PeopleSearch {
    var search = self
    for (number, least) in leasts.enumerated() {
      guard let least else { continue }
      search.counts[number].least = max(search.counts[number].least, least)
    }
    return search
  }

  var isPossible: Bool { counts.allSatisfy(\.isPossible) }

  /// How far a sum can go in a direction, as far as is found, and no further than is enough.
  func change(of sum: Int, by direction: Int, enough: Int) -> Int {
    var search = self
    for change in 0..<enough {
      guard search.raise(sum, by: direction) else { return change }
    }
    return enough
  }

  private mutating func raise(_ sum: Int, by direction: Int) -> Bool {
    let goal = counts[sum].count + direction
    guard goal >= counts[sum].least, goal <= counts[sum].most else { return false }
    // A sum that reaches its goal stays there while the rest is repaired.
    let bounds = counts[sum]
    (counts[sum].least, counts[sum].most) = (goal, goal)
    var (taken, tries) = ([Step](), Self.mostTries)
    let isDone = repair(&taken, sum, &tries)
    (counts[sum].least, counts[sum].most) = (bounds.least, bounds.most)
    return isDone
  }

  private mutating func move(_ unknown: Int, by change: Int) {
    for sum in sums[unknown] { counts[sum.place].count += change * sum.weight }
  }

  /// Takes so many steps that all is within its bounds again; none of them takes one back.
  ///
  /// `broken` is a sum that may be out of its bounds; the others are those that steps have changed.
  private mutating func repair(_ taken: inout [Step], _ broken: Int, _ tries: inout Int) -> Bool {
    guard let worst = counts[broken].isPossible ? impossible(after: taken) : broken else {
      return true
    }
    guard taken.count <= Self.mostSteps else { return false }
    let change = counts[worst].count < counts[worst].least ? 1 : -1
    for step in best(of: terms[worst], change, taken) {
      tries -= 1
      guard tries > 0 else { return false }
      taken.append(step)
      move(step.unknown, by: step.change)
      if repair(&taken, broken, &tries) { return true }
      taken.removeLast()
      move(step.unknown, by: -step.change)
    }
    return false
  }

  /// The first sum that steps have brought out of its bounds.
  private func impossible(after taken: [Step]) -> Int? {
    for step in taken {
      for sum in sums[step.unknown] where !counts[sum.place].isPossible { return sum.place }
    }
    return nil
  }

  /// The steps that change a sum and leave the least out of bounds.
  private func best(of terms: [PeopleSum.Term], _ direction: Int, _ taken: [Step]) -> [Step] {
    var best: [(step: Step, excess: Int)] = []
    for term in terms {
      let (unknown, change) = (term.place, term.weight > 0 ? direction : -direction)
      guard !taken.contains(where: { $0.unknown == unknown && $0.change != change }) else {
        continue
      }
      let excess = sums[unknown].reduce(0) { total, sum in
        let count = counts[sum.place]
        return total + count.excess(count.count + change * sum.weight)
          - count.excess(count.count)
      }
      let place = best.firstIndex { $0.excess > excess } ?? best.count
      guard place < Self.mostBranches else { continue }
      best.insert((Step(unknown: unknown, change: change), excess), at: place)
      if best.count > Self.mostBranches { best.removeLast() }
    }
    return best.map(\.step)
  }
}

extension BoundedCount {
  /// How far a number is out of the bounds.
  fileprivate func excess(_ number: Int) -> Int { max(0, least - number, number - most) }
}
