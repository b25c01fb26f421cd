import Foundation
import SQLite
import Secrets
import XCTest

/// A commissioner makes figures that may leave, keeps an eye on them, and is told when something is
/// not as it was.
final class ReleaseJourneyTests: XCTestCase {
  /// A club of 60 people, a third of whom answered the first version, in Urdu.
  private func club() throws -> ClubSurvey {
    let club = try ClubSurvey(for: self)
    try club.join(0..<40)
    try club.join(
      40..<60, ["version": "1", "language": "ur", "game": "cards", "submitted": "2026-10-20"])
    return club
  }

  func testFiguresGoOutAreListedShownAndCountedAgain() throws {
    let club = try club()
    let made = try club.create("one", ["--by", "sex", "--by", "age,street"])
    XCTAssertEqual(made.status, 0, made.problems)
    let out = club.out("one").path
    XCTAssertTrue(
      made.output.hasPrefix("Release 1 of club is in \(out): about 60 people, "), made.output)
    let release = ReleasedFolder(url: club.out("one"))
    XCTAssertEqual(
      try release.names(),
      [
        "datapackage.json", "notes.md", "participation.csv", "priorities-by-group.csv",
        "priorities.csv", "release.json", "release.xlsx", "respondents.csv", "tables.csv",
      ])
    let values = try release.values()
    // Of 60 people 16 chose chess, 36 cards and 8 the third game.
    XCTAssertEqual(values["game count chess    "], "60 15 25")
    XCTAssertEqual(values["game count cards    "], "60 35 58")
    XCTAssertEqual(values["game count go    "], "60 10 17")

    let listed = try club.run("release", "list")
    XCTAssertEqual(
      listed.output.split(separator: "\n").first,
      "SURVEY  RELEASE  DAY         WITHDRAWN SINCE  OPTIONS")
    XCTAssertTrue(listed.output.contains("--by sex --by age,street"), listed.output)
    let shown = try club.run("release", "show", "club", "1")
    XCTAssertEqual(shown.output, try release.text("release.json"))
    let verified = try club.run("release", "verify", out)
    XCTAssertEqual(verified.status, 0, verified.problems)
    XCTAssertEqual(
      verified.output,
      """
      \(out) is release 1 of club, as it was published.
      Its figures were counted again from the responses, and are the same.

      """)
  }

  func testEveryResultIsToldAsJSONToo() throws {
    let club = try club()
    let made = try json(club.create("one", ["--by", "sex", "--json"]))
    XCTAssertEqual(made["survey"] as? String, "club")
    XCTAssertEqual(made["release"] as? Int, 1)
    XCTAssertEqual(made["people"] as? Int, 60)
    XCTAssertEqual(made["folder"] as? String, club.out("one").path)
    XCTAssertEqual((made["files"] as? [String: String])?.count, 8)
    let verified = try json(club.run("release", "verify", club.out("one").path, "--json"))
    XCTAssertEqual(verified["release"] as? Int, 1)
    XCTAssertEqual(verified["recounted"] as? Bool, true)
    let shown = try json(club.run("release", "show", "club", "1", "--json"))
    XCTAssertEqual(shown["versions"] as? [Int], [1, 2])
    XCTAssertEqual(shown["synthetic"] as? Bool, false)
    let listed = try club.run("release", "list", "--survey", "club", "--json")
    let rows = try JSONSerialization.jsonObject(with: Data(listed.output.utf8)) as? [[String: Any]]
    XCTAssertEqual(rows?.map { $0["options"] as? String }, ["--by sex"])
    XCTAssertEqual(rows?.map { $0["withdrawals"] as? Bool }, [false])
  }

  func testDaysTheWrongWayRoundAreToldAsSuch() throws {
    let outcome = try ClubSurvey(for: self).run(
      "release", "create", "club", "--since", "2026-12-02", "--until", "2026-12-01", "--dry-run")
    XCTAssertEqual(outcome.status, 2)
    XCTAssertTrue(
      outcome.problems.contains(
        "--until: 2026-12-01 is before 2026-12-02, the day of --since, so nobody would be counted. "
          + "Give the earlier day to --since."), outcome.problems)
  }

