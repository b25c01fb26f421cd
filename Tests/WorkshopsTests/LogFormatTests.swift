import Ranking
import Secrets
import Surveys
import Workshops
import XCTest

/// One line of each kind as it is printed, so that the format cannot change unnoticed.
final class LogFormatTests: XCTestCase {
  private static let a = String(repeating: "a1", count: 32)
  private static let b = String(repeating: "b2", count: 32)

  private func digest(_ hex: String) throws -> Digest { try XCTUnwrap(Digest(hex: hex)) }

  private func line(
    _ event: Event, by actor: Actor = .facilitator, assisted: Bool = false,
    departures: [Departure] = [], reason: Digest? = nil
  ) throws -> String {
    let entry = Entry(
      seq: 7, at: Moment(seconds: 1_796_119_200), by: actor, isAssisted: assisted, event,
      departures: departures, reason: reason)
    return String(decoding: try LogFormat.line(entry), as: UTF8.self)
  }

  /// The line without what begins every line: `seq` and `at`.
  private func rest(
    _ event: Event, by actor: Actor = .facilitator, assisted: Bool = false,
    departures: [Departure] = [], reason: Digest? = nil
  ) throws -> String {
    let line = try line(
      event, by: actor, assisted: assisted, departures: departures, reason: reason)
    let start = #"{"seq":7,"at":"2026-12-01T10:00:00Z","event":""#
    XCTAssertTrue(line.hasPrefix(start), line)
    return String(line.dropFirst(start.count))
  }

