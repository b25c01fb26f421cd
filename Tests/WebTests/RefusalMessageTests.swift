import Surveys
import Translations
import Web
import Workshops
import XCTest

/// What people read when an act is refused.
final class RefusalMessageTests: XCTestCase {
  private static let second = Actor.participant(ParticipantID(2))
  private static let third = Actor.participant(ParticipantID(3))

  /// A room of three, with ideas offered by the second and third.
  private func room() throws -> (EventLog, Moment) {
    let now = Moment(seconds: 1_796_119_200)
    let definition = WorkshopDefinition(
      id: Identifier(literal: "tea"), title: "Better tea",
      kind: .nominalGroup(NominalGroup(question: "What would make the tea better?")))
    var log = EventLog(definition, at: now)
    for _ in 1...3 {
      let event = log.workshop.joining(language: .british, means: .web)
      _ = try log.add(event, by: .facilitator, at: now)
    }
    return (log, now)
  }

  private func refused(
    _ event: Event, by actor: Actor, _ log: EventLog, at now: Moment
  ) throws -> Refusal {
    var log = log
    do throws(Refusal) {
      _ = try log.add(event, by: actor, at: now)
    } catch {
      return error
    }
    throw XCTSkip("nothing was refused")
  }

  func testTheListOfReasonsIsWhole() {
    XCTAssertEqual(
      Set(RefusalReasons.all.map(RefusalReasons.number)), Set(0..<RefusalReasons.count))
  }

  func testEveryReasonIsSaidToEverybodyInEveryLanguage() throws {
    let (log, _) = try room()
    for tag in Interfaces.tags {
      let interface = try Interfaces.of(tag)
      for (actor, reader) in [
        (Self.third, Self.third), (Self.second, .facilitator), (.facilitator, .facilitator),
        (.interpreter, .interpreter),
      ] as [(Actor, Actor)] {
        for reason in RefusalReasons.all {
          let message = interface.message(
            for: log.workshop.refusal(reason, to: actor), to: reader)
          let what = "\(reason) to \(reader) in \(tag)"
          Interfaces.assertIsForPeople(message.why, in: interface, what)
          if let next = message.next {
            Interfaces.assertIsForPeople(next, in: interface, what)
          }
          XCTAssertTrue([".", "۔"].contains(message.text.suffix(1)), message.text)
        }
      }
    }
  }

  func testEveryActIsNamedInEveryLanguage() throws {
    let acts = Event.Kind.allCases.map(Possibility.act) + [.write, .vote]
    for tag in Interfaces.tags {
      let interface = try Interfaces.of(tag)
      for actor in [Actor.facilitator, .interpreter, Self.third] {
        let names = acts.map { interface.act($0, by: actor) }
        for name in names { Interfaces.assertIsForPeople(name, in: interface, tag) }
        XCTAssertEqual(Set(names).count, acts.count, "two acts have one name in \(tag)")
        // In English lists and sentences a name of several parts would be read as several acts.
        for name in names where tag == "en-GB" {
          XCTAssertNil(name.text.firstMatch(of: /(,| or | and )/), name.text)
        }
      }
    }
  }

  private func roundRobin() throws -> (EventLog, Moment) {
    var (log, now) = try room()
    _ = try log.add(.stageBegan(.silentGeneration), by: .facilitator, at: now)
    now = Moment(seconds: now.seconds + 3_600)
    _ = try log.add(log.workshop.beginningRoundRobin, by: .facilitator, at: now)
    return (log, now)
  }

  func testOnlyTheFacilitatorReadsByNumberWhoseTurnItIs() throws {
    let (log, now) = try roundRobin()
    let refusal = try refused(.turnPassed, by: Self.third, log, at: now)
    XCTAssertEqual(
      try Interfaces.of("en-GB").sentence(for: refusal, to: Self.third),
      "It is somebody else's turn. Now you can: write ideas or leave.")
    XCTAssertEqual(
      try Interfaces.of("en-GB").sentence(for: refusal, to: .facilitator),
      "It is number 1's turn. Number 3 can now: write ideas or leave.")
    XCTAssertEqual(
      try Interfaces.of("en-GB-x-easyread").sentence(for: refusal, to: Self.third),
      "It is someone else's turn. You can do this now: write ideas or leave.")
    XCTAssertEqual(
      try Interfaces.of("ur").sentence(for: refusal, to: Self.third),
      "ابھی کسی اور کی باری ہے۔ اب آپ یہ کر سکتے ہیں: خیالات لکھنا یا جانا۔"
    )
  }