  func testAskingWhetherTheRulesAllowItLeavesNothingBehind() throws {
    let club = try club()
    let asked = try club.run("release", "create", "club", "--by", "sex", "--dry-run")
    XCTAssertEqual(asked.status, 0, asked.problems)
    XCTAssertEqual(asked.output, "The rules allow release 1 of club.\n")
    XCTAssertEqual(try club.registered(), [])
  }

  func testANewVersionOfTheSurveyChangesNoFigureOfAnEarlierRelease() throws {
    let club = try club()
    let release = try club.release("one", "--by", "sex")
    let former = try club.release("former", "--only", "version=2", "--by", "sex")
    let changes = [
      (#"{ "id": "go", "#, #"{ "id": "draughts", "text": "Draughts" }, { "id": "go", "#),
      (#""Better light""#, #""Light""#), (#""ur"]"#, #""ur", "ar"]"#),
      (#"{ "id": "bring","#, #"{ "id": "more", "kind": "text", "text": "?" }, { "id": "bring","#),
    ]
    try club.publishAnother(version: 3) { text in
      changes.reduce(text) { $0.replacing($1.0, with: $1.1) }
    }
    for folder in [release, former] {
      let verified = try club.run("release", "verify", folder.path)
      XCTAssertEqual(verified.status, 0, verified.problems)
      XCTAssertTrue(verified.output.contains("and are the same."), verified.output)
    }
  }

  func testWhateverChangesInAFolderIsNoticed() throws {
    let club = try club()
    let release = try club.release("one", "--by", "sex")
    let tables = try release.text("tables.csv")
    try Data((tables.dropLast(2) + " \n").utf8).write(to: release.file("tables.csv"))
    try Data("Mine.".utf8).write(to: release.file("more.txt"))
    try FileManager.default.removeItem(at: release.file("respondents.csv"))
    let outcome = try club.run("release", "verify", release.path)
    XCTAssertEqual(outcome.status, 1)
    XCTAssertEqual(outcome.output, "")
    let advice = "Take the file from where the release was made."
    XCTAssertEqual(
      outcome.problems.split(separator: "\n").map(String.init),
      [
        "\(release.path)/tables.csv: It is not as it was published. \(advice)",
        "\(release.path)/respondents.csv: It is missing or cannot be read. \(advice)",
        "\(release.path)/more.txt: The release does not hold this file.",
      ].sorted { tables, other in outcome.problems.contains(tables + "\n" + other) })
  }

  func testAForgeryWhoseChecksumsFitIsNoticed() throws {
    let club = try club()
    let release = try club.release("one", "--by", "sex")
    let tables = try Array(Data(contentsOf: release.file("tables.csv")))
    let forged = Array(
      String(decoding: tables, as: UTF8.self).replacing(",60,35,58", with: ",60,40,67").utf8)
    XCTAssertNotEqual(forged, tables)
    try Data(forged).write(to: release.file("tables.csv"))
    let document = try release.text("release.json")
      .replacing(Digest(of: tables).hex, with: Digest(of: forged).hex)
    try Data(document.utf8).write(to: release.file("release.json"))
    let outcome = try club.run("release", "verify", release.path)
    XCTAssertEqual(outcome.status, 1)
    XCTAssertTrue(
      outcome.problems.contains("It is not the document that the register holds of release 1."),
      outcome.problems)
  }

  func testResponsesThatAreNotAsTheyWereAreNoticed() throws {
    let club = try club()
    let release = try club.release("one", "--by", "sex")
    let path = club.data.appending(path: "equalsay.sqlite3").path
    try SQLite.Connection(path, .writing).run(
      """
      UPDATE response SET answers = (SELECT answers FROM response WHERE id = 1)
      WHERE id BETWEEN 10 AND 30
      """)
    let outcome = try club.run("release", "verify", release.path)
    XCTAssertEqual(outcome.status, 1)
    XCTAssertTrue(
      outcome.problems.contains("/tables.csv: Counted again, its figures are others."),
      outcome.problems)
  }

  func testAReleaseStandsWhenSomebodyWithdraws() throws {
    let club = try club()
    let service = try club.serve(for: self)
    let browser = try Browser(service.address, "/en-GB/club")
    try browser.press()
    try browser.post("/en-GB/club/about-you", [("equality", "no")])
    let code = try XCTUnwrap(browser.text("//*[@id='receipt']"), browser.answer.text)
    let release = try club.release("one", "--by", "sex")
    try browser.post("/en-GB/club/withdraw", [("code", code), ("sure", "yes")])
    XCTAssertEqual(browser.heading, "Your answers are deleted")
    let outcome = try club.run("release", "verify", release.path)
    XCTAssertEqual(outcome.status, 0, outcome.problems)
    XCTAssertEqual(
      outcome.output,
      """
      \(release.path) is release 1 of club, as it was published.
      People have withdrawn since, so its figures cannot be counted again.

      """)
    let listed = try club.run("release", "list", "--json")
    XCTAssertTrue(listed.output.contains("\"withdrawals\" : true"), listed.output)
  }

  func testNinePeopleAreTooFewForAnyFigure() throws {
    let club = try ClubSurvey(for: self)
    try club.join(0..<9)
    XCTAssertEqual(
      try club.refusal("--by", "sex"),
      "club: Fewer than 10 people are in this population, too few for any figure. "
        + "Wait until more have answered.\n")
    try club.join(9..<10)
    try club.release("one")
  }

  func testACharacteristicThatIsNotAskedAboutIsNamedWithALikelyOne() throws {
    let club = try club()
    XCTAssertEqual(
      try club.refusal("--by", "steet"),
      "--by steet: The survey does not ask about a characteristic of this name. "
        + "Did you mean street? It asks about age, sex, street.\n")
    XCTAssertEqual(
      try club.refusal("--only", "site=nort"),
      "--only site=nort: There is no such value. Did you mean north? There is north, south.\n")
  }

  func testThreeCharacteristicsAtOnceHaveToBeWanted() throws {
    let club = try ClubSurvey(for: self)
    try club.join(0..<240)
    let outcome = try club.create("one", ["--by", "age,sex,street"])
    XCTAssertEqual(outcome.status, 2)
    XCTAssertTrue(outcome.problems.contains("--allow-three"), outcome.problems)
    XCTAssertEqual(try club.registered(), [])
    let release = try club.release("one", "--by", "age,sex,street", "--allow-three")
    XCTAssertTrue(try release.rows("tables.csv").contains { $0["by_3"] == "street" })
  }

  func testAFolderThatIsThereIsLeftAloneAndNothingIsRegistered() throws {
    let club = try club()
    let out = club.out("refused")
    try FileManager.default.createDirectory(at: out, withIntermediateDirectories: false)
    let outcome = try club.create("refused", [])
    XCTAssertEqual(outcome.status, 1)
    XCTAssertEqual(
      outcome.problems,
      "\(out.path): There is something already, and a release never changes. Name another folder.\n"
    )
    XCTAssertEqual(try FileManager.default.contentsOfDirectory(atPath: out.path), [])
    XCTAssertEqual(try club.registered(), [])
    let nowhere = try club.create("no/such", [])
    XCTAssertEqual(nowhere.status, 1)
    XCTAssertEqual(try club.registered(), [])
    try club.release("one")
  }

  private func json(_ outcome: Outcome) throws -> [String: Any] {
    XCTAssertEqual(outcome.status, 0, outcome.problems)
    let object = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8))
    return try XCTUnwrap(object as? [String: Any])
  }
}
