import Foundation
import XCTest

/// Somebody has every release there is, knows the rules, and wants to know what one person answered.
///
/// Each test is a known way around; none learns anything.
final class ReleaseAttackTests: XCTestCase {
  private func club(_ count: Int = 60) throws -> ClubSurvey {
    let club = try ClubSurvey(for: self)
    try club.join(0..<count)
    return club
  }

  // Two releases, one taken from the other.

  func testThreeNewcomersAreNotReleasedApart() throws {
    let club = try club()
    try club.release("before", "--by", "sex")
    try club.join(60..<63)
    try club.close()
    let few =
      "club: Fewer than 10 people are in this population and not in that of release 1, or the other "
      + "way round, so the two together would tell what those few answered. Wait until at least 10 "
      + "more have answered, or widen or change the filter.\n"
    XCTAssertEqual(try club.refusal("--by", "sex"), few)
    XCTAssertEqual(try club.refusal(), few)
    XCTAssertEqual(try club.refusal("--by", "age,street"), few)
  }

  func testManyNewcomersWaitForADayOrForTheClose() throws {
    let club = try club()
    try club.release("before")
    try club.join(60..<75)
    let reason = try club.refusal()
    XCTAssertTrue(
      reason.hasPrefix(
        "club: Release 1 was made less than a day ago and responses have come in since. "
          + "Wait 24 more hours, or close the survey first with 'equalsay survey close club'."),
      reason)
    try club.close()
    try club.release("after")
    XCTAssertEqual(try club.registered(), [1, 2])
    // Nobody adds people to a closed survey, ten at a time, and watches what changes.
    try club.join(75..<90)
    let closed = try club.refusal()
    XCTAssertTrue(
      closed.hasSuffix(
        "club: Release 2 was made less than a day ago and responses have come in since. "
          + "Wait 24 more hours.\n"), closed)
  }

  // Asking again and again, without a release.

  func testAskingAfterEveryArrivalTellsNothingOfThem() throws {
    let club = try club()
    let asked = ["--only", "street=high", "--dry-run"]
    XCTAssertEqual(try club.create("asked", asked).output, "The rules allow release 1 of club.\n")
    try club.join(60..<61)
    let again = try club.create("asked", asked)
    XCTAssertEqual(again.status, 1)
    XCTAssertTrue(
      again.problems.contains("fewer than 10 responses have come in since"), again.problems)
    try club.join(61..<70)
    XCTAssertEqual(try club.create("asked", asked).status, 0)
  }

  func testWithinTheDayEveryRequestGetsTheSameAnswer() throws {
    let club = try club()
    try club.release("before")
    try club.join(60..<61, ["monitoring.street": "quay"])
    let everybody = try club.refusal()
    XCTAssertEqual(try club.refusal("--only", "street=quay"), everybody)
    XCTAssertEqual(try club.refusal("--only", "street=high"), everybody)
  }

  /// That all who are older play chess would be told by there being nobody between the two.
  func testTheSamePeopleUnderAnotherFilterAreNotReleased() throws {
    let club = try ClubSurvey(for: self)
    try club.join(0..<30, ["monitoring.sex": "female", "monitoring.street": "high"])
    try club.join(30..<60, ["monitoring.sex": "male", "monitoring.street": "mill"])
    try club.release("women", "--only", "sex=female")
    XCTAssertTrue(
      try club.refusal("--only", "street=high").contains("would tell what those few answered"))
    try club.release("women-again", "--only", "sex=female", "--by", "age")
  }

  func testAGroupThatThinksAlikeIsNotReleasedByItselfEither() throws {
    let club = try ClubSurvey(for: self)
    try club.join(0..<40, ["monitoring.sex": "female"])
    try club.join(40..<80, ["monitoring.sex": "male", "game": "chess"])
    try club.release("men", "--only", "sex=male")
    let release = ReleasedFolder(url: club.out("men"))
    XCTAssertEqual(try release.values()["game count chess    "], "[c] [c] [c]")
    let notes = try release.text("notes.md")
    XCTAssertTrue(notes.contains("90% or more of them gave the same answer"), notes)
    XCTAssertFalse(try release.text("respondents.csv").contains("sex,male,40"))
  }

  func testSomebodyWhoWithdrewIsNotReleasedByTheirAbsence() throws {
    let club = try club()
    let service = try club.serve(for: self)
    let codes = try (0..<10).map { _ in try sent(at: service) }
    try club.release("before", "--by", "sex")
    for (place, code) in codes.enumerated() {
      let browser = try Browser(service.address, "/en-GB/club/withdraw")
      try browser.post("/en-GB/club/withdraw", [("code", code), ("sure", "yes")])
      XCTAssertEqual(browser.heading, "Your answers are deleted")
      guard [1, 9].contains(place + 1) else { continue }
      let reason = try club.refusal("--by", "sex")
      XCTAssertTrue(reason.contains("would tell what those few answered"), reason)
    }
    try club.release("after", "--by", "sex")
  }

