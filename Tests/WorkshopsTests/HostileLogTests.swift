import Secrets
import Surveys
import Workshops
import XCTest

/// Logs whose chain is right and whose story is not.
final class HostileLogTests: XCTestCase {
  /// Three people, four ideas A to D of which A and B became E, and one vote.
  private func honest() throws -> Forgery {
    var room = try Rehearsal.clarifying(
      ["Warm the pot", "Heat the pot", "Ask first", "Milk last"], people: 3)
    try room.propose("AB", "A hot pot", by: .p(1))
    try room.act(.proposalAgreed(1), by: .p(2))
    for letter: Letter in ["C", "D", "E"] { try room.act(.ideaVisited(letter)) }
    try room.openVoting()
    for (number, ballot) in ["CD", "DE", "EC"].enumerated() {
      try room.vote(ballot, by: number + 1)
    }
    try room.closeVoting()
    return try Forgery(room.log)
  }

  /// The honest log is sound, and the forged one is found out at the event.
  private func assertFound(
    _ forge: (Forgery) -> Forgery, at event: String?, line: UInt = #line
  ) throws {
    let honest = try honest()
    XCTAssertNil(honest.problem, line: line)
    let forged = forge(honest)
    XCTAssertNotEqual(forged.unsealed, honest.unsealed, "Nothing was forged.", line: line)
    let problem = try XCTUnwrap(forged.problem, "It was taken for a log.", line: line)
    guard let event else { return }
    let found = try XCTUnwrap(problem.line, line: line)
    XCTAssertTrue(
      forged.unsealed[found - 1].contains(#""event":"\#(event)""#),
      "\(problem.message)", line: line)
    XCTAssertTrue(problem.message.hasPrefix("seq \(found)"), problem.message, line: line)
  }

  func testWrongTermsOfAVoteAreFound() throws {
    for (right, wrong) in [
      (#""places":2"#, #""places":3"#), (#""places":2"#, #""places":0"#),
      (#""roster":["p1","p2","p3"]"#, #""roster":["p1","p2"]"#),
      (#""roster":["p1","p2","p3"]"#, #""roster":["p1","p2","p3","p4"]"#),
      (#""roster":["p1","p2","p3"]"#, #""roster":["p1","p2","p2"]"#),
      (#""ideas":["C","D","E"]"#, #""ideas":["C","D"]"#),
      (#""ideas":["C","D","E"]"#, #""ideas":["A","C","D","E"]"#),
      (#""round":1,"places""#, #""round":2,"places""#),
      (#""round":1,"places""#, #""round":3,"places""#), (#""seed":""#, #""seed":"-"#),
    ] {
      try assertFound({ $0.with(right, as: wrong) }, at: "voting-opened")
    }
  }

  func testBallotsThatNobodyCanHaveCastAreFound() throws {
    for (right, wrong) in [
      (#"["C","D"]}"#, #"["C","C"]}"#), (#"["C","D"]}"#, #"["C","D","E"]}"#),
      (#"["C","D"]}"#, #"["C","A"]}"#), (#"["C","D"]}"#, #"[]}"#),
      (#"["C","D"]}"#, #"["C","Z"]}"#), (#""v2""#, #""v1""#), (#""v2""#, #""Ann""#),
      (#""v1""#, #""w1""#), (#"{"voter":"v1""#, #"{"name":"Ann","voter":"v1""#),
      (#"}],"assisted":"#, #"},{"voter":"v4","ideas":["C"]}],"assisted":"#),
      (#""assisted":0"#, #""assisted":4"#), (#""assisted":0"#, #""assisted":-1"#),
      (#""missing":0"#, #""missing":1"#), (#""missing":0"#, #""missing":-1"#),
      (#""missing":0"#, #""missing":9223372036854774784"#),
      (#""round":1,"ballots""#, #""round":2,"ballots""#),
    ] {
      try assertFound({ $0.with(right, as: wrong) }, at: "voting-closed")
    }
  }

  func testThirtyThousandBallotsOfThreePeopleAreTooMany() throws {
    let ballots = (4...30_000).map { #",{"voter":"v\#($0)","ideas":["C"]}"# }.joined()
    try assertFound(
      {
        $0.with(#"}],"assisted":"#, as: #"}"# + ballots + #"],"assisted":"#)
          .with(#""missing":0"#, as: #""missing":9223372036854774784"#)
      }, at: "voting-closed")
  }

  func testAVoteThatEndedBeforeEverybodyHadVotedSaysSo() throws {
    try assertFound(
      {
        $0.with(#"{"voter":"v1","ideas":["E","C"]},"#, as: "")
          .with(#"{"voter":"v1","ideas":["D","E"]},"#, as: "")
          .with(#"{"voter":"v1","ideas":["C","D"]},"#, as: "")
          .with(#""v2""#, as: #""v1""#).with(#""v3""#, as: #""v2""#)
          .with(#""missing":0"#, as: #""missing":1"#)
      }, at: "voting-closed")
  }

  func testAnOrderOfTurnsWithoutSomebodyIsFound() throws {
    for wrong in [#"["p1","p2"]"#, #"["p1","p2","p3","p3"]"#, #"["p1","p2","p4"]"#, "[]"] {
      try assertFound({ $0.with(#"["p1","p2","p3"]"#, as: wrong) }, at: "stage-began")
    }
  }

  func testTurnsOutOfOrderAreFound() throws {
    try assertFound(
      { $0.with(#""event":"idea-offered","by":"p2""#, as: #""event":"idea-offered","by":"p3""#) },
      at: "idea-offered")
    try assertFound(
      { $0.with(#""event":"turn-passed","by":"p2""#, as: #""event":"turn-passed","by":"p1""#) },
      at: "turn-passed")
  }

  func testLettersThatAreGivenTwiceOrLeftOutAreFound() throws {
    try assertFound({ $0.with(#""idea":"B","#, as: #""idea":"A","#) }, at: "idea-offered")
    try assertFound({ $0.with(#""idea":"D","#, as: #""idea":"E","#) }, at: "idea-offered")
    try assertFound({ $0.with(#""idea":"E","#, as: #""idea":"F","#) }, at: "wording-proposed")
    try assertFound({ $0.with(#""idea":"E","#, as: #""idea":"A","#) }, at: "wording-proposed")
    try assertFound({ $0.with(#""proposal":1,"#, as: #""proposal":2,"#) }, at: "wording-proposed")
  }

  func testAMergeWithoutConsentIsFound() throws {
    try assertFound({ $0.without("proposal-agreed") }, at: "idea-visited")
    try assertFound(
      { $0.with(#"agreed","by":"p2""#, as: #"agreed","by":"p3""#) }, at: "proposal-agreed")
    try assertFound(
      { $0.with(#"agreed","by":"p2""#, as: #"agreed","by":"p1""#) }, at: "proposal-agreed")
    try assertFound(
      { $0.with(#"agreed","by":"p2""#, as: #"agreed","by":"facilitator""#) },
      at: "proposal-agreed")
  }

  func testAnIdeaThatNobodyCameToIsFound() throws {
    try assertFound({ $0.without("idea-visited") }, at: "voting-opened")
  }

  func testASilenceThatWasCutShortIsFound() throws {
    try assertFound({ $0.without("writing-finished") }, at: "stage-began")
  }

  func testDeparturesThatWereNoneAreFound() throws {
    try assertFound(
      {
        $0.with(
          #""stage":"clarification"}"#, as: #""stage":"clarification","departures":["skipped"]}"#)
      }, at: "stage-began")
    try assertFound(
      {
        $0.with(
          #""turn-passed","by":"p1"}"#, as: #""turn-passed","by":"p1","departures":["reopened"]}"#)
      },
      at: "turn-passed")
    let reason = String(repeating: "ab", count: 32)
    try assertFound(
      {
        $0.with(
          #""turn-passed","by":"p1"}"#, as: #""turn-passed","by":"p1","reason":"\#(reason)"}"#)
      },
      at: "turn-passed")
    try assertFound(
      {
        $0.with(
          #""stage":"clarification"}"#, as: #""stage":"clarification","departures":["late"]}"#)
      },
      at: "stage-began")
  }

  func testTimeThatGoesBackIsFound() throws {
    try assertFound({ $0.with("2026-12-01T10:00:20Z", as: "2026-12-01T09:59:20Z") }, at: "joined")
    try assertFound({ $0.with("2026-12-01T10:00:20Z", as: "2026-12-01 10:00:20Z") }, at: "joined")
    try assertFound(
      {
        $0.adding(#""event":"undone","by":"facilitator","undoes":4"#)
          .with("2026-12-02T10:00:00Z", as: "2026-12-01T09:00:00Z")
      }, at: "undone")
  }

  func testUndoingThatIsNotPossibleIsFound() throws {
    func seq(_ event: String, _ log: Forgery) -> Int {
      (log.unsealed.firstIndex { $0.contains(#""event":"\#(event)""#) } ?? -1) + 1
    }
    for event in [
      "opened", "joined", "voting-opened", "voting-closed", "idea-offered", "proposal-agreed",
    ] {
      try assertFound(
        { $0.adding(#""event":"undone","by":"facilitator","undoes":\#(seq(event, $0))"#) }, at: nil)
    }
    for number in [0, -1, 99, 1_000_000] {
      try assertFound(
        { $0.adding(#""event":"undone","by":"facilitator","undoes":\#(number)"#) }, at: "undone")
    }
  }

  func testNothingIsUndoneTwice() throws {
    let step =
      #""event":"next-step-planned","by":"facilitator","idea":"C","horizon":"now","smallChange":true"#
    try assertFound(
      { log in
        let seq = log.unsealed.count + 1
        let undo = #""event":"undone","by":"facilitator","undoes":\#(seq)"#
        return log.adding(step).adding(undo).adding(undo)
      }, at: "undone")
  }

  func testNobodyElseUndoesAndNothingIsDoneByNobody() throws {
    let step =
      #""event":"next-step-planned","by":"facilitator","idea":"C","horizon":"now","smallChange":true"#
    try assertFound(
      { $0.adding(step).adding(#""event":"undone","by":"p1","undoes":\#($0.unsealed.count + 1)"#) },
      at: "undone")
    for by in ["nobody", "p0", "p01", "p-1", "p", "P1", "", "p99999999999999999999"] {
      try assertFound({ $0.adding(#""event":"note-added","by":"\#(by)""#) }, at: "note-added")
    }
    try assertFound({ $0.adding(#""event":"left","by":"p9","participant":"p9""#) }, at: "left")
    try assertFound({ $0.adding(#""event":"left","by":"p1","participant":"p2""#) }, at: "left")
  }

  func testAFacilitatorIsHelpedByNobody() throws {
    try assertFound(
      {
        $0.with(
          #""by":"facilitator","idea":"C""#, as: #""by":"facilitator","assisted":true,"idea":"C""#)
      },
      at: "idea-visited")
  }

  func testABeginningThatIsNoneIsFound() throws {
    try assertFound(
      { $0.with(#""by":"facilitator","format""#, as: #""by":"p1","format""#) }, at: "opened")
    try assertFound({ $0.with(#""format":1"#, as: #""format":2"#) }, at: "opened")
    try assertFound({ $0.with(#""title":"Better tea""#, as: #""title":"""#) }, at: "opened")
    try assertFound({ $0.without("opened") }, at: nil)
    try assertFound(
      { log in
        var twice = log
        twice.unsealed.append(
          log.unsealed[0].replacing(#""seq":1,"#, with: #""seq":\#(log.unsealed.count + 1),"#)
            .replacing("2026-12-01T10:00:00Z", with: "2026-12-02T10:00:00Z"))
        return twice
      }, at: nil)
  }

  func testNothingHappensAfterTheEnd() throws {
    let end = #""event":"closed","by":"facilitator""#
    XCTAssertNil(try honest().adding(end).problem)
    for act in [
      end, #""event":"returned","by":"p1","participant":"p1""#,
      #""event":"undone","by":"facilitator","undoes":4"#, #""event":"paused","by":"facilitator""#,
    ] {
      try assertFound({ $0.adding(end).adding(act) }, at: nil)
    }
  }

  func testNumbersThatNobodyCanCountToAreFound() throws {
    for number in ["-9223372036854775808", "0", "1.5", "1e300", "9223372036854775807", "true"] {
      try assertFound(
        {
          $0.adding(#""event":"stage-began","by":"facilitator","stage":"topic","topic":\#(number)"#)
        },
        at: "stage-began")
      try assertFound(
        { $0.adding(#""event":"proposal-agreed","by":"p1","proposal":\#(number)"#) },
        at: "proposal-agreed")
      try assertFound(
        { $0.adding(#""event":"undone","by":"facilitator","undoes":\#(number)"#) }, at: "undone")
    }
    for minutes in ["0", "241", "9223372036854775807"] {
      try assertFound(
        { $0.adding(#""event":"time-extended","by":"facilitator","minutes":\#(minutes)"#) },
        at: "time-extended")
    }
  }

  func testKeysThatAreMissingDoubleOrUnknownAreFound() throws {
    for (right, wrong) in [
      (#""by":"p1"}"#, #""by":"p1","by":"p1"}"#), (#""by":"p1"}"#, #""by":"p1","name":"Ann"}"#),
      (#""by":"p1"}"#, #""by":1}"#), (#"turn-passed","by":"p1"}"#, #"turn-passed"}"#),
      (#""seq":9,"#, #""seq":9,"seq":9,"#), (#""seq":9,"#, #""seq":"9","#),
      (#""event":"turn-passed""#, #""event":"turn-taken""#),
    ] {
      try assertFound({ $0.with(right, as: wrong) }, at: nil)
    }
  }
}
