import DisclosureControl
import Surveys
import Tabulation
import XCTest

/// An attacker who knows the rules, and tries every ranking there can be.
///
/// All figures with few voters for the first option are released; those that look the same from
/// outside are what the attacker cannot tell apart. The option must not have the same 1 to 4 voters in
/// all of them. It may have a few more than 4, as it can be hidden to protect another.
final class DisclosureAttackTests: XCTestCase {
  func testNoCountOfThreeOptionsWithOnePlaceCanBePinned() throws {
    try attack(10...22) { sums(of: $0, over: 3).map { $0.map { [$0] } } }
  }

  func testNoCountOfFourOptionsWithOnePlaceCanBePinned() throws {
    try attack(10...17) { sums(of: $0, over: 4).map { $0.map { [$0] } } }
  }

  func testNoCountOfThreeOptionsWithTwoPlacesFilledCanBePinned() throws {
    try attack(10...12) { fullBallots($0, options: 3) }
  }

  func testNoCountOfThreeOptionsWithTwoPlacesCanBePinned() throws {
    try attack(10...12) { ballots in
      // The second and the third option may change places; one of the two worlds will do.
      partialBallots(ballots, options: 3).filter { $0[1].reduce(0, +) >= $0[2].reduce(0, +) }
    }
  }

  private func attack(
    _ ballots: ClosedRange<Int>, _ worlds: (Int) -> [[[Int]]], line: UInt = #line
  ) throws {
    var possible: [ReleasedRanking: Set<Int>] = [:]
    for ballots in ballots {
      for placed in worlds(ballots) {
        let voters = placed[0].reduce(0, +)
        guard voters < 7 else { continue }
        let figures = try figures(ballots: ballots, places: placed[0].count, placed)
        possible[DisclosurePolicy.standard.release(figures), default: []].insert(voters)
      }
    }
    XCTAssertGreaterThan(possible.count, 10, "the attack saw too little", line: line)
    for (released, voters) in possible where voters.count == 1 {
      XCTAssertTrue(voters.isDisjoint(with: 1...4), "\(voters) of \(released)", line: line)
    }
  }
}

/// All ways to write a total as a sum of so many counts.
private func sums(of total: Int, over parts: Int) -> [[Int]] {
  guard parts > 1 else { return [[total]] }
  return (0...total).flatMap { first in
    sums(of: total - first, over: parts - 1).map { [first] + $0 }
  }
}

/// All tallies of two places that everybody filled.
///
/// First and second places can be dealt to ballots without naming an option twice whenever no option
/// has more of them than there are ballots.
private func fullBallots(_ ballots: Int, options: Int) -> [[[Int]]] {
  let places = sums(of: ballots, over: options)
  return places.flatMap { firsts in places.compactMap { tally(firsts, $0, of: ballots) } }
}

/// All tallies of two places of which everybody filled the first.
private func partialBallots(_ ballots: Int, options: Int) -> [[[Int]]] {
  let firsts = sums(of: ballots, over: options)
  let seconds = (0...ballots).flatMap { sums(of: $0, over: options) }
  return firsts.flatMap { firsts in seconds.compactMap { tally(firsts, $0, of: ballots) } }
}

private func tally(_ firsts: [Int], _ seconds: [Int], of ballots: Int) -> [[Int]]? {
  let placed = zip(firsts, seconds).map { [$0, $1] }
  return placed.allSatisfy { $0[0] + $0[1] <= ballots } ? placed : nil
}
