import Foundation
import XCTest

/// Somebody brings a table of who lives in an area, and is told whether it can be used.
final class MonitoringCheckTests: XCTestCase {
  private static let header = "area,characteristic,category,persons,source,date,checked\n"

  private func folder() throws -> URL { try Project.temporaryFolder(for: self) }

  private func write(_ text: String, _ name: String, in folder: URL) throws -> String {
    let file = folder.appending(path: name)
    try Data(text.utf8).write(to: file)
    return file.path
  }

  func testATableShowsWhatItCovers() throws {
    let file = try write(
      Self.header
        + "Leeds,sex,female,410000,\"Census 2021, TS008\",2021-03-21,yes\n"
        + "Leeds,sex,male,400000,\"Census 2021, TS008\",2021-03-21,yes\n"
        + "Leeds,age,under-16,150000,\"Census 2021, TS007\",2021-03-21,no\n",
      "leeds-2021.csv", in: folder())
    let outcome = try Outcome.of("monitoring", "check", file)
    XCTAssertEqual(outcome.status, 0, outcome.problems)
    XCTAssertEqual(
      outcome.output,
      """
      \(file): ok, Leeds

      CHARACTERISTIC  CATEGORIES  PERSONS  CHECKED  COVERED
      age                      1  unknown  no       without under-18, age-16-to-17, \
      age-18-to-64 and 9 more
      sex                      2   810000  yes      all

      No figures: disability, ethnicity, marital-status, religion, gender-identity, \
      sexual-orientation, pregnancy, carer, veteran, refugee, born-outside-uk, looked-after, \
      homeless, prison, money

      """)
  }

  func testEveryProblemHasItsLineAndAGoodFileBesideItIsStillShown() throws {
    let folder = try folder()
    let bad = try write(
      Self.header + "Leeds,sex,femal,410000,Census,2021,yes\nLeeds,sex,male,many,Census,2021,yes\n",
      "leeds-2021.csv", in: folder)
    let good = try write(
      Self.header + "York,sex,male,98000,Census,2021,yes\n", "york-2021.csv", in: folder)
    let outcome = try Outcome.of("monitoring", "check", bad, good)
    XCTAssertEqual(outcome.status, 1)
    XCTAssertTrue(outcome.output.hasPrefix("\(good): ok, York\n"), outcome.output)
    let lines = outcome.problems.split(separator: "\n")
    XCTAssertEqual(lines.count, 2)
    XCTAssertEqual(lines.first, "\(bad):2: “sex” has no category “femal”. Did you mean “female”?")
    XCTAssertTrue(lines.last?.hasPrefix("\(bad):3: ") ?? false, outcome.problems)
  }

  func testAShippedTableIsCalledByItsName() throws {
    let outcome = try Outcome.of("monitoring", "check", "england-2021", "--json")
    XCTAssertEqual(outcome.status, 0, outcome.problems)
    struct Report: Decodable {
      struct Covered: Decodable {
        let characteristic: String
        let categories: Int
        let persons: Int?
        let checked: Bool
        let missing: [String]
      }
      let id, area: String
      let problems: [String]
      let characteristics: [Covered]
    }
    let reports = try JSONDecoder().decode([Report].self, from: Data(outcome.output.utf8))
    XCTAssertEqual(reports.map(\.id), ["england-2021"])
    XCTAssertEqual(reports.map(\.area), ["England"])
    XCTAssertEqual(reports.flatMap(\.problems), [])
    let religion = reports.first?.characteristics.first { $0.characteristic == "religion" }
    XCTAssertEqual(religion?.categories, 8)
    XCTAssertEqual(religion?.persons, 53_089_499)
    XCTAssertEqual(religion?.missing, [])
    XCTAssertEqual(religion?.checked, true)
  }

  func testAMisspeltNameIsSetRight() throws {
    let wrong = try Outcome.of("monitoring", "check", "Englnd-2021")
    XCTAssertEqual(wrong.status, 1)
    XCTAssertEqual(
      wrong.problems,
      "./Surveys/populations: There is no reference population Englnd-2021. Did you mean "
        + "england-2021?\n")
    let elsewhere = try Outcome.of(
      "monitoring", "check", "leeds", "--populations", folder().path)
    XCTAssertTrue(elsewhere.problems.hasSuffix("leeds. It has none.\n"), elsewhere.problems)
    let unnamed = try write(Self.header, "Leeds 2021.csv", in: folder())
    let refused = try Outcome.of("monitoring", "check", unnamed)
    XCTAssertEqual(refused.status, 1)
    XCTAssertTrue(refused.problems.contains("such as leeds-2021.csv."), refused.problems)
    let set = try Outcome.of("monitoring", "check", "england-2021", "--set", "mars")
    XCTAssertEqual(set.status, 1)
    XCTAssertTrue(set.problems.contains("monitoring/mars.json"), set.problems)
  }

  func testAFileOfABadNameKeepsNoOtherFromBeingChecked() throws {
    let folder = try folder()
    let row = "York,sex,male,98000,Census,2021,yes\n"
    let unnamed = try write(Self.header + row, "York 2021.csv", in: folder)
    let bad = try write(Self.header + "York,sex,mal,98000,Census,2021,yes\n", "b.csv", in: folder)
    let good = try write(Self.header + row, "york-2021.csv", in: folder)
    let gone = folder.appending(path: "gone.csv").path
    let files = [unnamed, bad, "nowhere", gone, good]
    let outcome = try Outcome.of(["monitoring", "check"] + files)
    XCTAssertEqual(outcome.status, 1)
    XCTAssertTrue(outcome.output.hasPrefix("\(good): ok, York\n"), outcome.output)
    let lines = outcome.problems.split(separator: "\n")
    XCTAssertEqual(lines.count, 4, outcome.problems)
    for (line, name) in zip(lines, [unnamed, "\(bad):2", "nowhere", gone]) {
      XCTAssertTrue(line.contains(name), String(line))
    }
    struct Report: Decodable {
      let file: String
      let problems: [String]
    }
    let json = try Outcome.of(["monitoring", "check", "--json"] + files)
    XCTAssertEqual(json.status, 1)
    let reports = try JSONDecoder().decode([Report].self, from: Data(json.output.utf8))
    XCTAssertEqual(reports.map(\.file), files)
    XCTAssertEqual(reports.map(\.problems.count), [1, 1, 1, 1, 0])
  }

  func testTheFolderOfPopulationsIsNoSurvey() throws {
    let listed = try Outcome.of("survey", "list", "--data", folder().appending(path: "none").path)
    XCTAssertEqual(listed.status, 0, listed.problems)
    XCTAssertTrue(listed.output.contains("older-people-access"), listed.output)
    XCTAssertFalse(listed.output.contains("populations"), listed.output)
    XCTAssertFalse(try Outcome.of("translations", "status").output.contains("populations"))
  }
}
