import Surveys
import XCTest

final class CommitmentsFileTests: XCTestCase {
  private func identifier<Subject>(_ text: String) throws -> Identifier<Subject> {
    try XCTUnwrap(Identifier(text))
  }

  func testACompleteFileIsRead() throws {
    let commitments = try CommitmentsFile.read(Array(completeCommitments.utf8), folder: "garden")
    XCTAssertEqual(commitments.survey.text, "garden")
    XCTAssertEqual(commitments.introduction, "This is made up.")
    XCTAssertEqual(commitments.all.map(\.id.text), ["water", "shed"])
    let water = commitments.all[0]
    XCTAssertEqual(
      water.from,
      [
        .option(try identifier("rain"), of: try identifier("wishes")),
        .idea("C", workshop: "K7M-4QX"),
      ])
    XCTAssertEqual(water.decision, .yes)
    XCTAssertEqual(water.plan?.horizon, .short)
    XCTAssertEqual(water.plan?.timeBound.description, "2027-09-30")
    XCTAssertEqual(water.equality?.mightLose, "People without a tap.")
    XCTAssertEqual(water.status.map(\.state), [.planned, .started])
    XCTAssertNil(commitments.all[1].plan)
    XCTAssertEqual(commitments.all[1].whyNot, "It would cost too much.")
  }

  func testEveryPartOfAPromiseIsLookedAt() {
    let changes = [
      (
        "Volunteers bring water to all beds each evening.", "Bring water",
        "f:12:21: \"specific\" says too little. Say who does what, where and for whom, in a sentence."
      ),
      (
        "30 beds are watered each day.", "Many beds are watered.",
        "f:13:23: \"measurable\" has no number. Say how much or how many, in digits, and who counts it."
      ),
      (
        "The water company has agreed.", "We can.",
        "f:14:23: \"achievable\" says too little. Say who has agreed to it, and with what money or "
          + "people."
      ),
      (
        "People said that carrying water is hard.", "It matters.",
        "f:15:21: \"relevant\" says too little. Say how it answers what people said."
      ),
      (
        "2027-09-30", "2026-12-31",
        "f:16:22: \"timeBound\" is 2026-12-31, before the first status, of 2027-01-10. Put the dates "
          + "right."
      ),
    ]
    for (old, new, problem) in changes {
      XCTAssertEqual(found(replacing: old, with: new), [problem])
    }
  }

  func testANumberInAnyScriptIsANumber() {
    XCTAssertEqual(
      found(replacing: "30 beds are watered each day.", with: "ہر روز ۳۰ کیاریاں"), [])
  }

  func testWhatWasPublishedIsReadWithoutBeingLookedAtAgain() throws {
    let text = completeCommitments.replacing("30 beds are watered each day.", with: "Many beds.")
    XCTAssertEqual(try CommitmentsFile.read(published: Array(text.utf8)).all.count, 2)
  }

  func testOnlyWhatPeopleWereOfferedCanBeAnswered() {
    let offered = { (question: Identifier<Question>) -> [Identifier<Option>]? in
      question.text == "wishes" ? ["rain", "sun"].compactMap { Identifier($0) } : nil
    }
    XCTAssertEqual(
      found(replacing: "\"option\": \"rain\"", with: "\"option\": \"rian\"", offered),
      ["f:9:51: The question \"wishes\" has no option \"rian\". Did you mean \"rain\"?"])
    XCTAssertEqual(
      found(
        replacing: "\"question\": \"wishes\", \"op", with: "\"question\": \"wish\", \"op", offered),
      ["f:9:31: The survey has no question \"wish\". Correct the name."])
  }

  func testWhoIsRefusedIsToldWhyAndNothingIsPromised() {
    XCTAssertEqual(
      found(
        replacing: #""whyNot": "It would cost too much.""#, with: #""owner": "The council""#),
      [
        "f:27:5: This commitment has no \"whyNot\". Add it.",
        "f:28:67: \"owner\" tells what will be done, and the decision is \"no\". Take it out, or decide "
          + "\"yes\" or \"partly\".",
      ])
  }

  func testStatusesFollowOneAnother() {
    XCTAssertEqual(
      found(replacing: "2027-02-01", with: "2027-01-10"),
      [
        "f:24:11: The status of 2027-01-10 stands after that of 2027-01-10. Give each a later day than "
          + "the one before it."
      ])
  }

  func testItsTextsAreInTheLanguageOfItsSurvey() throws {
    let bytes = Array(completeCommitments.utf8)
    let language = try CommitmentsFile.read(bytes).language
    XCTAssertEqual(try CommitmentsFile.read(bytes, language: language).language, language)
    let welsh = try XCTUnwrap(LanguageTag("cy"))
    XCTAssertThrowsError(try CommitmentsFile.read(bytes, language: welsh)) { error in
      let problems = (error as? Problems)?.list.map(\.message) ?? []
      XCTAssertEqual(problems.count, 1)
      XCTAssertTrue(problems.first?.hasSuffix("other languages come from catalogues.") ?? false)
    }
  }

  func testTheFileStandsBesideItsSurvey() {
    XCTAssertEqual(
      problems(ofCommitments: completeCommitments, folder: "park"),
      [
        "f:2:13: These are commitments on \"garden\", and they stand in the folder \"park\". Name the "
          + "survey of that folder, or move the file."
      ])
  }

  private func found(
    replacing old: String, with new: String,
    _ offered: ((Identifier<Question>) -> [Identifier<Option>]?)? = nil
  ) -> [String] {
    let text = completeCommitments.replacing(old, with: new, maxReplacements: 1)
    XCTAssertNotEqual(text, completeCommitments, old)
    return problems(ofCommitments: text, options: offered)
  }
}

/// A promise and a refusal, with every key there is.
let completeCommitments = #"""
  {
    "survey": "garden",
    "language": "en-GB",
    "introduction": "This is made up.",
    "commitments": [
      {
        "id": "water",
        "title": "Water",
        "from": [ { "question": "wishes", "option": "rain" }, { "workshop": "K7M-4QX", "idea": "C" } ],
        "said": "The beds are dry.", "decision": "yes", "decided": "There will be water.",
        "smart": {
          "specific": "Volunteers bring water to all beds each evening.",
          "measurable": "30 beds are watered each day.",
          "achievable": "The water company has agreed.",
          "relevant": "People said that carrying water is hard.",
          "timeBound": "2027-09-30"
        },
        "horizon": "short", "smallChange": "One more can.", "resources": "£100",
        "owner": "The committee",
        "equality": { "gains": "People who cannot carry.", "mightLose": "People without a tap.",
          "action": "They share one." },
        "status": [
          { "on": "2027-01-10", "state": "planned", "text": "It was agreed." },
          { "on": "2027-02-01", "state": "started", "text": "The first beds are wet." }
        ]
      },
      { "id": "shed", "title": "A shed", "from": [ { "question": "wishes", "option": "sun" } ],
        "said": "A shed.", "decision": "no", "decided": "No shed.", "whyNot": "It would cost too much." }
    ]
  }
  """#
