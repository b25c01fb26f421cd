import Surveys
import Tabulation
import XCTest

/// A table of how many people live in an area is read, or every problem of it told with its line.
final class ReferencePopulationFileTests: XCTestCase {
  func testARowIsAFigureWithItsSource() throws {
    let population = try Populations.read(
      "\u{FEFF}date,source,persons,category,characteristic,area\r\n"
        + "2021,\"Census 2021, TS008\",415000,female,sex,Leeds\r\n")
    XCTAssertEqual(population.id.text, "leeds-2021")
    XCTAssertEqual(population.area, "Leeds")
    let row = try XCTUnwrap(population.rows.first)
    XCTAssertEqual(population.rows.count, 1)
    XCTAssertEqual(row.characteristic.text, "sex")
    XCTAssertEqual(row.category.text, "female")
    XCTAssertEqual(row.persons, 415_000)
    XCTAssertEqual(row.source, "Census 2021, TS008")
    XCTAssertEqual(row.date, "2021")
    XCTAssertFalse(row.isChecked)
  }

  func testEveryProblemIsToldAtOnceWithItsLine() throws {
    XCTAssertEqual(
      try Populations.problems(
        Populations.header
          + """
          Leeds,sexx,female,5,Census,2021,yes
          Leeds,age,under18,5,Census,2021,yes
          Leeds,sex,female,-5,Census,2021,yes
          Leeds,sex,male,"5,000",Census,2021,yes
          Leeds,religion,sikh,5,,2021,yes
          Leeds,religion,hindu,5,Census,last year,yes
          Leeds,religion,muslim,5,Census,2021,maybe
          York,religion,jewish,5,Census,2021,yes
          Leeds,religion,jewish,6,Census,2021,yes
          Leeds,religion

          """),
      [
        "2: The equality questions have no characteristic “sexx”. Did you mean “sex”?",
        "3: “age” has no category “under18”. Did you mean “under-18”?",
        "4: " + Self.noNumber, "5: " + Self.noNumber,
        "6: The source is missing or cannot be shown. Name the publication and its table, such as "
          + "“Census 2021, TS021”.",
        "7: The date is missing or no date. Write the day, month or year that the figure is true "
          + "of: 2021-03-21, 2021-03 or 2021.",
        "8: “checked” is neither yes nor no. Write yes if you saw the figure in its publication.",
        "9: The area is “York” here and “Leeds” on line 2. Give each area a file of its own.",
        "10: “jewish” of “religion” stands on line 9 already. Keep one of the two.",
        "11: There are 2 values and 7 columns. Give each column one value, and put quotation marks "
          + "round a value that has a comma.",
      ].map { "leeds-2021.csv:" + $0 })
  }

  private static let noNumber =
    "The number of persons is no whole number from 0 on. Write it with digits alone, such as "
    + "5426392, and leave a category out that has no figure."

  func testADateIsADayAMonthOrAYear() throws {
    for date in ["2021-03-21", "2021-03", "2021"] {
      XCTAssertEqual(
        try Populations.problems(Populations.header + "Leeds,sex,male,5,Census,\(date),no\n"), [])
    }
    for date in ["2021-02-30", "2021-13", "21", "2021-3", ""] {
      XCTAssertEqual(
        try Populations.problems(Populations.header + "Leeds,sex,male,5,Census,\(date),no\n").count,
        1, date)
    }
  }

  func testABroaderCategoryIsTheSumOfItsParts() throws {
    let parts = ["age,under-16,100", "age,age-16-to-17,20"]
    XCTAssertEqual(try Populations.problems(of: parts + ["age,under-18,120"]), [])
    XCTAssertEqual(
      try Populations.problems(of: parts + ["age,under-18,121"]),
      [
        "leeds-2021.csv:4: “under-18” has 121 persons and its 2 parts have 120. Take all of them "
          + "from one table, or leave the broader category out: it is summed from its parts."
      ])
  }

