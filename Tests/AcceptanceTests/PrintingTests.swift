import Foundation
import XCTest

/// An outreach worker prints a survey.
final class PrintingTests: XCTestCase {
  private func garden() throws -> GardenSurvey {
    let garden = try GardenSurvey(for: self)
    try garden.publish()
    return garden
  }

  private func printed(_ garden: GardenSurvey, _ options: String...) throws -> Outcome {
    try Outcome.of(["survey", "print", garden.id, "--data", garden.data.path] + options)
  }

  func testTheFormGoesToStandardOutputWhereNoFileIsNamed() throws {
    let garden = try garden()
    let outcome = try printed(garden)
    XCTAssertEqual(outcome.status, 0, outcome.problems)
    XCTAssertTrue(outcome.output.hasPrefix("<!DOCTYPE html>"), outcome.output)
    XCTAssertTrue(outcome.output.hasSuffix("</html>\n"), String(outcome.output.suffix(80)))
    XCTAssertTrue(outcome.problems.contains("garden/1/en-GB/standard"), outcome.problems)
    XCTAssertEqual(try printed(garden, "--json").status, 2)
    let file = garden.data.appending(path: "form.html").path
    XCTAssertEqual(try printed(garden, "--out", file, "--json").status, 0)
    XCTAssertEqual(try String(contentsOfFile: file, encoding: .utf8), outcome.output)
  }

  func testNothingIsHalfWrittenWhereOneFileCannotBe() throws {
    try XCTSkipIf(!Self.hasBrowser, "There is no browser that could print.")
    let garden = try garden()
    let file = garden.data.appending(path: "form.html").path
    let outcome = try printed(garden, "--out", file, "--pdf", "/nowhere/form.pdf")
    XCTAssertEqual(outcome.status, 3, outcome.problems)
    XCTAssertTrue(
      outcome.problems.contains("/nowhere/form.pdf: The file cannot be written."), outcome.problems)
    XCTAssertFalse(FileManager.default.fileExists(atPath: file))
    XCTAssertEqual(
      try FileManager.default.contentsOfDirectory(atPath: garden.data.path)
        .filter { $0.contains("form") }, [])
  }

  private static var hasBrowser: Bool {
    let environment = ProcessInfo.processInfo.environment
    let folders = (environment["PATH"] ?? "").split(separator: ":")
    return environment["CHROMIUM"] != nil
      || folders.contains { FileManager.default.isExecutableFile(atPath: "\($0)/chromium") }
  }
}
