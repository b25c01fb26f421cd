import DisclosureControl
import XCTest

/// Somebody who knows the rules to the letter, and applies them to every table of everybody there is.
///
/// Tables that come out alike are what they cannot tell apart. No count of one to four may be the same
/// in all of them.
final class RulesAttackTests: XCTestCase {
  func testNoCountOfTwoOptionsCanBePinned() { attack(options: 2, people: 10...42) }

  func testNoCountOfThreeOptionsCanBePinned() { attack(options: 3, people: 10...27) }

  private func attack(options: Int, people: ClosedRange<Int>, line: UInt = #line) {
    var possible: [[String]: [Set<Int>]] = [:]
    for people in people {
      for counts in splits(of: people, into: options) {
        let table = AttackedTable(counts.map { [$0] }, options: options)
        guard let text = TableAudit(.standard).protected(table)?.text else { continue }
        let look = text + ["\((people + 2) / 5 * 5)"]
        let known = possible[look] ?? Array(repeating: [], count: options)
        possible[look] = zip(known, counts).map { $0.union([$1]) }
      }
    }
    XCTAssertGreaterThan(possible.count, 10, line: line)
    for (look, counts) in possible {
      for (text, counts) in zip(look, counts) where text == "*" && counts.count == 1 {
        XCTAssertTrue(counts.isDisjoint(with: 1...4), "\(counts) of \(look)", line: line)
      }
    }
  }
}