  func testSomePartsMayBeMissingButNotMakeMoreThanTheWhole() throws {
    XCTAssertEqual(try Populations.problems(of: ["age,under-18,120", "age,under-16,100"]), [])
    XCTAssertEqual(
      try Populations.problems(of: ["age,under-18,120", "age,under-16,121"]),
      [
        "leeds-2021.csv:2: “under-18” has 120 persons and 1 of its parts alone have 121. Take all "
          + "of them from one table, or leave the broader category out: it is summed from its parts."
      ])
  }

  func testEverybodyIsNoFewerThanItsCategories() throws {
    let half = ["religion,everybody,100", "religion,sikh,40"]
    XCTAssertEqual(try Populations.problems(of: half), [])
    XCTAssertEqual(
      try Populations.problems(of: half + ["religion,hindu,61"]),
      [
        "leeds-2021.csv:2: “everybody” has 100 persons and 2 of its parts alone have 101. Take all "
          + "of them from one table, or leave the broader category out: it is summed from its parts."
      ])
    let ages = ["age,everybody,99", "age,under-16,17", "age,age-16-to-17,3"]
    let rest = ["age,age-18-to-64,60", "age,age-65-and-over,20"]
    XCTAssertEqual(
      try Populations.problems(of: ages + rest),
      [
        "leeds-2021.csv:2: “everybody” has 99 persons and its 3 parts have 100. Take all of them "
          + "from one table, or leave the broader category out: it is summed from its parts."
      ])
    XCTAssertEqual(
      try Populations.problems(of: ["sex,everybod,5"]),
      ["leeds-2021.csv:2: “sex” has no category “everybod”. Did you mean “everybody”?"])
  }

  func testPartsThatPeopleMayHaveTogetherAreNotSummed() throws {
    let parts = ["veteran,regular,70", "veteran,reserve,40", "veteran,no,900"]
    XCTAssertEqual(try Populations.problems(of: parts + ["veteran,veteran,100"]), [])
    XCTAssertEqual(
      try Populations.problems(of: parts),
      [
        "leeds-2021.csv:2: “regular” is here without “veteran”, which cannot be summed, because "
          + "people may belong to several of its parts. Add a row for “veteran”."
      ])
  }

  func testAHeaderThatIsNoneIsToldAlone() throws {
    XCTAssertEqual(
      try Populations.problems("area,charcteristic,category,persons,source,date,date,\nLeeds\n"),
      [
        "There is no column “charcteristic” in a reference population. Did you mean "
          + "“characteristic”?",
        "There are two columns “date”. Take one of them out.",
        "There is no column 8 in a reference population. Take it out. \(Self.howToBegin)",
        "The column “characteristic” is missing. \(Self.howToBegin)",
      ].map { "leeds-2021.csv:1: " + $0 })
    XCTAssertEqual(
      try Populations.problems(""), ["leeds-2021.csv: The file is empty. \(Self.howToBegin)"])
    XCTAssertEqual(
      try Populations.problems(Populations.header),
      ["leeds-2021.csv: There are no figures. Add a row for each category."])
  }

  private static let howToBegin =
    "Begin it with the line “area,characteristic,category,persons,source,date,checked”."

  func testWhatSteersATerminalIsNotShown() throws {
    let problems = try Populations.problems(
      Populations.header + "Le\u{1B}[2Jeds,sex,fem\u{202E}ale,5,Cen\u{7}sus,2021,yes\n")
    XCTAssertEqual(problems.count, 3)
    for problem in problems {
      XCTAssertFalse(problem.unicodeScalars.contains { $0.value < 32 || $0.value == 0x202E })
    }
    XCTAssertTrue(
      problems[1].hasSuffix(
        "“sex” has no category of the name that stands here. Did you mean “female”?"),
      problems[1])
  }

  func testATableOfSomethingElseIsNotReadToItsEnd() throws {
    let problems = try Populations.problems(
      Populations.header + String(repeating: "nothing,of,the,sort\n", count: 5_000))
    XCTAssertEqual(problems.count, 1_001)
    XCTAssertEqual(
      problems.last,
      "leeds-2021.csv: There may be more problems. Put these right, then check again.")
  }
}
