import Ranking
import Secrets
import Surveys
import Translations
import Web
import Workshops
import XCTest

/// The account of a workshop as it stands in a report, for logs that are walked through here.
final class MethodsParagraphTests: XCTestCase {
  private static let reason = Words("The hall closes at nine.")

  /// Six people in two languages, two votes, and a stage that ended early.
  private func evening() throws -> EventLog {
    var evening = try Evening(consensus: nil)
    try evening.join(["en-GB", "en-GB", "en-GB-x-easyread", "ur", "en-GB"])
    try evening.add(evening.workshop.joining(language: .british, means: .paper))
    evening.wait(14)
    try evening.add(.stageBegan(.silentGeneration))
    evening.wait(12)
    try evening.add(evening.workshop.beginningRoundRobin)
    for (index, idea) in ["Cups", "Milk", "Mugs", "Biscuits", "Chairs", "Quiet"].enumerated() {
      try evening.offer(idea, by: index + 1, assisted: index == 5)
    }
    try evening.add(.paused)
    evening.wait(5)
    try evening.add(.resumed)
    evening.wait(21)
    try evening.add(.stageBegan(.clarification), why: Self.reason)
    for idea in evening.workshop.chart.standing { try evening.add(.ideaVisited(idea.letter)) }
    try evening.propose([0, 2], "Cups and mugs", by: 1)
    try evening.add(.proposalAgreed(1), by: 3)
    try evening.add(.ideaWithdrawn(Letter(4)), by: 5)
    let slip = try evening.add(.timeExtended(minutes: 15))
    try evening.add(.undone(slip.seq))
    try evening.add(.timeExtended(minutes: 5))
    evening.wait(19)
    try evening.vote(["BDF", "BDG", "GBD", "BD", "FGB"], assisted: 1)
    evening.wait(20)
    try evening.add(.stageBegan(.discussion))
    evening.wait(10)
    try evening.vote(["BDF", "BDG", "GBD", "BDF", "FGB", "B"], assisted: 1)
    evening.wait(2)
    try evening.add(.closed)
    return evening.log
  }

  private func paragraph(
    _ log: EventLog, _ tag: String, texts: [Words] = [MethodsParagraphTests.reason]
  ) throws -> MethodsParagraph {
    MethodsParagraph(
      Methods(log), interface: try Interfaces.of(tag),
      texts: Dictionary(texts.map { ($0.digest, $0.text) }) { first, _ in first })
  }

  func testAWorkshopIsToldInTheFormOfAMethodsSection() throws {
    let paragraph = try paragraph(try evening(), "en-GB")
    XCTAssertEqual(paragraph.title.text, "How this workshop was held")
    XCTAssertEqual(
      paragraph.text,
      """
      This workshop used the nominal group technique, in the five stages of Advancing Mental \
      Health Equality (Box 15, after Sink 1983). It was held on 1 December 2026 and planned for \
      90 minutes. The question was: “What would make the tea better?” 6 people took part. 1 of \
      them took part on paper. 2 languages were used. It began with a welcome. This took \
      14 minutes (planned: 15 minutes). Everybody wrote down ideas alone and in silence. This \
      took 12 minutes (planned: 10 minutes). In a round robin, each person in turn gave one idea \
      at a time, which was put on the flip chart in their own words. This took 21 minutes \
      (planned: 15 minutes). The group went through the ideas to make clear what each of them \
      meant. This took 19 minutes (planned: 15 minutes). 6 ideas were offered. 1 of them was \
      written down by somebody else for the person whose idea it was. 2 ideas went into others, \
      with the consent of everybody whose ideas they were. 1 idea was taken back by the person \
      who had offered it. Then people voted by secret ballot. This took 10 minutes (planned: \
      10 minutes). 4 ideas were on the ballot. Each person could rank up to 3 ideas: the first \
      got 3 points, and each after it 1 point less, down to 1. That number is half of the ideas, \
      rounded down, and 1 more, but never more than 5. 6 people could vote, and 5 did. Complete \
      ballots: 4 of 5. 1 ballot was written down by somebody else for the voter. 1 person was in \
      the room when the vote was closed and had not voted. The result was shown to the group. \
      This took 20 minutes (planned: 25 minutes). The group talked about the result. This took \
      10 minutes (planned: 10 minutes). Then people voted once more on the same ideas, by secret \
      ballot. This took 10 minutes (planned: 5 minutes). 6 people could vote, and 6 did. Complete \
      ballots: 5 of 6. 1 ballot was written down by somebody else for the voter. The result was \
      shown to the group. This took 2 minutes (planned: 10 minutes). There was 1 extension of the \
      time, 5 minutes in all. There was 1 break, 5 minutes in all. Both votes are kept, and the \
      second one is the result. The ideas stand in the order of their points, then of how many \
      people ranked them; ideas that are still level share a rank. No level of agreement was \
      fixed before the vote: the ideas are ranked, not unanimous. There were 2 departures from \
      the protocol. The stage “Ideas in turn” was ended before everybody was done. The reason \
      given was: “The hall closes at nine.” The stage “Voting” was ended before everybody was \
      done. No reason was given. 1 step was undone and does not count. Every step is in a log \
      that can be replayed and checked.
      """)
  }

