import Foundation
import XCTest

/// What people said, as a facilitator reads it on the console.
final class ConsoleWordsTests: XCTestCase {
  func testATranslatedIdeaIsReadInBothLanguagesOnTheChartAndInTheFacilitatorsInTheResults() throws {
    let console = try inTurns()
    try console.ask("idea 1 in ur ڈاکٹر")
    try console.ask("idea 2 A bus")
    try console.ask("next! Short of time")
    try console.ask("translate A en-GB A doctor")
    XCTAssertEqual(
      try console.ask("chart"), ["A  A doctor (1)", "   ur: ڈاکٹر", "B  A bus (2)"])
    try console.ask("next! Short of time")
    for ballot in ["ballot 1 A", "ballot 2 A"] { try console.ask(ballot) }
    try console.ask("next")
    XCTAssertEqual(
      try console.ask("results"),
      [
        "First vote", "2 people voted and could rank 2 each.",
        "1. A  A doctor: 4 points, 100%, ranked by 2",
        "2. B  A bus: 0 points, 0%, ranked by 0",
      ])
  }

  func testTheNextCommandNamesNobodysBallot() throws {
    let console = try inTurns()
    try console.ask("idea 1 A doctor")
    try console.ask("idea 2 A bus")
    for _ in 1...2 { try console.ask("next! Short of time") }
    XCTAssertEqual(try console.ask("status").last, "Next: ballot 1 LETTERS")
    XCTAssertTrue(try console.ask("ballot 1 LETTERS")[0].hasPrefix("! "))
  }

  func testAnIdeaTurnsNothingRoundThatStandsBesideIt() throws {
    let console = try inTurns()
    XCTAssertEqual(
      try console.ask("idea 1 Help \u{202E}now\u{2066} and\u{200C} here")[0],
      "A  Help  now  and\u{200C} here (1)")
  }

  func testNotesOnAQuestionAreToldAndStayOnTheChartWhenTheQuestionIsOver() throws {
    let data = try Project.temporaryFolder(for: self)
    let console = try ConsoleProcess.hosting(data, "mental-health-inequalities", for: self)
    for line in ["join", "join", "rules agree", "next"] { try console.ask(line) }
    XCTAssertEqual(
      try console.ask("note Nobody to talk to"), ["1, note: Nobody to talk to"])
    try console.ask("next")
    XCTAssertEqual(
      try console.ask("chart").prefix(3),
      [
        "1. Who lives here, and what do people need for their mental health?",
        "   - Nobody to talk to",
        "2. What help with mental health is there, and what is missing?",
      ])
  }

  func testAfterTheLastQuestionNothingIsSaidOfAVote() throws {
    let data = try Project.temporaryFolder(for: self)
    let console = try ConsoleProcess.hosting(data, "mental-health-inequalities", for: self)
    for line in ["join", "join", "rules agree"] { try console.ask(line) }
    var answer: [String] = []
    for _ in 1...20 where !(answer.first?.hasPrefix("! ") ?? false) {
      answer = try console.ask("next! Short of time")
    }
    XCTAssertEqual(answer, ["! There is no stage after this. To end the workshop, write close."])
    try console.ask("close")
    XCTAssertEqual(try console.ask("next"), ["! The workshop has ended."])
  }

  func testResultsSayOfWhichVoteTheyAre() throws {
    let console = try inTurns()
    for line in ["idea 1 A doctor", "idea 2 A bus"] { try console.ask(line) }
    for _ in 1...2 { try console.ask("next! Short of time") }
    for line in ["ballot 1 A", "ballot 2 A", "next"] { try console.ask(line) }
    XCTAssertEqual(
      try console.ask("next"),
      [
        "! There is no stage after this. To talk about the results and vote once more, write "
          + "discuss; to end the workshop, close."
      ])
    for line in ["discuss", "next", "ballot 1 B", "ballot 2 B", "next"] { try console.ask(line) }
    let results = try console.ask("results")
    XCTAssertEqual(results.count, 8)
    XCTAssertEqual([results[0], results[4]], ["First vote", "Second vote"])
    XCTAssertEqual(
      [results[2], results[6]],
      [
        "1. A  A doctor: 4 points, 100%, ranked by 2", "1. B  A bus: 4 points, 100%, ranked by 2",
      ])
    XCTAssertEqual(
      try console.ask("next"),
      ["! There is no stage after this. To end the workshop, write close."])
  }

