import Ranking
import Workshops
import XCTest

/// Paper ballots as people type them in, in files written out here.
final class PaperBallotsTests: XCTestCase {
  /// Four ideas, A to D, of which each person ranks up to three.
  private let opening = Event.VoteOpening(
    round: .first, places: 3, roster: (1...6).map { ParticipantID($0) },
    ideas: (0...3).map { Letter($0) }, seed: 1)

  private func read(_ text: String) throws -> PaperBallots {
    try PaperBallots(Array(text.utf8), for: opening)
  }

  private func problems(_ text: String) -> [String] {
    do {
      _ = try PaperBallots(Array(text.utf8), for: opening)
      return []
    } catch {
      return error.all.map(\.description)
    }
  }

  private func letters(_ ballots: PaperBallots) -> [String] {
    ballots.rows.map { row in
      "\(row.line) \(row.number) " + row.ballot.ideas.map(\.description).joined()
    }
  }

  func testAFileOfBallotsIsReadInAnyCaseWithBlanksForFewerChoices() throws {
    let ballots = try read("ballot,first,second,third\n4711,a,C,\n1234, b ,,\n0815,D,c,B\n")
    XCTAssertEqual(letters(ballots), ["2 4711 AC", "3 1234 B", "4 0815 DCB"])
  }

  func testWhatProgramsForTablesWriteIsReadToo() throws {
    let ballots = try read("\u{FEFF}\"ballot\",\"first\",second\r\n\"4711\",\"A\",B\r\n,,\r\n\r\n")
    XCTAssertEqual(letters(ballots), ["2 4711 AB"])
  }

  func testEveryProblemIsListedAtOnceWithItsLine() {
    XCTAssertEqual(
      problems("ballot,first,second,third,fourth\n1,A,E\n2,B,B\n,C\n4\n5,A,B,C,D\n2,C\n"),
      [
        "2: There is no idea 'E' to vote for. The letters are A, B, C, D.",
        "3: Idea B is chosen twice. A ballot chooses each idea once.",
        "4: The ballot has no number. Copy it from the paper into the first column.",
        "5: The ballot chooses nothing, so it cannot count. Leave its line out.",
        "6: The ballot chooses 4 ideas, but a ballot has 3 places. Keep the first 3.",
        "7: Ballot 2 stands on line 3 already. Correct its number, or leave one of them out.",
      ])
  }

  func testAPlaceThatWasLeftOutIsAProblemAndMovesNothingUp() {
    let remedy =
      "Look at the paper: if that place is blank there too, move the other choices up."
    XCTAssertEqual(
      problems("ballot,first,second,third\n1,,A,B\n2, ,,C\n3,D,,A\n4,D,A,\n"),
      [
        "2: The ballot has no first choice, but a second one. \(remedy)",
        "3: The ballot has no first choice, but a third one. \(remedy)",
        "4: The ballot has no second choice, but a third one. \(remedy)",
      ])
  }

  func testColumnsInAnotherOrderAreRefused() {
    let problem = "1: The first line must name the columns: 'ballot,first,second,third' and so on."
    XCTAssertEqual(problems("ballot,second,first\n1,A,B\n"), [problem])
    XCTAssertEqual(problems("4711,A,B\n4712,B,C\n"), [problem])
    XCTAssertEqual(problems("ballot\n"), [problem])
    XCTAssertEqual(problems(""), ["1: The file is empty. Its first line is 'ballot,first,…'."])
  }

  func testAQuotationMarkOutOfPlaceIsToldWithItsLine() {
    XCTAssertEqual(
      problems("ballot,first\n1,A\"\n2,\"B\n"),
      [
        "2: A quotation mark is out of place. Put quotation marks round the whole value, and "
          + "double those inside it.",
        "3: The quotation mark that opens a value here is never closed. Close it, and double the "
          + "quotation marks inside the value.",
      ])
  }

  func testTwoFilesThatAgreeHaveNoDisagreementInWhateverOrder() throws {
    let first = try read("ballot,first,second\n1,A,B\n2,C,\n")
    let second = try read("ballot,first,second,third\n2,c\n1,a,b,\n")
    XCTAssertEqual(first.disagreements(with: second), [])
  }

  func testEveryDisagreementIsListedWithBothLinesAndBothValues() throws {
    let first = try read("ballot,first,second\n1,A,B\n2,C,\n3,D,A\n")
    let second = try read("ballot,first,second\n2,C,D\n1,B,A\n4,A\n")
    XCTAssertEqual(
      first.disagreements(with: second).map(\.description),
      [
        "Ballot 1, first choice: A on line 2 of the first file, B on line 3 of the second. "
          + "Look at the paper and correct one of them.",
        "Ballot 1, second choice: B on line 2 of the first file, A on line 3 of the second. "
          + "Look at the paper and correct one of them.",
        "Ballot 2, second choice: blank on line 3 of the first file, D on line 2 of the second. "
          + "Look at the paper and correct one of them.",
        "Ballot 3 is only in the first file, on line 4. Look for the paper.",
        "Ballot 4 is only in the second file, on line 4. Look for the paper.",
      ])
  }
}