  func testItIsToldInEveryLanguageFromTheWordsOfPeople() throws {
    for tag in Interfaces.tags {
      let interface = try Interfaces.of(tag)
      for sentence in try paragraph(try evening(), tag).sentences {
        Interfaces.assertIsForPeople(sentence, in: interface, tag)
      }
    }
  }

  private func assertTells(
    _ expected: [String], _ paragraph: MethodsParagraph, file: StaticString = #filePath,
    line: UInt = #line
  ) {
    let sentences = paragraph.sentences.map(\.text)
    for sentence in expected {
      XCTAssertTrue(sentences.contains(sentence), sentence, file: file, line: line)
    }
  }

  func testEasyReadCountsPeopleAndSaysOneThingAtATime() throws {
    assertTells(
      [
        "It was on 1 December 2026. The plan was 90 minutes.",
        "This took 12 minutes. The plan was 10 minutes.",
        "4 out of 5 people used all their choices.",
        "The ideas are in order. This does not mean that everyone agrees.",
      ], try paragraph(try evening(), "en-GB-x-easyread"))
  }

  func testUrduHasItsOwnOrderDatesAndMarks() throws {
    assertTells(
      [
        "یہ 1 دسمبر، 2026 کو ہوئی، اور اس کے لیے 90 منٹ رکھے گئے تھے۔", "6 افراد نے حصہ لیا۔",
        "مکمل پرچیاں: 5 میں سے 4۔",
        "بتائی گئی وجہ یہ تھی: “\u{2068}The hall closes at nine.\u{2069}”",
      ], try paragraph(try evening(), "ur"))
  }

  func testAReasonThatWasErasedIsNotMissed() throws {
    let paragraph = try paragraph(try evening(), "en-GB", texts: [])
    assertTells(["The reason given has since been erased."], paragraph)
    XCTAssertFalse(paragraph.text.contains("The hall closes"))
  }

  func testWithoutAnyTextsNoReasonIsSpokenOf() throws {
    let paragraph = MethodsParagraph(
      Methods(try evening()), interface: try Interfaces.of("en-GB"), texts: nil)
    XCTAssertFalse(paragraph.text.contains("The reason given"), paragraph.text)
  }

  func testATranslatedQuestionTakesThePlaceOfTheDefinitions() throws {
    let paragraph = MethodsParagraph(
      Methods(try evening()), interface: try Interfaces.of("ur"), texts: [:],
      question: "چائے کیسے بہتر ہو؟")
    assertTells(["سوال یہ تھا: “\u{2068}چائے کیسے بہتر ہو؟\u{2069}”"], paragraph)
  }

  func testAWorkshopThatKeptToTheProtocolSaysSoAndNothingOfWhatDidNotHappen() throws {
    var evening = try Evening(consensus: 70)
    try evening.join(["en-GB", "en-GB", "en-GB", "en-GB"])
    try evening.add(.stageBegan(.silentGeneration))
    evening.wait(10)
    try evening.add(evening.workshop.beginningRoundRobin)
    for (index, idea) in ["Cups", "Milk", "Mugs", "Biscuits"].enumerated() {
      try evening.offer(idea, by: index + 1, assisted: false)
    }
    for number in 1...4 { try evening.add(.turnPassed, by: number) }
    try evening.add(.stageBegan(.clarification))
    for idea in evening.workshop.chart.standing { try evening.add(.ideaVisited(idea.letter)) }
    try evening.vote(["ABC", "ABC", "ABC", "ABC"], assisted: 0)
    let paragraph = try paragraph(evening.log, "en-GB")
    assertTells(
      [
        "It has not ended yet, so this is how it stands so far.", "4 people took part.",
        "Nothing departed from the protocol.",
        "It was fixed before the workshop that an idea counts as agreed if at least 70% of the "
          + "voters rank it.",
      ], paragraph)
    for word in ["language", "paper", "break", "extension", "undone", "somebody else", "Both"] {
      XCTAssertFalse(paragraph.text.contains(word), word)
    }
  }

