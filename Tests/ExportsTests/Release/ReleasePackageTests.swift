import Exports
import Foundation
import XCTest

/// An analyst reads the folder with the tools of Frictionless Data.
final class ReleasePackageTests: XCTestCase {
  func testFrictionlessAcceptsTheFolder() throws {
    let reader = try ReleaseReader()
    for (people, language) in [(40, "en-GB"), (240, "ur"), (1_000, "en-GB-x-easyread")] {
      let out = try ReleaseExample.temporaryFolder(for: self).appending(path: "out")
      try ReleaseExample(people: people, language: language).folder.write(to: out.path)
      let said = try reader.lines("validate", out)
      XCTAssertEqual(said.count, 1, said.joined(separator: "\n"))
      XCTAssertTrue(said.last?.hasPrefix("5 tables, ") ?? false)
      XCTAssertEqual(try reader.lines("checksums", out), [])
    }
  }

  func testFrictionlessFindsANumberThatIsNone() throws {
    let reader = try ReleaseReader()
    let out = try ReleaseExample.temporaryFolder(for: self).appending(path: "out")
    try ReleaseExample().folder.write(to: out.path)
    let file = out.appending(path: "respondents.csv")
    let text = try String(contentsOf: file, encoding: .utf8)
    try Data(text.replacing(",[z],[z],[z],[z],[z],[z]", with: ",many,[z],[z],[z],[z],[z]").utf8)
      .write(to: file)
    XCTAssertTrue(try reader.lines("validate", out).contains { $0.contains("many") })
    XCTAssertEqual(
      try reader.lines("checksums", out).last, "respondents.csv: another SHA-256")
  }
}
