import Foundation
import XCTest

/// What the report says of combined priorities claims no more than `priorities combine` does.
final class CombinedReportTests: XCTestCase {
  private struct Made {
    let page: String
    let combined: [String: Any]
    let trace: [[String: Any]]
  }

  private var folder = URL(filePath: "/")

  override func setUpWithError() throws { folder = try Project.temporaryFolder(for: self) }

  private func file(_ name: String, _ text: String) throws -> String {
    let file = folder.appending(path: name)
    try Data(text.utf8).write(to: file)
    return file.path
  }

  private func report(_ sessions: String, _ options: String...) throws -> Made {
    let (page, json) = (folder.appending(path: "r.html"), folder.appending(path: "r.json"))
    let made = try Outcome.of(
      [
        "report", "create", "--release", "Exports/older-people-access", "--combined",
        try file("rooms.json", sessions), "--out", page.path, "--json", json.path,
      ] + options)
    XCTAssertEqual(made.status, 0, made.problems)
    let document = try XCTUnwrap(
      JSONSerialization.jsonObject(with: Data(contentsOf: json)) as? [String: Any])
    return Made(
      page: try String(contentsOf: page, encoding: .utf8),
      combined: try XCTUnwrap(document["combined"] as? [String: Any]),
      trace: try XCTUnwrap(document["trace"] as? [[String: Any]]))
  }

  func testOfTotalsAloneNothingIsSaidOfBallots() throws {
    let made = try report(
      """
      {"sessions":[{"id":"survey","places":3,"ideas":{"a":"Waiting","b":"Language"},
        "voters":270,"points":{"a":315,"b":310}}]}
      """)
    XCTAssertFalse(made.page.contains("No change of ballots"))
    // In the summary and in its own part.
    XCTAssertEqual(
      made.page.components(
        separatedBy: "How many ballots would change first place, pooled, cannot be said"
      ).count, 3)
    let flip = try XCTUnwrap(made.combined["flip"] as? [String: Any])
    XCTAssertEqual(flip["method"] as? String, "exact-among-known-ballots")
    XCTAssertEqual(flip["knownBallots"] as? Int, 0)
  }

  func testWhereSomeBallotsAreUnknownOnlyTheKnownOnesAreSpokenOf() throws {
    let made = try report(
      """
      {"sessions":[
        {"id":"survey","places":2,"ideas":{"a":"Waiting","b":"Language"},
         "voters":20,"points":{"a":32,"b":28}},
        {"id":"hall","places":2,"ideas":{"A":"Waiting","B":"Language"},
         "ballots":[["A","B"],["A","B"],["B","A"]]}]}
      """)
    XCTAssertFalse(made.page.contains("With fewer it could not"))
    XCTAssertEqual(made.page.components(separatedBy: "of the 3 ballots that are known").count, 3)
    XCTAssertTrue(made.page.contains("Some sessions gave only totals."))
  }

  private static let tie = """
    {"sessions":[{"id":"x","places":2,"ideas":{"a":"Waiting","b":"Language","c":"Bus"},
      "ballots":[["a","b"],["b","a"],["c","a"],["c","b"]]}]}
    """

  func testASharedFirstPlaceIsSaidToBeSharedAndIsNotToBecomeLevel() throws {
    let made = try report(Self.tie)
    XCTAssertTrue(
      made.page.contains("These share first place, pooled: “Bus”, “Language”, “Waiting”"))
    let change =
      "First place, pooled, would change if 1 ballot said something else: “Language” could then stand "
      + "above “Bus”."
    XCTAssertEqual(made.page.components(separatedBy: change).count, 3, made.page)
    let told = try Outcome.of("priorities", "combine", try file("tie.json", Self.tie))
    XCTAssertTrue(told.output.contains(change), told.output)
    XCTAssertFalse(told.output.contains("be level with"), told.output)
  }

  func testWhatOneGroupPutsOnTopIsCarriedForward() throws {
    let made = try report(
      """
      {"sessions":[{"id":"x","places":2,"ideas":{"a":"Waiting","b":"Language","c":"Bus"},
         "ballots":[["a","b"],["a","b"],["a","b"]]}],
       "groups":[{"by":"age","category":"old","session":"x","base":20,"first":["Bus"]}]}
      """)
    XCTAssertTrue(
      made.page.contains(
        "Carried forward too, because a group of people put them in its top places: “Bus”"))
    let themes = try XCTUnwrap(made.combined["themes"] as? [[String: Any]])
    XCTAssertEqual(themes.map { $0["theme"] as? String }, ["Waiting", "Language", "Bus"])
    XCTAssertEqual(themes.map { $0["carriedForward"] as? Bool }, [true, true, true])
    XCTAssertEqual(themes.map { $0["jlaScore"] as? Int }, [3, 2, 1])
    let carriers = try XCTUnwrap(themes[2]["carriedBy"] as? [String: Any])
    XCTAssertEqual(carriers["sessions"] as? [String], [])
    XCTAssertEqual(
      carriers["groups"] as? [[String: String]],
      [["by": "age", "category": "old", "session": "x"]])
    let groups = try XCTUnwrap(made.combined["groups"] as? [[String: Any]])
    XCTAssertEqual(groups.map { $0["putsAnotherFirst"] as? Bool }, [true])
    let row = try XCTUnwrap(
      made.page.firstMatch(of: /<th scope="row">Bus<\/th>.*?<\/tr>/)?.output.description)
    XCTAssertTrue(row.contains("<td>Yes</td></tr>"), row)
  }

  func testAnIdeaIsTracedByTheCodeOfItsRoomAndThroughTheCombinedSessions() throws {
    let room = folder.appending(path: "ws-K7E-HTW")
    try FileManager.default.copyItem(
      at: Project.root.appending(path: "Exports/workshop-example"), to: room)
    let diagram = try file(
      "diagram.json",
      """
      { "aim": { "what": "More people get help" }, "drivers": [],
        "ideas": [ { "id": "one", "text": "One", "from": ["K7E-HTW.O", "hall/A", "hall.Z",
          "ws-NK3-N4A.B", "town-hall.A"] } ] }
      """)
    let made = try report(
      """
      {"sessions":[{"id":"hall","places":1,"ideas":{"A":"Transport","B":"Waiting"},
        "texts":{"A":"Buses that come"},"ballots":[["A"]]},
        {"id":"NK3-N4A","places":1,"ideas":{"A":"Transport","B":"Waiting"},
        "texts":{"B":"No more queues"},"ballots":[["A"]]}]}
      """, "--log", room.appending(path: "log.jsonl").path, "--texts",
      room.appending(path: "texts.jsonl").path, "--diagram", diagram)
    let words = made.trace.map { $0["words"] as? String }
    XCTAssertEqual(words.count, 5)
    XCTAssertEqual(words[1], "Buses that come")
    XCTAssertNil(words[2])
    XCTAssertEqual(words[3], "No more queues")
    XCTAssertNil(words[4])
    let log = try String(
      contentsOf: room.appending(path: "texts.jsonl"), encoding: .utf8)
    XCTAssertTrue(log.contains(try XCTUnwrap(words[0])), words[0] ?? "")
  }
}