  func testALogBeginsWithItsFormatAndItsDefinition() throws {
    XCTAssertEqual(
      try line(.opened(Rehearsal.tea(places: 4, consensus: 70))),
      #"{"seq":7,"at":"2026-12-01T10:00:00Z","event":"opened","by":"facilitator","format":1,"#
        + #""definition":{"consensus":70,"groundRules":[],"id":"tea","kind":"nominal-group","#
        + #""language":"en-GB","languages":["en-GB","en-GB-x-easyread","ur"],"#
        + #""monitoring":false,"places":4,"preset":90,"#
        + #""question":"What would make the tea better?","title":"Better tea","version":1}}"#)
  }

  func testPeopleWhoComeAndGo() throws {
    let urdu = try XCTUnwrap(LanguageTag("ur"))
    let joining = Event.Joining(ParticipantID(2), language: urdu, means: .paper)
    XCTAssertEqual(
      try rest(.joined(joining)),
      #"joined","by":"facilitator","participant":"p2","language":"ur","means":"paper"}"#)
    XCTAssertEqual(
      try rest(.left(ParticipantID(2)), by: .p(2)), #"left","by":"p2","participant":"p2"}"#)
    XCTAssertEqual(
      try rest(.returned(ParticipantID(12)), by: .p(12)),
      #"returned","by":"p12","participant":"p12"}"#)
  }

  func testWhatIsAgreedAtTheStart() throws {
    XCTAssertEqual(
      try rest(.groundRulesAgreed([digest(Self.a), digest(Self.b)])),
      #"ground-rules-agreed","by":"facilitator","rules":["\#(Self.a)","\#(Self.b)"]}"#)
    XCTAssertEqual(
      try rest(.groundRulesAgreed([])), #"ground-rules-agreed","by":"facilitator","rules":[]}"#)
    XCTAssertEqual(
      try rest(.consensusSet(70)), #"consensus-set","by":"facilitator","percent":70}"#)
    XCTAssertEqual(
      try rest(.consensusSet(nil)), #"consensus-set","by":"facilitator","percent":null}"#)
  }

  func testStagesThatBegin() throws {
    let order = [2, 1].map { ParticipantID($0) }
    for (beginning, expected): (Event.Beginning, String) in [
      (.silentGeneration, #""stage":"silent-generation"}"#),
      (.roundRobin(order: order), #""stage":"round-robin","order":["p2","p1"]}"#),
      (.clarification, #""stage":"clarification"}"#),
      (.discussion, #""stage":"discussion"}"#),
      (.topic(0), #""stage":"topic","topic":1}"#),
    ] {
      XCTAssertEqual(
        try rest(.stageBegan(beginning)), #"stage-began","by":"facilitator","# + expected)
    }
  }

  func testDeparturesWithTheirReasonStandAtTheEnd() throws {
    XCTAssertEqual(
      try rest(
        .stageBegan(.clarification), departures: [.closedEarly, .skipped], reason: digest(Self.a)),
      #"stage-began","by":"facilitator","stage":"clarification","#
        + #""departures":["closed-early","skipped"],"reason":"\#(Self.a)"}"#)
    XCTAssertEqual(
      try rest(.closed, departures: [.withoutGroundRules, .reopened]),
      #"closed","by":"facilitator","departures":["without-ground-rules","reopened"]}"#)
  }

  func testALanguageThatChanges() throws {
    let easyRead = try XCTUnwrap(LanguageTag("en-GB-x-easyread"))
    XCTAssertEqual(
      try rest(.languageChanged(easyRead), by: .p(1)),
      #"language-changed","by":"p1","language":"en-GB-x-easyread"}"#)
  }

  func testWritingAndTurns() throws {
    XCTAssertEqual(try rest(.writingFinished, by: .p(1)), #"writing-finished","by":"p1"}"#)
    XCTAssertEqual(try rest(.writingResumed, by: .p(1)), #"writing-resumed","by":"p1"}"#)
    XCTAssertEqual(
      try rest(.turnPassed, by: .p(1), assisted: true),
      #"turn-passed","by":"p1","assisted":true}"#)
    let offer = Event.Offer(Letter(27), Wording(try digest(Self.a), in: .british))
    XCTAssertEqual(
      try rest(.ideaOffered(offer), by: .p(1)),
      #"idea-offered","by":"p1","idea":"AB","language":"en-GB","words":"\#(Self.a)"}"#)
  }

  func testWhatIsSaidAboutIdeas() throws {
    XCTAssertEqual(
      try rest(.ideaVisited("C")), #"idea-visited","by":"facilitator","idea":"C"}"#)
    XCTAssertEqual(
      try rest(.clarificationAsked("C"), by: .p(1)), #"clarification-asked","by":"p1","idea":"C"}"#)
    XCTAssertEqual(
      try rest(.ideaWithdrawn("C"), by: .p(1)), #"idea-withdrawn","by":"p1","idea":"C"}"#)
    XCTAssertEqual(
      try rest(.noteAdded(.idea("C"), digest(Self.a)), by: .p(1)),
      #"note-added","by":"p1","idea":"C","words":"\#(Self.a)"}"#)
    XCTAssertEqual(
      try rest(.noteAdded(.topic(2), digest(Self.a))),
      #"note-added","by":"facilitator","topic":3,"words":"\#(Self.a)"}"#)
    let urdu = try XCTUnwrap(LanguageTag("ur"))
    XCTAssertEqual(
      try rest(.ideaTranslated("C", Wording(digest(Self.b), in: urdu)), by: .interpreter),
      #"idea-translated","by":"interpreter","idea":"C","language":"ur","words":"\#(Self.b)"}"#)
  }

  func testProposals() throws {
    let draught = Event.Draught(
      4, parents: ["A", "C"], result: "E", Wording(try digest(Self.a), in: .british))
    XCTAssertEqual(
      try rest(.wordingProposed(draught), by: .p(3)),
      #"wording-proposed","by":"p3","proposal":4,"ideas":["A","C"],"idea":"E","#
        + #""language":"en-GB","words":"\#(Self.a)"}"#)
    for (event, name): (Event, String) in [
      (.proposalAgreed(4), "agreed"), (.proposalDeclined(4), "declined"),
      (.proposalWithdrawn(4), "withdrawn"), (.proposalUndone(4), "undone"),
    ] {
      XCTAssertEqual(
        try rest(event, by: .p(1)), #"proposal-\#(name)","by":"p1","proposal":4}"#)
    }
  }

  func testVotes() throws {
    let opening = Event.VoteOpening(
      round: .second, places: 3, roster: [1, 3].map { ParticipantID($0) },
      ideas: ["A", "C", "D"], seed: 0xFEDC_BA98_7654_3210)
    XCTAssertEqual(
      try rest(.votingOpened(opening)),
      #"voting-opened","by":"facilitator","round":2,"places":3,"roster":["p1","p3"],"#
        + #""ideas":["A","C","D"],"seed":"fedcba9876543210"}"#)
    let ballots = try [["D", "A"], ["C"]].map { letters in
      try XCTUnwrap(Ballot(try letters.map { try XCTUnwrap(Letter($0)) }))
    }
    for (round, voter) in [(Round.first, "v"), (.second, "w")] {
      let closing = Event.VoteClosing(round: round, ballots: ballots, assisted: 1, missing: 2)
      XCTAssertEqual(
        try rest(.votingClosed(closing), departures: [.closedEarly]),
        #"voting-closed","by":"facilitator","round":\#(round.rawValue),"#
          + #""ballots":[{"voter":"\#(voter)1","ideas":["D","A"]},"#
          + #"{"voter":"\#(voter)2","ideas":["C"]}],"assisted":1,"missing":2,"#
          + #""departures":["closed-early"]}"#)
    }
  }

  func testNextSteps() throws {
    let step = NextStep(
      horizon: .short, isSmallChange: true, owner: try digest(Self.a), note: try digest(Self.b))
    XCTAssertEqual(
      try rest(.nextStepPlanned("A", step)),
      #"next-step-planned","by":"facilitator","idea":"A","horizon":"short","smallChange":true,"#
        + #""owner":"\#(Self.a)","words":"\#(Self.b)"}"#)
    XCTAssertEqual(
      try rest(.nextStepPlanned("A", NextStep(horizon: .long, isSmallChange: false))),
      #"next-step-planned","by":"facilitator","idea":"A","horizon":"long","smallChange":false}"#)
  }

  func testTheClockAndTheEnd() throws {
    XCTAssertEqual(
      try rest(.timeExtended(minutes: 5)), #"time-extended","by":"facilitator","minutes":5}"#)
    XCTAssertEqual(try rest(.doorClosed), #"door-closed","by":"facilitator"}"#)
    XCTAssertEqual(try rest(.doorOpened), #"door-opened","by":"facilitator"}"#)
    XCTAssertEqual(try rest(.paused), #"paused","by":"facilitator"}"#)
    XCTAssertEqual(try rest(.resumed), #"resumed","by":"facilitator"}"#)
    XCTAssertEqual(try rest(.undone(5)), #"undone","by":"facilitator","undoes":5}"#)
    XCTAssertEqual(try rest(.closed), #"closed","by":"facilitator"}"#)
  }

  func testEveryKindOfEventHasItsNameInTheLog() {
    XCTAssertEqual(
      Event.Kind.allCases.map(\.rawValue),
      [
        "opened", "joined", "left", "returned", "language-changed", "ground-rules-agreed",
        "consensus-set", "stage-began", "writing-finished", "writing-resumed", "idea-offered",
        "turn-passed",
        "idea-visited", "clarification-asked", "note-added", "wording-proposed",
        "proposal-agreed", "proposal-declined", "proposal-withdrawn", "proposal-undone",
        "idea-withdrawn", "idea-translated", "voting-opened", "voting-closed",
        "next-step-planned", "time-extended", "door-closed", "door-opened", "paused", "resumed",
        "undone", "closed",
      ])
  }

  /// The hashes are those of `printf '%s%s' "$previous" "$line" | sha256sum`.
  func testALineIsChainedToTheOneBeforeByTheHashOfBoth() throws {
    let first = LogLine(seq: 1, unsealed: Array(#"{"seq":1}"#.utf8), after: nil)
    let second = LogLine(seq: 2, unsealed: Array(#"{"seq":2}"#.utf8), after: first.hash)
    XCTAssertEqual(
      String(decoding: first.bytes, as: UTF8.self),
      #"{"seq":1,"hash":"0a00898550374c41186879d92f30325cd0a550ce8c5da4d9aeef34a95c0b85ea"}"#)
    XCTAssertEqual(
      String(decoding: second.bytes, as: UTF8.self),
      #"{"seq":2,"hash":"a12a78f94107f0d2ac292e9d460648d5b9e512f4114b21aa1d3644eb783564a2"}"#)
  }
}
