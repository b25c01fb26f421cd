import XCTest

/// A facilitator counts the ballots of a workshop from a file.
final class TallyTests: XCTestCase {
  private let ballots = """
    # TITLE: A published workshop
    # DATA TYPE: soc
    # NUMBER ALTERNATIVES: 5
    # NUMBER VOTERS: 4
    # ALTERNATIVE NAME 1: Arrive
    # ALTERNATIVE NAME 2: Board
    # ALTERNATIVE NAME 3: Call
    # ALTERNATIVE NAME 4: Drive
    # ALTERNATIVE NAME 5: Eat
    1: 1,3,2,4,5
    1: 2,1,3,4,5
    1: 1,4,3,2,5
    1: 2,3,1,5,4

    """

  private func file(_ text: String, _ name: String = "ballots.soc") throws -> String {
    let file = try Project.temporaryFolder(for: self).appending(path: name)
    try Data(text.utf8).write(to: file)
    return file.path
  }

  func testTheTableShowsPointsAndHidesLikelyRanksFromSoFewBallots() throws {
    let outcome = try Outcome.of("priorities", "tally", try file(ballots), "--places", "5")
    XCTAssertEqual(outcome.status, 0, outcome.problems)
    XCTAssertEqual(
      outcome.output,
      """
      A published workshop
      Ballots: 4. Points for each place: 5, 4, 3, 2, 1

      Rank  Priority  Points  % of maximum  Voters
         1  Arrive        17           85%       4
         2  Board         15           75%       4
         3  Call          14           70%       4
         4  Drive          9           45%       4
         5  Eat            5           25%       4

      Likely ranks are not shown: with fewer than 8 ballots they would not be stable.

      """)
  }

  func testFromEightBallotsOnLikelyRanksAreShownWithTheirSeed() throws {
    let eight = ballots.replacing("\n1: ", with: "\n2: ").replacing("VOTERS: 4", with: "VOTERS: 8")
    let outcome = try Outcome.of("priorities", "tally", try file(eight), "--seed", "7")
    XCTAssertEqual(outcome.status, 0, outcome.problems)
    XCTAssertTrue(outcome.output.contains("Likely ranks\n"), outcome.output)
    XCTAssertTrue(outcome.output.contains("2,000 samples drawn from these ballots (seed 7)"))
  }

  func testJSONHoldsEveryFigureUnderItsName() throws {
    let outcome = try Outcome.of("priorities", "tally", try file(ballots), "--json")
    let result = try XCTUnwrap(
      JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any])
    XCTAssertEqual(
      result.keys.sorted(), ["ideas", "kendall", "pairwise", "places", "problems", "voters"])
    XCTAssertEqual(result["places"] as? Int, 3)
    let ideas = try XCTUnwrap(result["ideas"] as? [[String: Any]])
    XCTAssertEqual(ideas.map { $0["id"] as? String }, ["1", "2", "3", "4", "5"])
    XCTAssertEqual(ideas.map { $0["points"] as? Double }, [9, 7, 6, 2, 0])
    XCTAssertEqual(
      ideas.last?.keys.sorted(),
      [
        "bordaAverage", "bordaModified", "firstProbability", "id", "importance", "meanRank",
        "percentOfMaximum", "plackettLuce", "points", "rank", "rankInterval", "rankedPairsRank",
        "schulzeRank", "shareOfPoints", "title", "topThreeProbability", "voters",
      ])
    XCTAssertTrue(ideas.last?["meanRank"] is NSNull)
    let kendall = try XCTUnwrap(result["kendall"] as? [String: Any])
    XCTAssertEqual(kendall.keys.sorted(), ["chiSquared", "degreesOfFreedom", "p", "s", "w"])
  }

  func testWithoutSamplesOnlyTheFiguresThatNeedThemAreMissing() throws {
    let eight = try file(
      ballots.replacing("\n1: ", with: "\n2: ").replacing("VOTERS: 4", with: "VOTERS: 8"))
    let table = try Outcome.of("priorities", "tally", eight, "--samples", "0")
    XCTAssertEqual(table.status, 0, table.problems)
    XCTAssertTrue(
      table.output.hasSuffix("   5  Eat            0            0%       0\n"), table.output)
    let outcome = try Outcome.of("priorities", "tally", eight, "--samples", "0", "--json")
    let result = try XCTUnwrap(
      JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any])
    let first = try XCTUnwrap((result["ideas"] as? [[String: Any]])?.first)
    XCTAssertEqual(
      first.filter { $0.value is NSNull }.keys.sorted(),
      ["firstProbability", "rankInterval", "topThreeProbability"])
    XCTAssertEqual(first["points"] as? Double, 18)
  }

  func testMoreSamplesAreDrawnAndSaid() throws {
    let eight = ballots.replacing("\n1: ", with: "\n2: ").replacing("VOTERS: 4", with: "VOTERS: 8")
    let outcome = try Outcome.of("priorities", "tally", try file(eight), "--samples", "10000")
    XCTAssertTrue(outcome.output.contains("10,000 samples drawn"), outcome.output)
    XCTAssertEqual(outcome.problems, "")
    XCTAssertEqual(
      try Outcome.of("priorities", "tally", try file(eight), "--samples", "-1").status, 2)
  }

  func testAContradictionIsCountedAndReported() throws {
    let path = try file(ballots.replacing("VOTERS: 4", with: "VOTERS: 2"))
    let outcome = try Outcome.of("priorities", "tally", path, "--places", "5", "--json")
    XCTAssertEqual(outcome.status, 1)
    XCTAssertTrue(outcome.output.contains("\"points\" : 17"))
    let lines = outcome.problems.split(separator: "\n")
    XCTAssertEqual(lines.first?.hasPrefix("\(path):4: NUMBER VOTERS is 2"), true)
    XCTAssertTrue(outcome.problems.contains("\"Arrive\" has 17 points"))
  }

  func testAMalformedLineIsReportedAndNothingCounted() throws {
    let path = try file(ballots + "1: 1,2,2,4,5\n")
    let outcome = try Outcome.of("priorities", "tally", path, "--json")
    XCTAssertEqual(outcome.status, 1)
    XCTAssertEqual(outcome.output, "")
    XCTAssertEqual(
      outcome.problems,
      "\(path):14: Idea 2 is ranked twice. Keep its better place, or ask the voter.\n")
  }

  func testAFileOfAnotherKindAndAnImpossibleNumberOfPlacesAreRefused() throws {
    XCTAssertEqual(
      try Outcome.of("priorities", "tally", try file("a,b\n", "ballots.csv")).status, 1)
    XCTAssertEqual(
      try Outcome.of("priorities", "tally", try file(ballots), "--places", "0").status, 2)
  }
}
