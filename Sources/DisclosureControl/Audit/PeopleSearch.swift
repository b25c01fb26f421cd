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
  private let people: [Int]
  private let unknownsOfSums: [[Int]]
  private let sumsOfUnknowns: [[Int]]
  private let figures: [AttackedTable.Figure?]

  init(_ people: JointPeople) {
    counts = people.sums.map(\.count)
    self.people = people.counts
    unknownsOfSums = people.sums.map(\.unknowns)
    figures = people.sums.map(\.figure)
    var sums = people.counts.map { _ in [Int]() }
    for (number, sum) in people.sums.enumerated() {
      for unknown in sum.unknowns { sums[unknown].append(number) }
    }
    sumsOfUnknowns = sums
  }

  /// With what else is known to be the least of some.
  func knowing(_ least: (AttackedTable.Figure?) -> Int?) -> PeopleSearch {
    var search = self
    for (number, figure) in figures.enumerated() {
      guard let least = least(figure) else { continue }
      search.counts[number].least = max(search.counts[number].least, least)
    }
    return search
  }

  var isPossible: Bool { counts.allSatisfy(\.isPossible) }

  /// How far a sum can go in a direction, as far as is found, and no further than is enough.
  func change(of sum: Int, by direction: Int, enough: Int) -> Int {
    var search = self
    for change in 0..<enough {
      guard search.move(sum, by: direction) else { return change }
    }
    return enough
  }

  private mutating func move(_ sum: Int, by direction: Int) -> Bool {
    let goal = counts[sum].count + direction
    guard goal >= counts[sum].least, goal <= counts[sum].most else { return false }
    // A sum that reaches its goal stays there while the rest is repaired.
    let bounds = counts[sum]
    (counts[sum].least, counts[sum].most) = (goal, goal)
    var tries = Self.mostTries
    let isDone = repair(Self.mostSteps + 1, [], sum, &tries)
    (counts[sum].least, counts[sum].most) = (bounds.least, bounds.most)
    return isDone
  }

  private mutating func take(_ step: Step) {
    for sum in sumsOfUnknowns[step.unknown] { counts[sum].count += step.change }
  }

  /// Takes so many steps that all is within its bounds again; none of them takes one back.
  ///
  /// `broken` is a sum that may be out of its bounds; the others are those that steps have changed.
  private mutating func repair(
    _ steps: Int, _ taken: [Step], _ broken: Int, _ tries: inout Int
  ) -> Bool {
    let changed = taken.flatMap { sumsOfUnknowns[$0.unknown] }
    let worst = counts[broken].isPossible ? changed.first { !counts[$0].isPossible } : broken
    guard let worst else { return true }
    guard steps > 0 else { return false }
    let change = counts[worst].count < counts[worst].least ? 1 : -1
    for unknown in best(of: unknownsOfSums[worst], change, taken) {
      tries -= 1
      guard tries > 0 else { return false }
      let step = Step(unknown: unknown, change: change)
      take(step)
      if repair(steps - 1, taken + [step], broken, &tries) { return true }
      take(Step(unknown: unknown, change: -change))
    }
    return false
  }

  /// The unknowns whose change leaves the least out of bounds.
  private func best(of unknowns: [Int], _ change: Int, _ taken: [Step]) -> [Int] {
    var best: [(unknown: Int, excess: Int)] = []
    for unknown in unknowns
    where !taken.contains(where: { $0.unknown == unknown && $0.change != change }) {
      let excess = sumsOfUnknowns[unknown].reduce(0) { total, sum in
        let count = counts[sum]
        return total + count.excess(count.count + change) - count.excess(count.count)
      }
      let place = best.firstIndex { $0.excess > excess } ?? best.count
      guard place < Self.mostBranches else { continue }
      best.insert((unknown, excess), at: place)
      if best.count > Self.mostBranches { best.removeLast() }
    }
    return best.map(\.unknown)
  }
}

extension PeopleSearch {
  /// No table with more conditions on more unknowns than this is solved.
  private static let mostCells = 60_000

  /// What a sum can be, also in parts of people; nothing where that is too much to work out.
  func bounds(of sum: Int) -> ClosedRange<Int>? {
    let limited = counts.indices.filter {
      unknownsOfSums[$0].count > 1 || counts[$0].least > 0
        || counts[$0].most < BoundedCount.unlimited
    }
    guard limited.count * sumsOfUnknowns.count <= Self.mostCells else { return nil }
    var program = LinearProgram(unknowns: sumsOfUnknowns.count)
    for number in limited {
      let weights = weights(of: number)
      // Of what stands beside the unknowns in a sum the number is known: groups that do not move.
      let apart = counts[number].count - unknownsOfSums[number].reduce(0) { $0 + people[$1] }
      if counts[number].most < BoundedCount.unlimited {
        program.require(weights, atMost: Double(counts[number].most - apart))
      }
      if counts[number].least > apart {
        program.require(weights, atLeast: Double(counts[number].least - apart))
      }
    }
    let weights = weights(of: sum)
    let apart = counts[sum].count - unknownsOfSums[sum].reduce(0) { $0 + people[$1] }
    guard case .maximum(let most) = program.maximum(of: weights),
      case .maximum(let fewest) = program.maximum(of: weights.mapValues { -$0 })
    else { return nil }
    let least = Int((-fewest - Self.tolerance).rounded(.up)) + apart
    return min(
      least, counts[sum].count)...max(
        Int((most + Self.tolerance).rounded(.down)) + apart, counts[sum].count)
  }

  private static let tolerance = 1e-6

  private func weights(of sum: Int) -> LinearProgram.Sum {
    unknownsOfSums[sum].reduce(into: [:]) { $0[$1, default: 0] += 1 }
  }
}

extension BoundedCount {
  /// How far a number is out of the bounds.
  fileprivate func excess(_ number: Int) -> Int { max(0, least - number, number - most) }
}
