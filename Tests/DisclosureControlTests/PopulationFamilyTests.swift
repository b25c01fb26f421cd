import DisclosureControl
import Surveys
import Tabulation
import XCTest

/// Populations that make up another, or of which one is part of another.
final class PopulationFamilyTests: XCTestCase {
  private func sequence() throws -> ReleaseSequence {
    ReleaseSequence(
      try Population(schemes: [], questions: [question("heard", .chooseOne, "abc")]))
  }

  private func people(_ counts: Int...) -> [Population.Person] {
    counts.enumerated().flatMap { option, count in
      Array(repeating: Population.Person(answers: [.one(option)]), count: count)
    }
  }

  private func options(_ figures: ReleasedFigures?) -> [String] {
    figures?.tables[0].groups[0].cells.filter { $0.statistic == .count }.map {
      $0.value.count?.text ?? ""
    } ?? []
  }

  func testTwoPartsDoNotTellWhatTheWholePublishes() throws {
    var sequence = try sequence()
    sequence.join(people(4, 16, 20) + people(4, 20, 16))
    XCTAssertEqual(options(try sequence.release(Array(0..<40))), ["[c]", "15", "20"])
    XCTAssertEqual(options(try sequence.release(Array(40..<80))), ["[c]", "20", "15"])
    // 10 would be 8 or more, and both parts 4.
    let whole = try sequence.release()
    XCTAssertEqual(options(whole), ["[c]", "35", "35"])
    XCTAssertEqual(whole?.notes, [.heldBackBesideEarlier(try id("heard")), .cellsProtected])
    XCTAssertEqual(options(try sequence.release()), ["[c]", "35", "35"])
  }

  func testTheLastPartIsNotTakenFromTheWhole() throws {
    var sequence = try sequence()
    sequence.join(people(4, 16, 20) + people(4, 20, 16))
    XCTAssertEqual(options(try sequence.release()), ["10", "35", "35"])
    XCTAssertEqual(options(try sequence.release(Array(0..<40))), ["[c]", "15", "20"])
    XCTAssertThrowsError(try sequence.release(Array(40..<80))) {
      XCTAssertEqual($0 as? ReleaseRefusal, .tooLittleLeft)
    }
  }

  func testNewcomersDoNotGiveAwayWhatTheyAnswered() throws {
    var sequence = try sequence()
    sequence.join(people(7, 20, 20))
    XCTAssertEqual(options(try sequence.release()), ["5", "20", "20"])
    // 8 at the least less 7 at the most: one newcomer at least, and three at the most.
    sequence.join(people(1, 5, 6))
    XCTAssertEqual(options(try sequence.release()), ["10", "25", "25"])
  }

  /// 148 at the least and 118 at the most leave 30 newcomers or more of 36 who answered since the first;
  /// 33 at the least and 37 at the most leave four of them or fewer.
  func testThoseBetweenAReleaseAndTheOneBeforeLastAreNotToldApart() throws {
    var sequence = ReleaseSequence(
      try Population(
        schemes: [],
        questions: [question("two", .chooseOne, "ab", ruledOut: [.preferNotToSay, .notAsked])]))
    sequence.join(
      people(113, 34) + Array(repeating: Population.Person(answers: [.skipped]), count: 3))
    XCTAssertEqual(options(try sequence.release()), ["115", "35"])
    sequence.join(people(19, 1))
    XCTAssertEqual(options(try sequence.release()), ["130", "35"])
    sequence.join(people(17, 3))
    XCTAssertEqual(options(try sequence.release()), ["150", "[c]"])
  }

  func testAPopulationIsNotMadeUpOfEarlierOnesButForAFew() throws {
    var sequence = try sequence()
    sequence.join(people(10, 10, 10) + people(10, 10, 10) + people(1, 1, 1))
    try sequence.release(Array(0..<30))
    try sequence.release(Array(30..<60))
    XCTAssertNil(try sequence.release())
    XCTAssertNotNil(try sequence.release(Array(0..<60)))
  }

  /// Tries every way in which two parts of a population can have answered.
  func testNoSmallCountIsWorkedOutOfTwoPartsAndTheWhole() throws {
    var generator = SeededGenerator(seed: 3)
    var (protected, alone) = (0, 0)
    for round in 0..<120 {
      func part() -> [Int] {
        [Int.random(in: 6...12, using: &generator)]
          + (0..<2).map { _ in Int.random(in: 2...12, using: &generator) }
      }
      let counts = [part(), part()]
      var sequence = try sequence()
      for part in counts { sequence.join(people(part[0], part[1], part[2])) }
      let size = counts[0].reduce(0, +)
      let sets = [
        Array(0..<size), Array(size..<sequence.population.people.count),
        Array(sequence.population.people.indices),
      ]
      let order = [[0, 1, 2], [2, 0, 1], [0, 2], [2, 0]][round % 4]
      var views: [[ClosedRange<Int>]] = Array(repeating: View.unpublished, count: 3)
      var unprotected = views
      for set in order {
        do {
          if let figures = try sequence.release(sets[set]) {
            views[set] = View.of(figures, counts, set)
          }
        } catch { XCTAssertEqual(error as? ReleaseRefusal, .tooLittleLeft) }
        var single = try self.sequence()
        single.join(sequence.population.people)
        if let figures = try single.release(sets[set]) {
          unprotected[set] = View.of(figures, counts, set)
        }
      }
      if View.weak(views, counts) { protected += 1 }
      if View.weak(unprotected, counts) { alone += 1 }
    }
    XCTAssertEqual(protected, 0)
    XCTAssertGreaterThan(alone, 5)
  }
}

/// What a reader knows of a population: the least and the most of each option, then of the base.
private enum View {
  static let unpublished = Array(repeating: 0...99, count: 4)

  static func of(
    _ figures: ReleasedFigures, _ counts: [[Int]], _ set: Int
  ) -> [ClosedRange<Int>] {
    let cells = figures.tables[0].groups[0].cells.filter { $0.statistic == .count }
    guard let base = cells[0].base.value else { return unpublished }
    let all = (0..<3).map { option in
      set == 2 ? counts[0][option] + counts[1][option] : counts[set][option]
    }
    return zip(cells, all).map { cell, count in
      guard let value = cell.value.count?.value else { return count < 5 ? 0...4 : 0...99 }
      return max(5, value - 2)...value + 2
    } + [base - 2...base + 2]
  }

  /// Whether a small count of a part, or of the whole, has fewer than four numbers.
  static func weak(_ views: [[ClosedRange<Int>]], _ counts: [[Int]]) -> Bool {
    let pairs = (0..<3).map { option in
      views[0][option].flatMap { one in
        views[1][option].filter { views[2][option].contains(one + $0) }.map { (one, $0) }
      }
    }
    var known = Array(repeating: Array(repeating: Set<Int>(), count: 3), count: 3)
    for a in pairs[0] {
      for b in pairs[1] {
        for c in pairs[2] {
          let (one, other) = (a.0 + b.0 + c.0, a.1 + b.1 + c.1)
          guard views[0][3].contains(one), views[1][3].contains(other),
            views[2][3].contains(one + other)
          else { continue }
          for (option, pair) in [a, b, c].enumerated() {
            known[0][option].insert(pair.0)
            known[1][option].insert(pair.1)
            known[2][option].insert(pair.0 + pair.1)
          }
        }
      }
    }
    return known.joined().contains { numbers in
      guard let least = numbers.min(), let most = numbers.max() else { return true }
      return least < 5 && most - least < 3
    }
  }
}
