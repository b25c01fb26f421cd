import Foundation
import Ranking
import Secrets
import Store
import Surveys
import Web
import Workshops
import XCTest

final class RoomTests: XCTestCase {
  private var folder = ""

  override func setUp() { folder = NSTemporaryDirectory() + "room-\(UUID().uuidString)" }

  override func tearDownWithError() throws {
    try FileManager.default.removeItem(atPath: folder)
  }

  private func openStore() throws -> Store {
    let store = try Store(folder: folder)
    addTeardownBlock { store.stop() }
    return store
  }

  private let tea = WorkshopDefinition(
    id: Identifier(literal: "tea"), title: "Better tea",
    kind: .nominalGroup(NominalGroup(question: "What would make the tea better?")))

  private func join(_ count: Int, _ room: Room) throws {
    for _ in 0..<count {
      try room.act(by: .facilitator) { state, act in
        let id = ParticipantID(state.workshop.participants.count + 1)
        act.people = [
          .admitted(
            Person(
              id: id, session: nil, returnMark: nil,
              receipt: KeyedHash(unguessable: RandomToken()), needs: nil))
        ]
        return state.workshop.joining(language: .british, means: .web)
      }
    }
  }

  private func write(_ text: String, by number: Int, in room: Room) throws {
    try room.keep { state in
      try state.desk.writing(text, by: ParticipantID(number), in: state.workshop)
    }
  }

  private func offerNext(of number: Int, in room: Room) throws {
    let author = ParticipantID(number)
    try room.act(by: .participant(author)) { state, act in
      let draft = try XCTUnwrap(state.desk.drafts(of: author).first)
      let words = Words(draft.text)
      act.words = [words]
      act.desk = [.discarded(draft.id)]
      return state.workshop.offering(words.digest, in: .british)
    }
  }

  private func startRoundRobin(_ room: Room) throws {
    try room.act(by: .facilitator) { _, act in
      act.isDeliberate = true
      return .stageBegan(.silentGeneration)
    }
    for number in 1...3 { try write("Idea of \(number)", by: number, in: room) }
    try room.act(by: .facilitator) { state, act in
      act.isDeliberate = true
      return state.workshop.beginningRoundRobin
    }
  }

  private func openVoting(_ room: Room) throws {
    try room.act(by: .facilitator) { _, act in
      act.isDeliberate = true
      return .stageBegan(.clarification)
    }
    try room.act(by: .facilitator) { state, act in
      act.isDeliberate = true
      var generator = SystemRandomNumberGenerator()
      return try state.workshop.openingVoting(for: .facilitator, using: &generator)
    }
  }

  private func vote(_ letters: [Int], by number: Int, in room: Room) throws {
    try room.keep { state in
      try state.desk.casting(
        letters.map { Letter($0) }, by: ParticipantID(number), isAssisted: false,
        in: state.workshop)
    }
  }

  func testARoomThatIsEnteredAgainIsAsItWasLeft() throws {
    let store = try openStore()
    let room = try Room.open(tea, in: store)
    try join(3, room)
    try startRoundRobin(room)
    try offerNext(of: 1, in: room)
    let left = try room.current()
    let entered = try Room(room.code, in: openStore()).current()
    XCTAssertEqual(entered.workshop, left.workshop)
    XCTAssertEqual(entered.desk, left.desk)
    XCTAssertEqual(entered.texts, left.texts)
    XCTAssertEqual(entered.people, left.people)
    XCTAssertEqual(entered.workshop.chart.ideas.map(\.letter.description), ["A"])
    XCTAssertEqual(entered.texts[left.workshop.chart.ideas[0].wording.words], "Idea of 1")
    XCTAssertEqual(entered.desk.drafts(of: ParticipantID(1)).count, 0)
    XCTAssertEqual(entered.desk.drafts(of: ParticipantID(2)).map(\.text), ["Idea of 2"])
  }

  func testWhatIsRefusedChangesNothing() throws {
    let room = try Room.open(tea, in: openStore())
    try join(3, room)
    try startRoundRobin(room)
    let before = try room.current()
    XCTAssertThrowsError(try offerNext(of: 2, in: room)) { error in
      XCTAssertEqual(
        (error as? Refusal)?.reason, .notYourTurn(current: ParticipantID(1)))
    }
    let after = try room.current()
    XCTAssertEqual(after.workshop, before.workshop)
    XCTAssertEqual(after.desk, before.desk)
  }

