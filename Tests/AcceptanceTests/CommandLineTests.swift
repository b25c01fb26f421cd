import XCTest

/// Somebody types a command, and what it cannot mean is not guessed.
final class CommandLineTests: XCTestCase {
  func testAnOptionThatStandsOnceIsRefusedTwice() throws {
    let refused = [
      (
        ["translations", "sync", "--language", "ur", "--language", "ar"],
        "--language is given as \"ur\" and as \"ar\". Give it once."
      ),
      (
        ["survey", "print", "older-people-access", "--language=ur", "--language", "ar"],
        "--language is given as \"ur\" and as \"ar\". Give it once."
      ),
      (
        ["survey", "lint", "--surveys", "a", "--surveys", "a", "tea", "--easy-read"],
        "--surveys is given as \"a\" and as \"a\". Give it once."
      ),
      // Of a folder that the command does not need, too.
      (
        ["priorities", "tally", "--data", "a", "--data", "b", "votes.soc"],
        "--data is given as \"a\" and as \"b\". Give it once."
      ),
    ]
    for (words, sentence) in refused {
      let outcome = try Outcome.of(words)
      XCTAssertEqual(outcome.status, 2, outcome.problems)
      XCTAssertEqual(outcome.output, "")
      XCTAssertTrue(outcome.problems.contains(sentence), outcome.problems)
    }
  }

  func testAnOptionThatMayStandSeveralTimesMay() throws {
    let outcome = try Outcome.of(
      "translations", "status", "--language", "ur", "--language", "ar", "older-people-access",
      "--json")
    XCTAssertEqual(outcome.status, 0, outcome.problems)
    XCTAssertTrue(outcome.output.contains("\"language\" : \"ur\""), outcome.output)
    XCTAssertTrue(outcome.output.contains("\"language\" : \"ar\""), outcome.output)
  }
}