  /// Answers nothing at all, and gives the receipt code.
  private func sent(at service: RunningService) throws -> String {
    let browser = try Browser(service.address, "/en-GB/club")
    try browser.press()
    try browser.post("/en-GB/club/about-you", [("equality", "no")])
    return try XCTUnwrap(browser.text("//*[@id='receipt']"))
  }

  // Filters.

  /// What sets a few people apart, the filter that leaves them out, and the one that holds them alone.
  private static let apart: [(cells: [String: String], others: [String], alone: [String])] = [
    (["version": "1", "game": "cards"], ["--only", "version=2"], ["--only", "version=1"]),
    (["language": "ur"], ["--only", "language=en-GB"], ["--only", "language=ur"]),
    (["language": "en-GB-x-easyread"], ["--only", "easy-read=no"], ["--only", "easy-read=yes"]),
    (["channel": "workshop"], ["--only", "channel=paper"], ["--only", "channel=workshop"]),
    (["submitted": "2026-11-09"], ["--until", "2026-11-08"], ["--since", "2026-11-09"]),
    (["submitted": "2026-10-01"], ["--since", "2026-10-02"], ["--until", "2026-10-01"]),
    (
      ["monitoring.street": "quay"], ["--only", "street=high", "--only", "street=mill"],
      ["--only", "street=quay"]
    ),
    (
      ["site": ""], ["--only", "site=north", "--only", "site=south"],
      ["--only", "site=north", "--only", "site=south", "--until", "2026-01-01"]
    ),
  ]

  func testNoFilterIsolatesAFewPeopleOrLeavesThemOutOfAnEarlierRelease() throws {
    let common = try club(57)
    for (cells, others, alone) in Self.apart {
      let club = try common.copy()
      try club.join(57..<60, cells)
      let tooFew =
        "club: Fewer than 10 people are in this population, too few for any figure. "
        + "Widen the filter, or wait until more have answered.\n"
      XCTAssertEqual(try create(alone, in: club).problems, tooFew, "\(alone)")
      XCTAssertEqual(try club.registered(), [])
      try club.release("all", "--by", "sex")
      XCTAssertEqual(try create(alone, in: club).problems, tooFew, "\(alone) after all")
      try checkThatFewAreProtected(create(others, in: club), "\(others)")
      XCTAssertEqual(try club.registered(), [1])
    }
  }

  func testNobodyIsAddedToAnEarlierReleaseByAWiderFilter() throws {
    let common = try club(57)
    for (cells, others, _) in Self.apart {
      let club = try common.copy()
      try club.join(57..<60, cells)
      XCTAssertEqual(try create(others, in: club).status, 0, "\(others)")
      try checkThatFewAreProtected(create([], in: club), "all after \(others)")
      XCTAssertEqual(try club.registered(), [1])
    }
  }

  func testTheRestOfAnEarlierReleaseIsNotReleasedButForAFew() throws {
    let club = try club(58)
    try club.join(58..<60, ["site": ""])
    try club.release("north", "--only", "site=north")
    let reason = try club.refusal("--only", "site=south")
    XCTAssertEqual(
      reason,
      "club: This population is, but for fewer than 10 people, everybody who is not in release 1, "
        + "so the two together would tell what those few answered. Widen the filter, or wait until "
        + "at least 10 more have answered.\n")
  }

  private func create(_ options: [String], in club: ClubSurvey) throws -> Outcome {
    try club.create("release-\(try club.registered().count + 1)", options)
  }

  private func checkThatFewAreProtected(
    _ outcome: Outcome, _ way: String, line: UInt = #line
  ) {
    XCTAssertEqual(outcome.status, 1, way, line: line)
    XCTAssertTrue(
      outcome.problems.hasPrefix(
        "club: Fewer than 10 people are in this population and not in that of release 1,"),
      way + ": " + outcome.problems, line: line)
  }

  // The figures themselves.

  func testTheSamePeopleAreCountedTheSameInEveryRelease() throws {
    let club = try club(147)
    let releases = try [
      club.release("1", "--by", "age"),
      club.release("2", "--by", "sex", "--by", "age"),
      club.release("3", "--by", "age,sex", "--by", "street", "--by", "sex"),
      club.release("4", "--by", "street,age", "--by", "age,sex", "--by", "sex,street"),
    ].map { try $0.values() }
    var (shared, known) = (0, [String: String]())
    for values in releases {
      for (cell, value) in values {
        if let before = known[cell] {
          shared += 1
          XCTAssertEqual(value, before, cell)
        }
        known[cell] = value
      }
    }
    XCTAssertGreaterThan(shared, 200)
  }

  func testEveryNumberIsRoundedAndEveryPercentageIsMadeOfThem() throws {
    let club = try club(147)
    let release = try club.release("1", "--by", "age", "--by", "sex,street")
    var percentages = 0
    for row in try release.rows("tables.csv") {
      let (base, value) = (row["base"] ?? "", row["value"] ?? "")
      let isCount = !["median", "lower_quartile", "upper_quartile"].contains(row["statistic"])
      for count in [base] + (isCount ? [value] : []) where count != "[c]" && count != "[z]" {
        let number = try XCTUnwrap(Int(count), "\(row)")
        XCTAssertTrue(number >= 5 && number.isMultiple(of: 5), "\(row)")
      }
      guard row["statistic"] == "count", let value = Int(value), let base = Int(base) else {
        XCTAssertTrue(Int(row["percent"] ?? "") == nil, "\(row)")
        continue
      }
      guard base >= 20 else { XCTAssertEqual(row["percent"], "[u]", "\(row)"); continue }
      // Half a percent more rounds up.
      XCTAssertEqual(row["percent"], String((200 * value + base) / (2 * base)), "\(row)")
      percentages += 1
    }
    XCTAssertGreaterThan(percentages, 40)
  }