  func testAThresholdThatTheRoomSetIsToldWithItsStage() throws {
    var evening = try Evening(consensus: nil)
    try evening.join(["en-GB", "en-GB"])
    try evening.add(.stageBegan(.silentGeneration))
    try evening.add(.consensusSet(80))
    try evening.add(evening.workshop.beginningRoundRobin)
    for number in 1...2 { try evening.offer("Idea", by: number, assisted: false) }
    try evening.vote(["AB", "AB"], assisted: 0)
    assertTells(
      [
        "Before voting, at the stage “Silent writing”, the room set that an idea counts as agreed "
          + "if at least 80% of the voters rank it.",
        "The stage “Understanding the ideas” was left out.",
      ], try paragraph(evening.log, "en-GB"))
  }

  func testAFocusGroupIsToldAsOne() throws {
    let definition = WorkshopDefinition(
      id: Identifier(literal: "talk"), title: "A talk",
      kind: .topicGuide(
        ["first", "second"].compactMap { Identifier($0) }.map { Topic(id: $0, text: "Why?") }),
      preset: .sixty)
    var now = Moment(seconds: 1_796_119_200)
    var log = EventLog(definition, at: now)
    _ = try log.add(
      log.workshop.joining(language: .british, means: .web), by: .facilitator, at: now)
    for topic in 0...1 {
      _ = try log.add(.stageBegan(.topic(topic)), by: .facilitator, at: now)
      now = Moment(seconds: now.seconds + 86_400 / 2)
    }
    _ = try log.add(.closed, by: .facilitator, at: now)
    XCTAssertEqual(
      try paragraph(log, "en-GB").text,
      """
      This workshop was a focus group, which talked about 2 questions in order. Notes were taken, \
      and there was no vote. It was held from 1 December 2026 to 2 December 2026 and planned for \
      60 minutes. 1 person took part. It began with a welcome. This took 0 minutes (planned: \
      10 minutes). The group talked about the questions. This took 1,440 minutes (planned: \
      50 minutes). Nothing departed from the protocol. Every step is in a log that can be \
      replayed and checked.
      """)
  }
}

/// A workshop that is walked through, an act taking no time at all.
private struct Evening {
  private(set) var log: EventLog
  private var now = Moment(seconds: 1_796_119_200)  // 2026-12-01T10:00:00Z
  private var chance = Xoshiro256(seed: 3)

  var workshop: Workshop { log.workshop }

  init(consensus: Int?, groundRules: [GroundRule] = []) throws {
    let languages = try ["en-GB", "en-GB-x-easyread", "ur"].map {
      try XCTUnwrap(LanguageTag($0))
    }
    let definition = WorkshopDefinition(
      id: Identifier(literal: "tea"), title: "Better tea",
      kind: .nominalGroup(
        NominalGroup(question: "What would make the tea better?", consensus: consensus)),
      languages: languages, groundRules: groundRules)
    log = EventLog(definition, at: now)
  }

  mutating func wait(_ minutes: Int) { now = Moment(seconds: now.seconds + minutes * 60) }

  @discardableResult
  mutating func add(
    _ event: Event, by number: Int? = nil, assisted: Bool = false, why: Words? = nil
  ) throws -> Entry {
    try log.add(
      event, by: number.map { .participant(ParticipantID($0)) } ?? .facilitator,
      isAssisted: assisted, at: now, deliberately: true, reason: why?.digest)
  }

  mutating func join(_ languages: [String]) throws {
    for language in languages {
      let tag = try XCTUnwrap(LanguageTag(language))
      try add(workshop.joining(language: tag, means: .web))
    }
  }

  mutating func offer(_ text: String, by number: Int, assisted: Bool) throws {
    try add(
      workshop.offering(Words(text).digest, in: .british), by: number, assisted: assisted)
  }

  mutating func propose(_ ideas: [Int], _ text: String, by number: Int) throws {
    let letters = ideas.map { Letter($0) }
    try add(
      workshop.proposing(letters, as: Words(text).digest, in: .british), by: number)
  }

  /// A vote from its opening to its close, of ten minutes.
  mutating func vote(_ ballots: [String], assisted: Int) throws {
    try add(workshop.openingVoting(for: .facilitator, using: &chance))
    wait(10)
    let round = try XCTUnwrap(workshop.votes.last?.opening.round)
    let ballots = try ballots.map { ballot in
      try XCTUnwrap(Ballot(try ballot.map { try XCTUnwrap(Letter(String($0))) }))
    }
    let missing = workshop.present.count - ballots.count
    try add(
      .votingClosed(
        Event.VoteClosing(round: round, ballots: ballots, assisted: assisted, missing: missing)))
  }
}
