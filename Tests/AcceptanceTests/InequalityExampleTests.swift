import Foundation
import XCTest

/// The examples of inequalities in the repository are what the program makes, to the byte.
///
/// `UPDATE_GOLDEN=1` in the environment writes them anew.
final class InequalityExampleTests: XCTestCase {
  private static let kept = Project.root.appending(path: "Exports/inequality")
  private static let isUpdating = ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1"

  func testTheProgramMakesTheExamplesAgain() throws {
    let folder = Self.isUpdating ? Self.kept : try Project.temporaryFolder(for: self)
    try make(in: folder)
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
      .filter { !$0.hasSuffix(".csv") }
    XCTAssertEqual(
      names,
      [
        "detention.json", "detention.txt", "personal-health-budgets.json",
        "personal-health-budgets.txt",
      ])
    for name in names {
      XCTAssertEqual(
        try String(contentsOf: folder.appending(path: name), encoding: .utf8),
        try String(contentsOf: Self.kept.appending(path: name), encoding: .utf8))
    }
  }

  /// Advancing Mental Health Equality, page on detention: "over ten times the rate".
  func testTheRatioIsThatOfTheGuidance() throws {
    let report = try String(
      contentsOf: Self.kept.appending(path: "detention.txt"), encoding: .utf8)
    XCTAssertTrue(
      report.contains("  10.81  [z]"), report)
    XCTAssertTrue(report.contains("no interval: counts not published"), report)
  }

  private func make(in folder: URL) throws {
    let process = Process()
    process.executableURL = Project.root.appending(path: "Exports/inequality.sh")
    process.arguments = [Project.program.path, folder.path]
    process.currentDirectoryURL = Project.root
    try process.run()
    process.waitUntilExit()
    XCTAssertEqual(process.terminationStatus, 0)
  }
}
