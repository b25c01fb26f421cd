import Foundation
import SQLite
import XCTest

/// Somebody takes the groups and populations of one release from those of another, through the command.
final class ReleaseSequenceAttackTests: XCTestCase {
  private func club(_ count: Int = 60) throws -> ClubSurvey {
    let club = try ClubSurvey(for: self)
    try club.join(0..<count)
    return club
  }

  func testOneWomanAmongNewcomersIsNotReleasedApart() throws {
    let club = try club()
    try club.release("before", "--by", "sex")
    try club.join(60..<61, ["monitoring.sex": "female"])
    try club.join(61..<75, ["monitoring.sex": "male"])
    try club.close()
    let after = try club.release("after", "--by", "sex")
    let women = try after.rows("tables.csv").filter { $0["category_1"] == "female" }
    XCTAssertFalse(women.isEmpty)
    for row in women where row["value"] != "[z]" {
      XCTAssertEqual([row["base"], row["value"]], ["[c]", "[c]"], "\(row)")
    }
    let men = try after.rows("tables.csv").filter { $0["category_1"] == "male" }
    XCTAssertTrue(men.contains { Int($0["value"] ?? "") != nil })
    XCTAssertTrue(
      try after.text("notes.md").contains(
        "the figures of Female are withheld, because fewer than 10 people are in it and not in "
          + "groups of release 1"))
    let verified = try club.run("release", "verify", after.url.path)
    XCTAssertEqual(verified.status, 0, verified.problems)
    XCTAssertTrue(verified.output.contains("counted again"), verified.output)
  }

  /// As an older version of EqualSay left its releases, which remembered no groups.
  func testAReleaseThatRemembersNothingIsCountedAgain() throws {
    let club = try club()
    try club.release("before", "--by", "sex")
    let database = club.data.appending(path: "equalsay.sqlite3").path
    for statement in [
      "DROP TRIGGER release_memory_remains", "DELETE FROM release_memory",
      "DROP TRIGGER release_stays", "UPDATE release SET created_at = created_at - 172800",
    ] { try SQLite.Connection(database, .writing).run(statement) }
    try club.join(60..<61, ["monitoring.sex": "female"])
    try club.join(61..<75, ["monitoring.sex": "male"])
    let after = try club.release("after", "--by", "sex")
    let women = try after.rows("tables.csv").filter { $0["category_1"] == "female" }
    XCTAssertFalse(women.isEmpty)
    for row in women where row["value"] != "[z]" { XCTAssertEqual(row["value"], "[c]", "\(row)") }
    XCTAssertTrue(
      try after.rows("tables.csv").contains {
        $0["category_1"] == "male" && $0["value"] != "[c]" && $0["value"] != "[z]"
      })
  }

  func testAGroupAndThenTheSamePeopleWithOneNewcomerAreNotReleased() throws {
    let club = try club()
    try club.release("before", "--by", "sex")
    try club.join(60..<61, ["monitoring.sex": "female"])
    try club.join(61..<75, ["monitoring.sex": "male"])
    try club.close()
    XCTAssertEqual(
      try club.refusal("--only", "sex=female"),
      "club: Fewer than 10 people are in this population and not in groups that release 1 "
        + "published, or the other way round, so the two together would tell what those few answered. "
        + "Wait until at least 10 more have answered, or widen or change the filter.\n")
  }

  func testEachVersionAndThenAllDoNotPinWhatFewChose() throws {
    let club = try ClubSurvey(for: self)
    let common = ["enjoy": "some", "bring": "tea", "wish": "light room", "hours": "3"]
    for (version, first) in [("1", 0), ("2", 40)] {
      let answers = common.merging(["version": version]) { $1 }
      try club.join(first..<first + 4, answers.merging(["game": "chess"]) { $1 })
      try club.join(first + 4..<first + 30, answers.merging(["game": "cards"]) { $1 })
    }
    for version in ["1", "2"] {
      let part = try club.release(version, "--only", "version=\(version)")
      XCTAssertEqual(try chess(part), ["[c]"])
    }
    // It would be 10, which stands for 8 at least: four and four.
    XCTAssertEqual(try chess(club.release("all")), ["[c]"])
  }

  private func chess(_ release: ReleasedFolder) throws -> [String] {
    try release.rows("tables.csv").filter { $0["option"] == "chess" }.map { $0["value"] ?? "" }
  }

  func testTwoPopulationsAndAFewMoreAreNotReleasedTogether() throws {
    let club = try ClubSurvey(for: self)
    try club.join(0..<30, ["version": "1", "game": "cards"])
    try club.join(30..<70, ["version": "2"])
    try club.release("1", "--only", "version=1")
    try club.release("2", "--only", "version=2")
    try club.join(70..<73)
    try club.close()
    let reason = try club.refusal()
    XCTAssertTrue(
      reason.hasPrefix("club: But for fewer than 10 people, earlier populations make up this one"),
      reason)
  }

  func testTheFolderMayBeNamedWithASlash() throws {
    let club = try club()
    let outcome = try Outcome.of(
      "release", "create", "club", "--data", club.data.path, "--out", club.out("one").path + "/")
    XCTAssertEqual(outcome.status, 0, outcome.problems)
    XCTAssertFalse(outcome.output.contains("//notes.md"), outcome.output)
  }
}
