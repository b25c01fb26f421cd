import Surveys
import Tabulation
import XCTest

/// An analyst brings rates by group as a file.
final class RateFileTests: XCTestCase {
  func testCountsAndPublishedRatesAreReadWithWhereTheyAreFrom() throws {
    let file = try read(
      """
      group,events,population,rate,per,source,date
      "White, British",345,500012,,,A survey,2020
      Elsewhere,,,4.3,1000,,
      Abroad,,,69,,,2018/19
      Nearby,12,not-known,,,,
      """)
    XCTAssertEqual(
      file.groups.map(\.group), ["White, British", "Elsewhere", "Abroad", "Nearby"])
    XCTAssertEqual(
      file.groups.map(\.figure),
      [
        .counted(events: 345, population: 500_012), .published(rate: 4.3, per: 1_000),
        .published(rate: 69, per: 100_000), .events(12),
      ])
    XCTAssertEqual(file.groups[0].source, "A survey")
    XCTAssertEqual(file.groups[2].date, "2018/19")
  }

  func testColumnsMayStandInAnyOrder() throws {
    let file = try read("population,group,events\n100,A,5\n200,B,7\n")
    XCTAssertEqual(file.groups[1].figure, .counted(events: 7, population: 200))
  }

  func testAllProblemsAreToldAtOnceWithTheirLines() {
    XCTAssertEqual(
      problems(
        """
        group,events,population,rate,per
        A,5,100,,
        ,5,100,,
        a,5,100,,
        B,"1,005",100,,
        C,5,0,,
        D,5,,,
        E,5,100,3,
        F,,,many,
        G,,,3,0
        H,5
        I,-1,100,,
        J,101,100,,
        K,100,100,,
        """),
      [
        "3: The group has no name. Give it one.",
        "4: The group “a” is on line 2 already. Give each group one line.",
        "5: “1,005” under events is no whole number from 0 on. Write digits alone, without commas or "
          + "spaces between them.",
        "6: “0” under population is no whole number from 1 on. Write digits alone, without commas or "
          + "spaces between them.",
        "7: A figure is missing. Give “events” and “population” (or not-known), or “rate”, or leave "
          + "the line out.",
        "8: There are counts and a rate. Keep the counts and leave “rate” empty.",
        "9: The rate “many” is no number. Write digits with a point, such as 74.5.",
        "10: “0” under per is no whole number from 1 on. Write digits alone, without commas or spaces "
          + "between them.",
        "11: The row has 2 cells and the first line 5. Make them as many; put a name with a comma in "
          + "quotation marks.",
        "12: “-1” under events is no whole number from 0 on. Write digits alone, without commas or "
          + "spaces between them.",
        "13: There are 101 events among 100 people. Count each person once, and give the population "
          + "they are part of.",
      ])
  }

  func testAFirstLineThatNamesNoFiguresIsRefused() {
    XCTAssertEqual(
      problems("name,events\nA,5\n"),
      [
        "1: There is no column “name”. The columns are group, events, population, rate, per, source, "
          + "date.",
        "1: The column “group” is missing. Name the groups in it.",
        "1: The columns “events” and “population” only work together. Give both.",
      ])
    XCTAssertEqual(
      problems("group,source\nA,B\n"),
      ["1: There are no figures. Give the columns “events” and “population”, or “rate”."])
    XCTAssertEqual(
      problems("group,rate,rate\nA,5,5\n"), ["1: The column “rate” is there twice. Keep one."])
  }

  func testAnEmptyFileAndASingleGroupAreRefused() {
    XCTAssertEqual(
      problems(""), ["The file is empty. Begin it with the line group,events,population."])
    XCTAssertEqual(
      problems("group,rate\nA,5\n"),
      ["There is nothing to compare. Give at least two groups, a line each."])
  }

  func testNothingThatATerminalObeysGetsThrough() {
    let message = "A cell holds a control character or a line break. Take it out."
    XCTAssertEqual(problems("group,rate\n\u{1B}[2JA,5\nB,5\n"), ["2: " + message])
    XCTAssertEqual(problems("group,rate\n\u{202E}A,5\nB,5\n"), ["2: " + message])
    XCTAssertEqual(problems("group,rate\n\"A\nB\",5\nC,5\n"), ["2: " + message])
  }

  func testHugeNumbersAreProblemsRatherThanOverflows() {
    XCTAssertEqual(
      problems("group,events,population\nA,99999999999999999999,5\nB,5,10000000001\n").count, 2)
    XCTAssertEqual(problems("group,rate\nA,1e400\nB,0x10\n").count, 2)
  }

  private func read(_ text: String) throws -> RateFile { try RateFile(Array(text.utf8)) }

  private func problems(_ text: String) -> [String] {
    do throws(RowProblems) {
      _ = try RateFile(Array(text.utf8))
      return []
    } catch {
      return error.list.map { problem in
        (problem.line.map { "\($0): " } ?? "") + problem.message
      }
    }
  }
}
