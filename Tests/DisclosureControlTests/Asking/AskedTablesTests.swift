import DisclosureControl
import Surveys
import Tabulation
import XCTest

/// A question that is asked of those alone who gave some answer to another one.
final class AskedTablesTests: XCTestCase {
  private typealias Counts = [Int]

  /// The first has three answers; whoever gave one of the first two is asked the second.
  private func population(
    _ first: Counts, _ second: Counts, askedOf asked: [String] = ["a", "b"]
  ) throws -> Population {
    var population = try Population(
      schemes: [],
      questions: [
        question("tried", .chooseOne, "abc", ruledOut: [.preferNotToSay, .notAsked]),
        question(
          "ease", .scale, "de", ruledOut: [.preferNotToSay],
          askIf: .test(id("tried"), .isAnyOf(Set(asked.map { try id($0) })))),
      ])
    var answers = Array(repeating: Given.one(0), count: second[0])
    answers += Array(repeating: Given.one(1), count: second[1])
    answers += Array(repeating: Given.skipped, count: second[2])
    for answer in answers.prefix(first[0]) { population.add(1, .one(0), answer) }
    for answer in answers.dropFirst(first[0]) { population.add(1, .one(1), answer) }
    population.add(first[2], .one(2), .notAsked)
    population.add(first[3], .skipped, .notAsked)
    return population
  }

  func testAQuestionThatTellsOfAWithheldOneIsLeftOutAndTheNotesSaySo() throws {
    let released = try DisclosurePolicy.standard.release(
      population([30, 26, 2, 0], [30, 26, 0]).tabulation(), isOfGroup: true)
    XCTAssertEqual(released.table("ease")?.values(.count), ["30 25"])
    // All but two gave the second answer, and whoever did not was asked: how many were is withheld too.
    let alike = try population([0, 58, 2, 0], [30, 28, 0], askedOf: ["a", "b"])
    let withheld = try DisclosurePolicy.standard.release(alike.tabulation(), isOfGroup: true)
    XCTAssertEqual(withheld.table("ease")?.values(.count), ["[c] [c]"])
    XCTAssertEqual(
      withheld.notes,
      [
        .sameAnswerOfGroup(try id("tried"), percent: 90), .leftOutBesideOthers(try id("ease")),
        .cellsProtected,
      ])
  }

  func testFourNumbersArePossibleForWhoKnowsWhomAQuestionWasAskedOf() throws {
    var generator = SeededGenerator(seed: 5)
    var (tried, shown, all) = (0, 0, 0)
    for _ in 0..<250 {
      let (first, second) = draw(&generator)
      let released = try DisclosurePolicy.standard.release(population(first, second).tabulation())
      let tables = try ["tried", "ease"].map { try XCTUnwrap(released.table($0)) }
      let answers = try AskedBruteForce(bounds(tables, first, second, smallest: 10)).ranges
      // That a group which is shown has ten people is not used against those who skipped.
      let skipped = try AskedBruteForce(bounds(tables, first, second, smallest: 5)).ranges
      let ranges = answers[..<3] + [skipped[3]] + answers[4..<6] + [skipped[6]]
      for (count, range) in zip(first + second, ranges) where (1...4).contains(count) {
        tried += 1
        XCTAssertGreaterThanOrEqual(
          range.upperBound - range.lowerBound, 3, "\(first) \(second) \(count)")
      }
      let cells = tables.flatMap(\.groups).flatMap(\.cells).filter { $0.statistic == .count }
      all += cells.count { $0.base.value != nil }
      shown += cells.count { $0.value.count?.value != nil }
    }
    XCTAssertGreaterThan(tried, 300)
    XCTAssertGreaterThan(Double(shown), 0.5 * Double(all))
  }

  private func draw(_ generator: inout SeededGenerator) -> (Counts, Counts) {
    func few() -> Int { Int.random(in: 0...6, using: &generator) }
    func many() -> Int { Int.random(in: 5...18, using: &generator) }
    while true {
      let first = [Bool.random(using: &generator) ? few() : many(), many(), few(), few() / 3]
      let asked = first[0] + first[1]
      let skipped = min(asked, few() / 3)
      let answer = Bool.random(using: &generator) ? few() : asked / 2
      guard answer <= asked - skipped, first[..<3].reduce(0, +) >= 10 else { continue }
      return (first, [asked - skipped - answer, answer, skipped])
    }
  }

  private func bounds(
    _ tables: [ReleasedTable], _ first: Counts, _ second: Counts, smallest: Int
  ) throws -> AskedBruteForce.Bounds {
    let cells = try tables.map { try XCTUnwrap($0.groups.first).cells }
    func ranges(_ table: Int, _ counts: Counts) -> [ClosedRange<Int>] {
      let isShown = cells[table][0].base.value != nil
      let published = cells[table].filter {
        $0.statistic == .count || $0.statistic == .skipped
      }
      return zip(published, counts).map { cell, count in
        range(cell.value.count?.value, count, small: isShown ? 5 : nil)
      }
    }
    func base(_ table: Int, _ counts: Counts) -> ClosedRange<Int> {
      let (published, count) = (cells[table][0].base.value, counts.reduce(0, +))
      return range(published, count, small: published == nil ? 10 : smallest)
    }
    let notAsked = try XCTUnwrap(cells[1].first { $0.statistic == .notAsked })
    let everybody = first.reduce(0, +)
    return AskedBruteForce.Bounds(
      first: ranges(0, first), second: ranges(1, second), firstBase: base(0, Array(first[..<3])),
      secondBase: base(1, Array(second[..<2])),
      notAsked: range(
        notAsked.value.count?.value, first[2] + first[3],
        small: cells[1][0].base.value == nil ? nil : 5),
      everybody: range((everybody + 2) / 5 * 5, everybody, small: smallest))
  }

  /// What a count can be that is published so; of one that is small, fewer than so many.
  private func range(_ published: Int?, _ count: Int, small: Int?) -> ClosedRange<Int> {
    if let published { return max(small ?? 5, published - 2)...published + 2 }
    return 0...(small.map { count < $0 } ?? false ? (small ?? 5) - 1 : 28)
  }
}
