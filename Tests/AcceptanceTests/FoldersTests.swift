import Foundation
import XCTest

/// Somebody works in a folder of their own.
final class FoldersTests: XCTestCase {
  func testAFolderThatIsPassedOverIsNamed() throws {
    let folder = try Project.temporaryFolder(for: self)
    try FileManager.default.createDirectory(
      at: folder.appending(path: "Surveys"), withIntermediateDirectories: true)
    let passedOver = try lint(in: folder)
    XCTAssertEqual(passedOver.status, 0, passedOver.problems)
    XCTAssertTrue(
      passedOver.problems.hasPrefix("./Surveys: Not read, because it has no README.md; "),
      passedOver.problems)
    XCTAssertTrue(
      passedOver.problems.hasSuffix(" is. Say --surveys ./Surveys to read it.\n"),
      passedOver.problems)
    XCTAssertEqual(try lint(in: folder, "--surveys", "./Surveys").problems, "")
  }

  private func lint(
    in folder: URL, _ options: String...
  ) throws -> (status: Int32, problems: String) {
    let problems = try Outcome.file("problems", in: folder)
    let process = Process()
    process.executableURL = Project.program
    process.arguments = ["survey", "lint", "--easy-read", "interface"] + options
    process.currentDirectoryURL = folder
    process.standardOutput = FileHandle.nullDevice
    process.standardError = problems
    try process.run()
    process.waitUntilExit()
    return (process.terminationStatus, try Outcome.text(in: problems))
  }
}
