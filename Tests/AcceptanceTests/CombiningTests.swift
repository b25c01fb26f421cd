import Foundation
import XCTest

/// An analyst combines what several rooms put first.
final class CombiningTests: XCTestCase {
  private let sessions = """
    {"title": "Three rooms", "sessions": [
      {"id": "hall", "stratum": "older people", "places": 3,
       "ideas": {"A": "Transport", "B": "Waiting", "C": "Transport", "D": "Language"},
       "texts": {"A": "Buses that come", "C": "Lifts to the clinic"},
       "ballots": [["A","C","B"], ["B","A"], ["D","B","A"], ["A","B","D"]]},
      {"id": "online", "stratum": "older people", "places": 3,
       "ideas": {"A": "Waiting", "B": "Language"}, "ballots": [["A","B"], ["A"], ["B", "A"]]},
      {"id": "youth club", "stratum": null, "places": 2,
       "ideas": {"A": "Language", "B": "Waiting", "C": "Crisis"}, "ballots": [["A","C"], ["C","A"]]}
    ]}
    """

  private func file(_ text: String, _ name: String = "sessions.json") throws -> String {
    let file = try Project.temporaryFolder(for: self).appending(path: name)
    try Data(text.utf8).write(to: file)
    return file.path
  }

  func testTheReportShowsPooledAndEqualVoiceSideBySideAndWhatMoves() throws {
    let outcome = try Outcome.of("priorities", "combine", try file(sessions))
    XCTAssertEqual(outcome.status, 0, outcome.problems)
    XCTAssertEqual(
      outcome.output,
      """
      Three rooms
      Sessions: 3. Strata, each with an equal voice: 2. Ballots: 9.

      Theme      Pooled rank  Pooled  Equal-voice rank  Equal voice  Moved  In top places  Offered in  JLA score
      Crisis               1   75.0%                 1        75.0%         1 of 1         1 of 3              3
      Waiting              2   64.0%                 4        38.1%  ↓ 2 *  2 of 3         3 of 3              4
      Transport            3   55.0%                 3        55.0%         1 of 1         1 of 3              2
      Language             4   48.0%                 2        58.9%  ↑ 2 *  3 of 3         3 of 3              4

      Pooled: every ballot counts the same. Equal voice: every stratum counts the same. Both are points of the most that those who could choose the theme could have given it; a session that did not offer it does not lower it.
      * Two places or more between pooled and equal voice: “Waiting”, “Language”
      Carried forward, because at least one session put an idea of theirs in its top places: “Crisis”, “Waiting”, “Transport”, “Language”
      First place, pooled, would change if 1 ballot said something else: “Waiting” could then be level with “Crisis” or above it.

      What each theme is made of
      Crisis
           youth club: C (points: 3; rank in its session: 1)
      Waiting
           hall: B (points: 8; rank in its session: 2)
           online: A (points: 8; rank in its session: 1)
           youth club: B (points: 0; rank in its session: 3)
      Transport
           hall: A. Buses that come (points: 9; rank in its session: 1)
           hall: C. Lifts to the clinic (points: 2; rank in its session: 4)
      Language
           hall: D (points: 4; rank in its session: 3)
           online: B (points: 5; rank in its session: 2)
           youth club: A (points: 3; rank in its session: 1)

      """)
  }

  func testTheReportSpeaksTheLanguageOfItsReader() throws {
    let outcome = try Outcome.of("priorities", "combine", try file(sessions), "--language", "ur")
    XCTAssertEqual(outcome.status, 0, outcome.problems)
    XCTAssertTrue(outcome.output.contains("برابر آواز"), outcome.output)
  }