  func testManyActAtOnceFromTwoProcessesAndNothingIsLost() throws {
    let room = try Room.open(tea, in: openStore())
    try join(8, room)
    try room.act(by: .facilitator) { _, _ in .stageBegan(.silentGeneration) }
    let rooms = [room, try Room(room.code, in: openStore())]
    DispatchQueue.concurrentPerform(iterations: 8) { index in
      do {
        let mine = rooms[index % 2]
        let author = ParticipantID(index + 1)
        for round in 1...5 {
          try mine.keep { state in
            try state.desk.writing("\(index) \(round)", by: author, in: state.workshop)
          }
        }
        try mine.act(by: .participant(author)) { _, _ in .writingFinished }
      } catch {
        XCTFail("\(error)")
      }
    }
    let states = try rooms.map { try $0.current() }
    XCTAssertEqual(states[0].workshop, states[1].workshop)
    XCTAssertEqual(states[0].desk, states[1].desk)
    XCTAssertTrue(states[0].workshop.participants.allSatisfy(\.hasFinishedWriting))
    for index in 0..<8 {
      XCTAssertEqual(
        states[0].desk.drafts(of: ParticipantID(index + 1)).map(\.text),
        (1...5).map { "\(index) \($0)" })
    }
  }

  func testAnIdeaWhoseOfferIsUndoneIsItsAuthorsAloneAgain() throws {
    let store = try openStore()
    let room = try Room.open(tea, in: store)
    try join(3, room)
    try startRoundRobin(room)
    try offerNext(of: 1, in: room)
    let seq = try room.current().log.last.seq
    try room.undo(seq, by: .facilitator)
    let state = try Room(room.code, in: store).current()
    XCTAssertEqual(state.workshop.chart.ideas.count, 0)
    XCTAssertEqual(state.desk.drafts(of: ParticipantID(1)).map(\.text), ["Idea of 1"])
    XCTAssertEqual(try store.words(of: room.code), [])
    XCTAssertEqual(state.workshop.currentTurn, ParticipantID(1))
  }

  func testBallotsEnterTheLogWhenVotingClosesAndLeaveTheDesk() throws {
    let store = try openStore()
    let room = try Room.open(tea, in: store)
    try join(3, room)
    try startRoundRobin(room)
    for number in 1...3 { try offerNext(of: number, in: room) }
    try openVoting(room)
    try vote([0, 1], by: 1, in: room)
    try vote([2, 0], by: 1, in: room)
    try vote([1], by: 2, in: room)
    XCTAssertThrowsError(try room.closeVoting(by: .facilitator)) { error in
      XCTAssertEqual((error as? Refusal)?.reason, .departs([.closedEarly]))
    }
    XCTAssertEqual(try room.current().desk.paper(of: ParticipantID(1))?.ballot.ideas.count, 2)
    try room.closeVoting(by: .facilitator, deliberately: true)
    let state = try Room(room.code, in: store).current()
    XCTAssertEqual(
      Set(state.workshop.votes.last?.closing?.ballots.map(\.ideas) ?? []),
      [[Letter(2), Letter(0)], [Letter(1)]])
    XCTAssertNil(state.desk.paper(of: ParticipantID(1)))
    XCTAssertEqual(state.workshop.stage, .results(.first))
  }

  func testWhoErasesAnIdeaErasesItsTranslationAsWell() throws {
    let store = try openStore()
    let room = try Room.open(tea, in: store)
    try join(3, room)
    try startRoundRobin(room)
    try offerNext(of: 1, in: room)
    let urdu = try XCTUnwrap(LanguageTag("ur"))
    try room.act(by: .interpreter) { _, act in
      let words = Words("پہلے کا خیال")
      act.words = [words]
      return .ideaTranslated(Letter(0), Wording(words.digest, in: urdu))
    }
    let receipt = try XCTUnwrap(room.current().people[ParticipantID(1)]?.receipt)
    XCTAssertEqual(try store.words(of: room.code).count, 2)
    XCTAssertEqual(try store.eraseWords(receipt: receipt), 2)
    XCTAssertEqual(try room.current().texts, [:])
  }

  func testAClosedWorkshopForgetsItsPeopleAndTakesNothingMore() throws {
    let store = try openStore()
    let room = try Room.open(tea, in: store)
    let other = try Room(room.code, in: openStore())
    try join(2, room)
    try room.act(by: .facilitator) { _, act in
      act.isDeliberate = true
      act.reason = Words("The fire alarm rang")
      return .closed
    }
    XCTAssertTrue(try room.current().people.isEmpty)
    XCTAssertTrue(try store.people(of: room.code).isEmpty)
    XCTAssertEqual(try store.words(of: room.code).map(\.text), ["The fire alarm rang"])
    for room in [room, other] {
      XCTAssertThrowsError(try room.act(by: .facilitator) { _, _ in .paused }) { error in
        XCTAssertEqual((error as? Refusal)?.reason, .notNow(.paused))
      }
    }
  }

  func testAReasonThatNoDepartureNeedsIsNotKept() throws {
    let store = try openStore()
    let room = try Room.open(tea, in: store)
    try room.act(by: .facilitator) { _, act in
      act.reason = Words("A break for tea")
      return .paused
    }
    XCTAssertEqual(try store.words(of: room.code), [])
    XCTAssertEqual(try room.current().texts, [:])
  }
}
