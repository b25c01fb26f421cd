import Foundation
import XCTest

/// Two analysts code the ideas of a real room to themes and combine it with another.
final class ThemingTests: XCTestCase {
  private static let example = Project.root.appending(path: "Exports/workshop-example")

  private var themes = ""
  private var room: [String] = []

  override func setUpWithError() throws {
    let folder = try Project.temporaryFolder(for: self)
    themes = folder.appending(path: "themes.json").path
    let hall = folder.appending(path: "hall")
    try FileManager.default.copyItem(at: Self.example, to: hall)
    room = [
      "--log", hall.appending(path: "log.jsonl").path, "--texts",
      hall.appending(path: "texts.jsonl").path,
    ]
  }

  @discardableResult
  private func theme(_ words: String..., status: Int32 = 0) throws -> Outcome {
    let outcome = try Outcome.of(["priorities", "theme", themes] + words)
    XCTAssertEqual(outcome.status, status, "\(words): \(outcome.problems)")
    return outcome
  }

  private func begin() throws {
    let begun = try Outcome.of(
      ["priorities", "theme", themes, "--add", "access", "--name", "Getting there and in"] + room)
    XCTAssertEqual(begun.status, 0, begun.problems)
    XCTAssertEqual(
      begun.output, "access: added.\nhall: 13 of 13 ideas are new or have new words.\n")
    try theme(
      "--add", "people", "--name", "People who understand", "--definition",
      "Who somebody meets, not where.", "--example", "Staff who ask how I feel")
  }

  func testAThemeIsListedWithItsDefinitionExamplesAndMembers() throws {
    try begin()
    try theme("--coder", "ann", "--assign", "hall/E=access", "--assign", "hall/F=people")
    let list = try theme().output
    XCTAssertTrue(
      list.contains(
        """
        Getting there and in (access)
             hall/E  Lifts from the villages: our last bus home goes at ten past two

        People who understand (people)
             Means: Who somebody meets, not where.
             For example: Staff who ask how I feel
             hall/F  Train everybody at the surgery not to put low mood down to age

        In no theme yet
        hall/A  A phone number
        """), list)
  }

  func testTakingBackAnAssignmentIsAnEntryOfTheHistoryToo() throws {
    try begin()
    try theme("--coder", "ann", "--assign", "hall/E=people")
    try theme("--coder", "ben", "--assign", "hall/E=access")
    XCTAssertEqual(
      try theme("--coder", "ann", "--undo").output, "hall/E: no longer people, by ann.\n")
    try theme("--coder", "ann", "--undo", status: 1)
    let file = try XCTUnwrap(
      JSONSerialization.jsonObject(with: Data(contentsOf: URL(filePath: themes))) as? [String: Any])
    let history = try XCTUnwrap(file["history"] as? [[String: Any]])
    XCTAssertEqual(history.map { $0["coder"] as? String }, ["ann", "ben", "ann"])
    XCTAssertEqual(history.map { $0["undoes"] as? Int }, [nil, nil, 1])
    XCTAssertTrue(try theme().output.contains("(access)\n     hall/E  Lifts"))
  }