  func testNoPartOfTheWorkbookHoldsMoreThanTheTables() throws {
    let reader = try ReleaseReader()
    let release = try tiny().release("1", "--by", "age", "--by", "sex,street")
    var published: Set<String> = []
    for name in try release.names() where name.hasSuffix(".csv") {
      for row in try release.rows(name) { published.formUnion(row.values) }
    }
    try published.formUnion(shares(release.rows("priorities-by-group.csv")))
    var (numbers, charts) = (0, 0)
    for (name, part) in try reader.workbook(of: release) {
      // The ranges of filters are named so; they hold nothing.
      let names = part.replacing(/_xlnm\._FilterDatabase" localSheetId="\d+" hidden="1"/, with: "")
      XCTAssertNil(names.firstMatch(of: /hidden="1"|"hidden"|veryHidden/), name)
      XCTAssertFalse(part.contains("<comment"), name)
      guard name.contains("worksheets/sheet") || name.contains("charts/chart") else { continue }
      charts += name.contains("charts/chart") ? 1 : 0
      // A number of a sheet, or one that a chart keeps; a cell of type s names a text instead.
      for match in part.matches(of: /(<c [^>]*>)?<(?:c:)?v>([0-9.]+)<\/(?:c:)?v>/) {
        if match.1?.contains("t=\"s\"") == true { continue }
        XCTAssertTrue(published.contains(String(match.2)), "\(match.2) of \(name)")
        numbers += 1
      }
    }
    XCTAssertGreaterThan(numbers, 100)
    XCTAssertGreaterThan(charts, 3)
  }

  /// The shares of points of each group, which the workbook makes of the published points.
  private func shares(_ rows: [[String: String]]) -> [String] {
    let groups = Dictionary(grouping: rows) {
      [$0["question"], $0["by_1"], $0["category_1"], $0["category_2"]]
    }
    return groups.values.flatMap { rows in
      let points = rows.compactMap { $0["points"].flatMap { Int($0) } }
      let total = points.reduce(0, +)
      return points.map { String((200 * $0 + total) / (2 * total)) }
    }
  }

  /// 147 people, of whom 3 live on the Quay and chose the third game.
  private func tiny() throws -> ClubSurvey {
    let club = try club(144)
    try club.join(144..<147, ["monitoring.street": "quay", "game": "go", "channel": "workshop"])
    return club
  }

  func testNothingThatTheProgramSaysHoldsAnExactCount() throws {
    let club = try tiny()
    let service = try club.serve(for: self)
    let release = try club.release("1", "--by", "street", "--by", "sex", "--by", "age,street")
    let quay = try release.rows("tables.csv").filter { $0["category_1"] == "quay" }
    XCTAssertGreaterThan(quay.count, 20)
    for row in quay {
      let isRuledOut =
        ["prefer_not", "not_asked"].contains(row["statistic"]) && row["value"] == "[z]"
      XCTAssertEqual([row["base"], row["value"]], ["[c]", isRuledOut ? "[z]" : "[c]"], "\(row)")
    }
    for row in try release.rows("respondents.csv") where row["category"] == "quay" {
      XCTAssertEqual(row["respondents"], "[c]")
    }
    var said = try [
      ["release", "create", "club", "--by", "street", "--dry-run", "--json"],
      ["release", "show", "club", "1"], ["release", "list"], ["release", "list", "--json"],
      ["priorities", "show", "club"], ["priorities", "show", "club", "--json"],
      ["survey", "list"], ["survey", "list", "--json"], ["survey", "show", "club"],
      ["release", "create", "club", "--by", "street", "--out", club.out("2").path],
    ].map { words in
      let outcome = try Outcome.of(words + ["--data", club.data.path])
      XCTAssertEqual(outcome.status, 0, "\(words): \(outcome.problems)")
      return (words.joined(separator: " "), outcome.output + outcome.problems)
    }
    for page in ["", "/withdraw", "/q/game", "/about-you"] {
      for tag in ["en-GB", "en-GB-x-easyread", "ur"] {
        let answer = try Browser(service.address, "/\(tag)/club\(page)").answer
        said.append((tag + page, answer.text))
      }
    }
    for name in try release.names() where !name.hasSuffix(".xlsx") {
      said.append((name, try release.text(name)))
    }
    // All 147 people, or the 144 who do not live on the Quay, exactly.
    for (place, text) in said {
      let digits = text.replacing(/[0-9a-f]{32,}/, with: "").replacing(/"bytes" : \d+/, with: "")
      XCTAssertNil(digits.firstMatch(of: /\b14[47]\b/), place)
    }
  }
}
