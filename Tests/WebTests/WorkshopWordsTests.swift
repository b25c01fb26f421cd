import Translations
import Web
import Workshops
import XCTest

/// The names of stages, and advice to the facilitator.
final class WorkshopWordsTests: XCTestCase {
  private static let stages: [Stage] = [
    .gathering, .silentGeneration, .roundRobin, .clarification, .ranking(.first), .results(.first),
    .discussion, .ranking(.second), .results(.second), .topic(0), .topic(11), .closed,
  ]

  func testEveryStageHasANameOfItsOwnInEveryLanguage() throws {
    XCTAssertEqual(Set(Self.stages.map(\.name)), Set(Stage.Name.allCases))
    for tag in Interfaces.tags {
      let interface = try Interfaces.of(tag)
      let names = Self.stages.map { interface.name(of: $0) }
      for name in names + Stage.Name.allCases.map({ interface.generalName(of: $0) }) {
        Interfaces.assertIsForPeople(name, in: interface, tag)
      }
      XCTAssertEqual(Set(names).count, Self.stages.count, tag)
    }
  }

  func testStagesAreCalledWhatPeopleDoInThem() throws {
    XCTAssertEqual(
      Self.stages.map { try? Interfaces.of("en-GB").name(of: $0).text },
      [
        "Welcome", "Silent writing", "Ideas in turn", "Understanding the ideas", "Voting",
        "Results", "Discussion", "Second vote", "Results of the second vote", "Question 1",
        "Question 12", "Finished",
      ])
    XCTAssertEqual(
      try Interfaces.of("en-GB-x-easyread").name(of: .silentGeneration).text, "Quiet writing")
    XCTAssertEqual(try Interfaces.of("ur").name(of: .silentGeneration).text, "خاموشی سے لکھنا")
  }

  func testAdviceIsSaidInEveryLanguage() throws {
    let advice: [Advice] = [
      .fewPeople(0), .fewPeople(1), .fewPeople(3), .manyPeople(12, sessions: 2),
      .overTime(minutes: 0), .overTime(minutes: 1), .overTime(minutes: 5),
    ]
    for tag in Interfaces.tags {
      let interface = try Interfaces.of(tag)
      for advice in advice {
        Interfaces.assertIsForPeople(interface.sentence(for: advice), in: interface, tag)
      }
      for questions in [EqualityQuestions.nowhere, .onThisMachine] {
        let sentence = try XCTUnwrap(interface.sentence(for: questions))
        Interfaces.assertIsForPeople(sentence, in: interface, tag)
      }
    }
  }

  func testAdviceSaysWhatCouldBeDone() throws {
    let english = try Interfaces.of("en-GB")
    XCTAssertEqual(
      english.sentence(for: .fewPeople(1)).text,
      "There is only 1 person in the room. 4 to 9 people work best.")
    XCTAssertEqual(
      english.sentence(for: .manyPeople(12, sessions: 2)).text,
      "There are 12 people in the room. With more than 9, not everybody has time to speak. Think "
        + "of 2 groups side by side.")
    XCTAssertEqual(
      english.sentence(for: .overTime(minutes: 1)).text,
      "The time for this stage was over 1 minute ago. Nobody is cut off: go on when people are "
        + "ready, or give more time.")
    XCTAssertEqual(
      english.sentence(for: .overTime(minutes: 0)).text,
      "The time for this stage is over. Nobody is cut off: go on when people are ready, or give "
        + "more time.")
  }
}
