import Foundation
import XCTest

/// A command speaks from catalogues, in a language that there is, or says that it cannot.
final class SpeakingTests: XCTestCase {
  private static let commands = [
    ["drivers", "render", "Exports/driver-diagram/diagram.json"],
    ["drivers", "render", "Exports/driver-diagram/diagram.json", "--format", "csv"],
    ["monitoring", "progress", "Exports/objectives/older-people-access.json"],
    ["workshop", "replay", WorkshopSample.log],
  ]

  func testWithoutCataloguesNothingIsWrittenAndTheFolderIsNamed() throws {
    let empty = try Project.temporaryFolder(for: self).path
    for command in Self.commands {
      for folder in ["/nope", empty] {
        let outcome = try Outcome.of(command + ["--translations", folder])
        XCTAssertEqual(outcome.status, 1, "\(command)")
        XCTAssertEqual(outcome.output, "")
        XCTAssertTrue(
          outcome.problems.hasSuffix(
            "\(folder): The texts of EqualSay are not in this folder: interface/en-GB.po is missing "
              + "or cannot be read. Name the folder that has them with --translations DIR.\n"),
          outcome.problems)
      }
    }
  }

  func testTheServiceDoesNotStartWithoutWords() throws {
    let data = try Project.temporaryFolder(for: self).appending(path: "data")
    let outcome = try Outcome.of("serve", "--data", data.path, "--translations", "/nope")
    XCTAssertEqual(outcome.status, 1)
    XCTAssertFalse(FileManager.default.fileExists(atPath: data.path))
  }

  func testALanguageWithoutAWordIsAMistakeOnTheCommandLine() throws {
    for command in Self.commands {
      let outcome = try Outcome.of(command + ["--language", "xx"])
      XCTAssertEqual(outcome.status, 2, "\(command)")
      XCTAssertEqual(outcome.output, "")
      XCTAssertTrue(
        outcome.problems.hasPrefix("--language: There are no words in \"xx\". There are "),
        outcome.problems)
      XCTAssertTrue(outcome.problems.contains("en-GB, en-GB-x-easyread"), outcome.problems)
    }
  }

  func testAMadeUpLanguageIsSpokenWhereItIsKnownAndRefusedElsewhere() throws {
    let drawn = try Outcome.of(Self.commands[0] + ["--language", "en-XA"])
    XCTAssertEqual(drawn.status, 0, drawn.problems)
    XCTAssertTrue(drawn.output.contains("<html lang=\"en-XA\""))
    XCTAssertFalse(drawn.output.contains("The diagram as a list"))
    for tag in ["en-XA", "ar-XB"] {
      let refused = try Outcome.of(Self.commands[2] + ["--language", tag])
      XCTAssertEqual(refused.status, 2, tag)
      XCTAssertEqual(refused.output, "")
    }
  }

  func testAnotherFormOfALanguageIsSpoken() throws {
    for command in Self.commands {
      XCTAssertEqual(try Outcome.of(command + ["--language", "ur-PK"]).status, 0, "\(command)")
    }
  }
}