  func testAnActOfAnotherStageIsNamedWithTheStage() throws {
    let (log, now) = try room()
    let offer = log.workshop.offering(Words("Warm cups").digest, in: .british)
    let refusal = try refused(offer, by: Self.third, log, at: now)
    XCTAssertEqual(
      try Interfaces.of("en-GB").sentence(for: refusal, to: Self.third),
      "You cannot offer an idea at the stage “Welcome”. Now you can: leave.")
    XCTAssertEqual(
      try Interfaces.of("en-GB").sentence(for: refusal, to: .facilitator),
      "Number 3 cannot offer an idea at the stage “Welcome”. Number 3 can now: leave.")
    XCTAssertEqual(
      try Interfaces.of("en-GB-x-easyread").sentence(for: refusal, to: Self.third),
      "You cannot do this now: say an idea. Now it is time for: Welcome. You can do this now: leave."
    )
  }

  func testTheFacilitatorReadsWhatTheStageIsForAndNotWhatIsAlwaysPossible() throws {
    let (log, now) = try roundRobin()
    let refusal = try refused(.stageBegan(.clarification), by: .facilitator, log, at: now)
    XCTAssertEqual(
      try Interfaces.of("en-GB").sentence(for: refusal, to: .facilitator),
      "There are no ideas to talk about yet. Now you can: let somebody join, set when an idea "
        + "counts as agreed, go to another stage, open the vote or end the workshop.")
  }

  func testADepartureSaysWhatWouldBeLeftOutAndHowToMeanIt() throws {
    let (log, now) = try room()
    let order = log.workshop.beginningRoundRobin
    let refusal = try refused(order, by: .facilitator, log, at: now)
    XCTAssertEqual(
      try Interfaces.of("en-GB").sentence(for: refusal, to: .facilitator),
      "This would leave out the stage “Silent writing”. If you mean to do it all the same, "
        + "confirm it and say why. The log keeps both.")
    XCTAssertEqual(
      try Interfaces.of("en-GB-x-easyread").sentence(for: refusal, to: .facilitator),
      "This would miss out a part: Quiet writing. You can still do this. First say that you mean "
        + "it. Say why. We write it down.")
  }

  func testOfSeveralDeparturesEachIsSaid() throws {
    var (log, now) = try roundRobin()
    for number in 1...2 {
      let actor = Actor.participant(ParticipantID(number))
      let offer = log.workshop.offering(Words("Idea \(number)").digest, in: .british)
      _ = try log.add(offer, by: actor, at: now)
    }
    var chance = SystemRandomNumberGenerator()
    let vote = try log.workshop.openingVoting(for: .facilitator, using: &chance)
    let refusal = try refused(vote, by: .facilitator, log, at: now)
    XCTAssertEqual(
      try Interfaces.of("en-GB").message(for: refusal, to: .facilitator).why.text,
      "This would end the stage “Ideas in turn” before everybody is done. This would leave out "
        + "the stage “Understanding the ideas”.")
  }

