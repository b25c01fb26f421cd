import Foundation
import Surveys
import Tabulation
import XCTest

/// What the monitoring questions that surveys share lead to.
final class EnglandSetTests: XCTestCase {
  private func edition() throws -> CountedEdition {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let file = try Data(contentsOf: root.appending(path: "Surveys/monitoring/england.json"))
    return Sample.edition(
      [], try MonitoringSetFile.read([UInt8](file), context: .assumingFiles()))
  }

  private func counted(_ characteristic: String, _ people: [[String: String]]) throws -> [String:
    Int]
  {
    let edition = try edition()
    let tabulation = try Tabulator.tabulation(
      [edition], try people.map { try SampleResponse(edition, [:], $0) })
    let respondents = try XCTUnwrap(
      tabulation.respondents.first { $0.scheme.characteristic.text == characteristic })
    let categories = respondents.scheme.categories.map(\.id.text)
    return Dictionary(uniqueKeysWithValues: zip(categories, respondents.people))
      .filter { $0.value > 0 }
  }

  private func categories(_ characteristic: String) throws -> [String] {
    let tabulation = try Tabulator.tabulation([try edition()], [])
    return tabulation.respondents.first { $0.scheme.characteristic.text == characteristic }?
      .scheme.categories.map(\.id.text) ?? []
  }

  func testEachBroaderCategoryStandsBeforeItsParts() throws {
    XCTAssertEqual(
      try categories("age"),
      [
        "under-18", "under-16", "age-16-to-17", "age-18-to-64", "age-18-to-24", "age-25-to-34",
        "age-35-to-44", "age-45-to-54", "age-55-to-64", "age-65-and-over", "age-65-to-74",
        "age-75-to-84", "age-85-and-over",
      ])
    XCTAssertEqual(try categories("ethnicity").count, 24)
    XCTAssertEqual(try categories("disability"), ["disabled", "not-disabled"])
    XCTAssertEqual(try categories("veteran"), ["veteran", "regular", "reserve", "no"])
  }

  func testDisabilityComesOfTwoAnswers() throws {
    XCTAssertEqual(
      try counted(
        "disability",
        [
          ["health-condition": "no"], ["health-condition": "yes"],
          ["health-condition": "yes", "day-to-day": "a-little"],
          ["health-condition": "yes", "day-to-day": "not-at-all"],
        ]), ["disabled": 1, "not-disabled": 2])
  }

  func testEthnicGroupIsAsFineAsItWasAnswered() throws {
    XCTAssertEqual(
      try counted(
        "ethnicity",
        [
          ["ethnic-group": "white", "ethnic-group-white": "white-roma"],
          ["ethnic-group": "black", "ethnic-group-black": "-"],
        ]), ["white-roma": 1, "black": 1])
  }

  func testServiceInBothForcesIsService() throws {
    XCTAssertEqual(
      try counted("veteran", [["veteran": "regular reserve"], ["veteran": "no"]]),
      ["veteran": 1, "no": 1])
  }
}