  func testTheIdeaThatTheGroupComesToIsNamedAlsoWhenItWasThereBefore() throws {
    let console = try inTurns()
    for line in ["idea 1 A doctor", "idea 2 A bus"] { try console.ask(line) }
    try console.ask("next! Short of time")
    for _ in 1...2 {
      XCTAssertEqual(try console.ask("visit A"), ["The group talks about A  A doctor"])
    }
    for line in ["visit B", "merge A B: Both", "agree 1 by 1", "agree 1 by 2"] {
      try console.ask(line)
    }
    XCTAssertEqual(try console.ask("visit C"), ["The group talks about C  Both"])
  }

  func testBallotPapersThatAreSavedTooEarlyAreSaidToBe() throws {
    let console = try inTurns()
    for line in ["idea 1 A doctor", "idea 2 A bus"] { try console.ask(line) }
    try console.ask("next! Short of time")
    let file = try Project.temporaryFolder(for: self).appending(path: "ballots.html").path
    XCTAssertEqual(
      try console.ask("ballots \(file)"),
      [
        "Saved in \(file)",
        "Voting is not open, so the ideas can still change. Save the ballots again when it is.",
      ])
    try console.ask("next! Short of time")
    XCTAssertEqual(try console.ask("ballots \(file)"), ["Saved in \(file)"])
  }

  func testTheDoorIsClosedAndOpenedAndTheStatusSaysWhenItIsClosed() throws {
    let console = try inTurns()
    let shut = "The door is closed. Nobody new can join by phone; you can still let somebody in."
    XCTAssertEqual(try console.ask("door close"), [shut])
    XCTAssertTrue(
      try console.ask("status").contains(
        "2 people in the room · on paper: 1 2 · the door is closed"))
    XCTAssertTrue(try console.ask("door close")[0].hasPrefix("! The door is closed already."))
    XCTAssertEqual(try console.ask("join")[0], "3 has joined (on paper, en-GB).")
    XCTAssertEqual(try console.ask("dr open"), ["The door is open. People can join by phone."])
    XCTAssertFalse(try console.ask("status").contains { $0.contains("the door is closed") })
    XCTAssertEqual(
      try console.ask("help door"),
      [
        "door close | door open (dr)",
        "Close the door, so that nobody new can join by phone, or open it again.",
      ])
  }

  func testToCloseTheDoorIsNotToCloseTheWorkshop() throws {
    let console = try inTurns()
    for line in ["close door", "close! door", "close the door", "door", "door close 3"] {
      XCTAssertEqual(try console.ask(line), ["! Write it like this: door close | door open"], line)
    }
  }

  func testTheResultsSayWhichStepCanBeTakenAtOnce() throws {
    let console = try inTurns()
    for line in ["idea 1 A doctor", "idea 2 A bus"] { try console.ask(line) }
    for _ in 1...2 { try console.ask("next! Short of time") }
    for line in ["ballot 1 A B", "ballot 2 B A", "next"] { try console.ask(line) }
    try console.ask("step A now small owner The council")
    try console.ask("step B long note Ask first")
    XCTAssertEqual(
      try console.ask("results").suffix(2),
      ["A: now, a small change can be made at once, The council", "B: long, Ask first"])
  }

  func testABallotWithoutAFirstChoiceIsNotMovedUp() throws {
    let console = try inTurns()
    for line in ["idea 1 A doctor", "idea 2 A bus"] { try console.ask(line) }
    for _ in 1...2 { try console.ask("next! Short of time") }
    for line in ["ballot 1 - A", "ballot 1 , A", "ballot 1 ,A"] {
      XCTAssertEqual(try console.ask(line), ["! Write it like this: ballot 3 C A F"], line)
    }
    XCTAssertTrue(try console.ask("status").contains("Voted: 0 of 2 · waiting for: 1 2"))
  }

  /// A console of a workshop with two people on paper, the first of whom has the turn.
  private func inTurns() throws -> ConsoleProcess {
    let console = try ConsoleProcess.hosting(Project.temporaryFolder(for: self), for: self)
    for line in ["join", "join", "rules agree", "next", "done 1", "done 2", "next"] {
      try console.ask(line)
    }
    return console
  }
}