  func testGoingBackFromAVoteSaysThatItWouldNotBeCounted() throws {
    var (log, now) = try roundRobin()
    for number in 1...2 {
      let actor = Actor.participant(ParticipantID(number))
      let offer = log.workshop.offering(Words("Idea \(number)").digest, in: .british)
      _ = try log.add(offer, by: actor, at: now)
    }
    var chance = SystemRandomNumberGenerator()
    let vote = try log.workshop.openingVoting(for: .facilitator, using: &chance)
    _ = try log.add(vote, by: .facilitator, at: now, deliberately: true)
    let refusal = try refused(.stageBegan(.clarification), by: .facilitator, log, at: now)
    XCTAssertEqual(
      try Interfaces.of("en-GB").message(for: refusal, to: .facilitator).why.text,
      "This would end the vote without counting it.")
    XCTAssertEqual(
      try Interfaces.of("en-GB").sentence(
        for: log.workshop.refusal(.noWay(to: .discussion), to: .facilitator), to: .facilitator),
      "The workshop cannot go from “Voting” to “Discussion”. Now you can: translate an idea, close "
        + "the vote or go to another stage.")
  }

  func testPeopleOfAnIdeaWhoAreAwayAreNamedToTheFacilitatorAlone() throws {
    let (log, _) = try room()
    let people = [ParticipantID(1), ParticipantID(3)]
    let refusal = log.workshop.refusal(.originatorsAway(people), to: Self.second)
    let english = try Interfaces.of("en-GB")
    XCTAssertEqual(
      english.message(for: refusal, to: .facilitator).why.text,
      "An idea changes only if everybody whose idea it is agrees. Not in the room: number 1 and "
        + "number 3.")
    XCTAssertEqual(
      english.message(for: refusal, to: Self.second).why.text,
      "An idea changes only if everybody whose idea it is agrees, and one of them is not in the "
        + "room.")
  }

  func testNumbersTakeTheirFormAndTheirLimits() throws {
    let (log, _) = try room()
    let english = try Interfaces.of("en-GB")
    let sentences: [(Refusal.Reason, String)] = [
      (.tooFewPeople(present: 1), "At least 2 people must be in the room. There is 1."),
      (.tooFewPeople(present: 0), "At least 2 people must be in the room. There are 0."),
      (.ballotNotValid(places: 1), "Choose 1 idea from the list."),
      (.ballotNotValid(places: 5), "Choose up to 5 ideas from the list, each of them once."),
      (.ideaTooLong(most: 500), "An idea can have up to 500 characters. Make it shorter."),
      (.tooManyDrafts, "One person can keep up to 100 ideas. Delete one first."),
      (.consensusOutOfRange, "Choose a percentage from 51 to 100."),
      (.minutesOutOfRange, "Choose from 1 to 240 minutes."),
      (.unknownIdea(Letter(27)), "There is no idea AB on the flip chart."),
    ]
    for (reason, sentence) in sentences {
      let refusal = log.workshop.refusal(reason, to: .facilitator)
      XCTAssertEqual(english.message(for: refusal, to: .facilitator).why.text, sentence)
    }
  }

  func testOnceAWorkshopHasEndedThatIsAllThereIsToSay() throws {
    var (log, now) = try room()
    _ = try log.add(.closed, by: .facilitator, at: now, deliberately: true)
    let refusal = try refused(.turnPassed, by: Self.third, log, at: now)
    XCTAssertEqual(
      try Interfaces.of("en-GB").sentence(for: refusal, to: Self.third),
      "The workshop has ended, so nothing in it can change.")
    XCTAssertEqual(
      try Interfaces.of("ur").sentence(for: refusal, to: Self.third),
      "ورکشاپ ختم ہو چکی ہے، اس لیے اب اس میں کچھ نہیں بدل سکتا۔")
  }

  func testWhoeverHasNothingToDoReadsThat() throws {
    let (log, _) = try room()
    let refusal = log.workshop.refusal(.notNow(.ideaTranslated), to: .interpreter)
    XCTAssertEqual(
      try Interfaces.of("en-GB").sentence(for: refusal, to: .interpreter),
      "You cannot translate an idea at the stage “Welcome”. There is nothing for you to do right "
        + "now.")
  }

  func testWhatIsPossibleIsThereOneByOneForAList() throws {
    let (log, now) = try roundRobin()
    let refusal = try refused(.turnPassed, by: Self.third, log, at: now)
    let message = try Interfaces.of("en-GB").message(for: refusal, to: Self.third)
    XCTAssertEqual(message.possible.map(\.text), ["write ideas", "leave"])
  }
}