  func testTwoCodersAreComparedOnWhatBothCoded() throws {
    try begin()
    for item in ["A", "B", "C", "E", "F", "G"] {
      try theme(
        "--coder", "ann", "--assign", "hall/\(item)=\("ABC".contains(item) ? "access" : "people")")
    }
    for item in ["A", "B", "E", "F", "G"] {
      try theme(
        "--coder", "ben", "--assign", "hall/\(item)=\("AEB".contains(item) ? "access" : "people")")
    }
    let outcome = try theme("--kappa", "--json")
    let result = try XCTUnwrap(
      JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any])
    // Four of five; by chance (2 · 3 + 3 · 2) of 25; kappa 8 of 13.
    XCTAssertEqual(result["items"] as? Int, 5)
    XCTAssertEqual(result["percentAgreement"] as? Double, 80)
    XCTAssertEqual(try XCTUnwrap(result["kappa"] as? Double), 8.0 / 13, accuracy: 1e-12)
    let text = try theme("--kappa").output
    XCTAssertTrue(text.contains("5 items were coded by both ann and ben."), text)
    XCTAssertTrue(text.contains("They agree on 80.0%."), text)
    XCTAssertTrue(text.contains("0.62"), text)
    XCTAssertTrue(
      text.hasSuffix(
        """
        Coded differently
        hall/E  Lifts from the villages: our last bus home goes at ten past two
             ann: people
             ben: access

        """), text)
  }

  func testAMistypedNameChangesNothingAndIsAnswered() throws {
    try begin()
    let before = try Data(contentsOf: URL(filePath: themes))
    let refused = try theme(
      "--coder", "ann", "--assign", "hall/E=acces", "--assign", "hall/Q=access", status: 1)
    XCTAssertEqual(
      refused.problems,
      """
      hall/E=acces: There is no theme "acces". Did you mean access? Add it with --add.
      hall/Q=access: There is no item "hall/Q". Did you mean hall/A? Bring in the ideas of a room \
      with --workshop, --log, --survey or --release.

      """)
    XCTAssertEqual(try Data(contentsOf: URL(filePath: themes)), before)
    try theme("--assign", "hall/E=access", status: 2)
    try theme("--coder", "ann", "--assign", "hall/E", status: 2)
    try theme("--kappa", status: 1)
  }

  func testARoomIsCombinedOnceItsCodersHaveSettledEveryIdea() throws {
    try begin()
    let gather = ["priorities", "gather", themes] + room
    try theme("--coder", "ann", "--assign", "hall/E=access")
    try theme("--coder", "ben", "--assign", "hall/E=people")
    let unsettled = try Outcome.of(gather)
    XCTAssertEqual(unsettled.status, 1)
    XCTAssertEqual(unsettled.output, "")
    XCTAssertTrue(
      unsettled.problems.contains(
        "hall/E: The coders differ: \"access\" by ann, \"people\" by ben. Settle it with "
          + "--agree hall/E=THEME.\n"), unsettled.problems)
    XCTAssertTrue(unsettled.problems.contains("hall/A: This idea is in no theme."))

    try theme("--agree", "hall/E=access")
    for item in ["A", "B", "C", "F", "G", "H", "J", "K", "L", "N", "O", "R"] {
      try theme("--coder", "ann", "--assign", "hall/\(item)=people")
    }
    let out = URL(filePath: themes).deletingLastPathComponent().appending(path: "s.json").path
    let gathered = try Outcome.of(gather + ["--stratum", "hall=Dales", "--out", out])
    XCTAssertEqual(gathered.status, 0, gathered.problems)
    let combined = try Outcome.of("priorities", "combine", out)
    XCTAssertEqual(combined.status, 0, combined.problems)
    XCTAssertTrue(
      combined.output.contains("hall: E. Lifts from the villages: our last bus home"),
      combined.output)
    XCTAssertEqual(try Outcome.of("priorities", "gather", themes).status, 2)
    XCTAssertEqual(try Outcome.of(gather + ["--stratum", "hal=Dales"]).status, 1)
  }

  func testThePointsOfAGatheredRoomAreThoseOfItsReplay() throws {
    try begin()
    for item in ["A", "B", "C", "E", "F", "G", "H", "J", "K", "L", "N", "O", "R"] {
      try theme("--agree", "hall/\(item)=people")
    }
    let gathered = try Outcome.of(["priorities", "gather", themes] + room)
    XCTAssertEqual(gathered.status, 0, gathered.problems)
    let file = URL(filePath: themes).deletingLastPathComponent().appending(path: "s.json")
    try Data(gathered.output.utf8).write(to: file)
    let combined = try Outcome.of("priorities", "combine", file.path, "--json")
    let replay = try Outcome.of("workshop", "replay", room[1], "--json")
    XCTAssertEqual(
      try points(combined.output, "themes", "members", "idea"),
      try points(replay.output, "ideas", nil, "id"))
  }

  /// The points of each idea, in a document of combined priorities or of a replay.
  private func points(
    _ output: String, _ list: String, _ inner: String?, _ name: String
  ) throws -> [String: Double] {
    let document = try XCTUnwrap(
      JSONSerialization.jsonObject(with: Data(output.utf8)) as? [String: Any])
    var rows = try XCTUnwrap(document[list] as? [[String: Any]])
    if let inner { rows = try rows.flatMap { try XCTUnwrap($0[inner] as? [[String: Any]]) } }
    return Dictionary(
      uniqueKeysWithValues: try rows.map { row in
        (try XCTUnwrap(row[name] as? String), try XCTUnwrap(row["points"] as? Double))
      })
  }
}
