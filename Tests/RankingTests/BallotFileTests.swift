import Ranking
import XCTest

final class BallotFileTests: XCTestCase {
  private let header = """
    # FILE NAME: parks.toi
    # TITLE: What would help most?
    # NUMBER ALTERNATIVES: 4
    # ALTERNATIVE NAME 1: A bench: with shade
    # ALTERNATIVE NAME 2: Tee für alle
    # ALTERNATIVE NAME 3: Transport

    """

  private func file(_ text: String, _ form: BallotForm = .toi) throws -> BallotFile {
    try BallotFile(Array(text.utf8), form: form)
  }

  private func problems(_ text: String, _ form: BallotForm = .toi) -> [BallotFile.Problem] {
    do {
      return try file(text, form).problems
    } catch let problems as BallotFile.Problems {
      return problems.list
    } catch {
      return []
    }
  }

  func testHeadersNameTheFileAndItsIdeas() throws {
    let file = try file(header + "2: 1,2\n1: {1,3},4\n")
    XCTAssertEqual(file.title, "What would help most?")
    XCTAssertEqual(file.box.ideas.map(\.id), ["1", "2", "3", "4"])
    XCTAssertEqual(
      file.box.ideas.map(\.title), ["A bench: with shade", "Tee für alle", "Transport", "4"])
    XCTAssertEqual(file.box.voters, 3)
    XCTAssertEqual(file.problems, [])
    let tally = SessionTally(file.box, places: 3)
    XCTAssertEqual(tally.by { $0.scores.points }, ["1": 8.5, "2": 4, "3": 2.5, "4": 1])
  }

  func testAllFourFormsAreReadAndAFileNameSaysWhich() throws {
    XCTAssertEqual(try file(header + "1: 4,3,2,1", .soc).box.voters, 1)
    XCTAssertEqual(try file(header + "1: 4", .soi).box.voters, 1)
    XCTAssertEqual(try file(header + "1: {4,3},{2,1}", .toc).box.voters, 1)
    XCTAssertEqual(try file(header + "1: 4,{2,1}", .toi).box.voters, 1)
    XCTAssertEqual(BallotForm(fileName: "a.b/Ballots.SOC"), .soc)
    XCTAssertNil(BallotForm(fileName: "ballots.csv"))
    XCTAssertNil(BallotForm(fileName: "soc"))
  }

  func testBlanksMarksAndLineEndsOfOtherSystemsDoNotMatter() throws {
    let text = "\u{FEFF}" + header.replacing("\n", with: "\r\n") + "\r\n 3 : 1 , { 2 , 3 } \r\n"
    XCTAssertEqual(try file(text).box.voters, 3)
  }

  func testABlankBallotCountsAsAVoter() throws {
    XCTAssertEqual(try file(header + "1: 2\n4:").box.voters, 5)
  }

  func testEachMalformedLineIsReportedWithItsNumber() {
    let text =
      header + """
        1: 1,2
        x: 1
        1: 1,,2
        0: 1
        1: 1,5
        1: 2,3,2
        1: {1,2
        1: 1 2
        1: 1,
        """
    let found = problems(text)
    XCTAssertEqual(found.map(\.line), [8, 9, 10, 11, 12, 13, 14, 15])
    XCTAssertEqual(
      found[4].rendered(in: "parks.toi"),
      "parks.toi:12: Idea 2 is ranked twice. Keep its better place, or ask the voter.")
    XCTAssertEqual(
      found[3].message, "There is no idea 5. The ideas are numbered from 1 to 4.")
  }

  func testTiesAndMissingIdeasAreRefusedWhereTheFormHasNone() {
    XCTAssertEqual(problems(header + "1: {1,2},3,4", .soc).map(\.line), [7])
    XCTAssertEqual(problems(header + "1: {1,2}", .soi).map(\.line), [7])
    XCTAssertEqual(problems(header + "1: 1,2", .soc).map(\.line), [7])
    XCTAssertEqual(problems(header + "1: {1,2},3", .toc).map(\.line), [7])
  }

  func testDeclaredNumbersThatDoNotAgreeAreProblemsOfAFileThatIsStillCounted() throws {
    let declared =
      "# DATA TYPE: soc\n# NUMBER VOTERS: 5\n# NUMBER UNIQUE ORDERS: 2\n" + header + "4: 1,2"
    let file = try file(declared)
    XCTAssertEqual(file.problems.map(\.line), [1, 2, 3])
    XCTAssertEqual(
      file.problems[1].message,
      "NUMBER VOTERS is 5, but the ballots add up to 4. Check which is right.")
  }

  /// Of 18 voters with 3, 2 and 1 dots, J Rheum (OMERACT), Table 2 reports 55, 17, 11, 11 and 9.
  func testPointsThatSoFewVotersCannotGiveAreFlagged() throws {
    let published = zip("ABCDE", [55.0, 17, 11, 11, 9]).map { (title: String($0), points: $1) }
    XCTAssertEqual(
      SumsCheck.problems(points: published, voters: 18, places: 3),
      [
        "\"A\" has 55 points, but 18 voters who give at most 3 each can give it 54. Check the "
          + "number of voters, and that nobody chose an idea twice."
      ])
    XCTAssertEqual(SumsCheck.problems(points: published, voters: 19, places: 3), [])
    let file = try file("# NUMBER VOTERS: 18\n" + header + "19: 1\n")
    XCTAssertEqual(file.impossiblePoints(in: SessionTally(file.box, places: 3)).count, 1)
  }

  func testHostileFilesAreRefusedInWords() {
    for text in [
      "", "\n\n", "1: 1", header, "# NUMBER ALTERNATIVES: 99999999999999999999\n1: 1",
      "# NUMBER ALTERNATIVES: -1\n1: 1", "# NUMBER ALTERNATIVES: 1000000\n1: 1",
      header + "9999999999999999999999: 1", header + "999999999: 1\n999999999: 2",
      header + "1: 99999999999999999999", header + "1: {}", header + "1: {{1}}", header + "1: }",
      "# ALTERNATIVE NAME 1: a\n# ALTERNATIVE NAME 1: b\n1: 1",
      "# TITLE: \u{1B}[2J\n" + header + "1: 1", header + "1: \u{0}", header + ":", header + "1",
      header + String(repeating: "{", count: 10_000),
    ] {
      XCTAssertFalse(problems(text).isEmpty, String(text.suffix(60)))
    }
    XCTAssertEqual(
      problems(header + String(repeating: "1: 9\n", count: 5_000)).count, 101)
    XCTAssertThrowsError(try BallotFile([0x23, 0xFF, 0xFE, 0x0A], form: .soi))
  }
}