  func testJSONHoldsEveryFigureUnderItsName() throws {
    let outcome = try Outcome.of("priorities", "combine", try file(sessions), "--json")
    let result = try XCTUnwrap(
      JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any])
    XCTAssertEqual(
      result.keys.sorted(),
      ["flip", "groups", "sessions", "strata", "synthetic", "themes", "voters"])
    let themes = try XCTUnwrap(result["themes"] as? [[String: Any]])
    XCTAssertEqual(
      themes.first?.keys.sorted(),
      [
        "breadth", "carriedBy", "carriedForward", "equalVoicePercent", "equalVoiceRank", "jlaScore",
        "members",
        "mostPoints", "moved", "offeredIn", "offeredTo", "points", "pooledPercent", "pooledRank",
        "strata", "theme",
      ])
    XCTAssertEqual(themes.map { $0["moved"] as? Int }, [0, -2, 0, 2])
    XCTAssertEqual(themes.map { $0["carriedForward"] as? Bool }, [true, true, true, true])
    let flip = try XCTUnwrap(result["flip"] as? [String: Any])
    XCTAssertEqual(
      flip.keys.sorted(),
      ["ballots", "ballotsToOvertake", "from", "knownBallots", "method", "tiedWith", "to"])
    XCTAssertEqual(flip["method"] as? String, "exact")
    XCTAssertEqual(flip["from"] as? String, "Crisis")
    XCTAssertEqual(flip["to"] as? String, "Waiting")
  }

  func testAllProblemsAreReportedAtOnceWithTheirPlaces() throws {
    let path = try file(
      """
      {"sessions": [
        {"id": "a", "places": 0, "ideas": {"A": "x", "A": "y"}, "ballots": [["A","A"], ["Q"], [], "A"]},
        {"id": "a", "places": 1, "ideas": {"A": "x", "B": "z"}, "ballots": [["A","B"]], "voters": 3},
        {"id": "c", "places": 1, "ideas": {}, "ballots": []},
        {"id": "d", "places": 1e300, "ideas": {"A": "t"}, "voters": -1, "points": {"B": 3}, "x": 1},
        {"places": 2, "ideas": {"Fees": "t"}, "ballots": [["Feees"]]}
      ]}
      """)
    let outcome = try Outcome.of("priorities", "combine", path)
    XCTAssertEqual(outcome.status, 1)
    XCTAssertEqual(outcome.output, "")
    XCTAssertEqual(
      outcome.problems.replacing(path, with: "f"),
      """
      f:2:25: "places" must be between 1 and 100, not 0.
      f:2:48: Duplicate key "A". It already stands on line 2. Keep one of the two.
      f:2:76: The idea "A" is ranked twice. Keep its better place, or ask the voter.
      f:2:83: There is no idea "Q" in this session. Add it to "ideas".
      f:2:89: This ballot ranks nothing. Take it out: a ballot ranks one idea at least.
      f:2:93: Each ballot must be a list of ideas, not a text.
      f:3:3: This session has no "points". Add it.
      f:3:10: The id "a" is already taken by the session on line 2. Give this session another, or take it out if it is the same.
      f:3:59: A session has its "ballots", or else "voters" and "points" where only these were released. Take out one or the other.
      f:4:37: "ideas" is empty. Name every idea that was on the ballot.
      f:4:52: "ballots" is empty. It needs at least 1 entry.
      f:5:25: "places" must be a whole number, not 1e+300.
      f:5:63: "voters" must be between 1 and 10000000, not -1.
      f:5:77: "points" does not say how many the idea "A" has. Add it, or take the idea out if its points were withheld.
      f:5:78: There is no idea "B" in this session. Add it to "ideas".
      f:5:87: Unknown key "x". This session may have "id", "stratum", "places", "ideas", "texts", "voters", "points".
      f:6:3: This session has no "id". Add it.
      f:6:54: There is no idea "Feees" in this session. Did you mean "Fees"?

      """)
  }

  func testHostileFilesAreRefusedAndNeverCrash() throws {
    let deep = String(repeating: "[", count: 100_000)
    let themes = (0...1_000).map { #""\#($0)": "theme \#($0)""# }.joined(separator: ",")
    let refused: [(text: String, reason: String)] = [
      ("", "The file is empty"), ("[]", "must be an object, not a list"),
      (#"{"sessions": []}"#, "needs at least 1 entry"), (#"{"sessions": {}}"#, "must be a list"),
      (#"{"sessions": [null]}"#, "must be an object, not null"), (deep, "deep in one another"),
      (
        #"{"sessions": [{"id": "a", "places": 1, "ideas": {\#(themes)}, "ballots": [["1"]]}]}"#,
        "belong to 1001 themes, and 1000 can be compared"
      ),
      (
        #"{"sessions": [{"id": "a", "places": 1, "ideas": {"A": "x"}, "ballots": [[[["A"]]]]}]}"#,
        "must be a text, not a list"
      ),
      (
        #"{"sessions": [{"id": "a", "places": 99999999999999999999, "ideas": {}, "ballots": 1}]}"#,
        "places"
      ),
      (
        #"{"sessions": [{"id": "a", "places": 100, "ideas": {"A": "x"}, "voters": 10000000, "points": {"A": 1}}]}"#,
        "more points than can be counted exactly"
      ),
      ("\u{0}\u{1}", "stands where a value is expected"),
      (#"{"sessions": [{"id": "\ud800"}]}"#, "has no \"places\""),
    ]
    for (text, reason) in refused {
      let outcome = try Outcome.of("priorities", "combine", try file(text), "--json")
      XCTAssertEqual(outcome.status, 1, text.prefix(80) + outcome.problems)
      XCTAssertEqual(outcome.output, "")
      XCTAssertTrue(outcome.problems.contains(reason), "\(text.prefix(80)): \(outcome.problems)")
    }
    XCTAssertEqual(try Outcome.of("priorities", "combine", "/nowhere.json").status, 1)
    XCTAssertEqual(try Outcome.of("priorities", "combine").status, 2)
  }

  func testReleasedTotalsStandBesideBallots() throws {
    let path = try file(
      """
      {"sessions": [
        {"id": "survey", "places": 3, "ideas": {"a": "x", "b": "y"}, "voters": 100,
         "points": {"a": 150, "b": 60}},
        {"id": "room", "places": 1, "ideas": {"A": "x", "B": "y"}, "ballots": [["B"], ["B"]]}
      ]}
      """)
    let outcome = try Outcome.of("priorities", "combine", path)
    XCTAssertEqual(outcome.status, 0, outcome.problems)
    // x 150 of 302, y 62 of 302; equal voice x 25, y 60.
    XCTAssertTrue(outcome.output.contains("49.7%"), outcome.output)
    XCTAssertTrue(outcome.output.contains("60.0%"), outcome.output)
    XCTAssertTrue(outcome.output.contains("Some sessions gave only totals."), outcome.output)

    XCTAssertFalse(outcome.output.contains("No change of ballots could"), outcome.output)
    XCTAssertTrue(
      outcome.output.contains("of the 2 ballots that are known"), outcome.output)
    let document = try Outcome.of("priorities", "combine", path, "--json").output
    XCTAssertTrue(document.contains("\"method\" : \"exact-among-known-ballots\""), document)
    XCTAssertTrue(document.contains("\"knownBallots\" : 2"), document)
  }

  func testWithoutAnyBallotNothingIsClaimedOfChangingThem() throws {
    let path = try file(
      """
      {"synthetic": true, "sessions": [
        {"id": "survey", "places": 3, "ideas": {"a": "x", "b": "y"}, "voters": 100,
         "points": {"a": 150, "b": 60}}
      ]}
      """)
    let outcome = try Outcome.of("priorities", "combine", path)
    XCTAssertTrue(outcome.output.contains("no session gave its ballots"), outcome.output)
    XCTAssertFalse(outcome.output.contains("No change of"), outcome.output)
    XCTAssertFalse(outcome.output.contains("With fewer"), outcome.output)
  }

  func testWhatAProgramMadeUpIsCalledSo() throws {
    let made = try file(sessions.replacing("{\"title\"", with: "{\"synthetic\": true, \"title\""))
    let outcome = try Outcome.of("priorities", "combine", made)
    XCTAssertEqual(outcome.status, 0, outcome.problems)
    XCTAssertTrue(
      outcome.output.contains("These figures are synthetic: a program made the answers up.\n"),
      outcome.output)
    let document = try Outcome.of("priorities", "combine", made, "--json").output
    XCTAssertTrue(document.contains("\"synthetic\" : true"), document)
    let real = try file(sessions, "real.json")
    XCTAssertFalse(
      try Outcome.of("priorities", "combine", real).output.contains("synthetic"))
    XCTAssertTrue(
      try Outcome.of("priorities", "combine", real, "--json").output
        .contains("\"synthetic\" : false"))
  }
}
