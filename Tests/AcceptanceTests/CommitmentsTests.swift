import Foundation
import Secrets
import Store
import Surveys
import Web
import Workshops
import XCTest

/// People read what came of what they said, and find their own by their receipt code.
final class CommitmentsTests: XCTestCase {
  private static let commitments = """
    {
      "survey": "garden", "language": "en-GB",
      "commitments": [
        { "id": "sun-seats", "title": "Seats in the sun",
          "from": [ { "question": "wishes", "option": "sun" } ],
          "said": "We want to sit in the sun.", "decision": "no", "decided": "No new seats.",
          "whyNot": "There is no money <this year>." },
        { "id": "forks", "title": "Forks to borrow",
          "from": [ { "question": "tools", "option": "fork" } ],
          "said": "A fork is dear.", "decision": "yes", "decided": "There will be forks.",
          "horizon": "now", "owner": "The committee",
          "smart": { "specific": "The shed lends forks to everybody.",
            "measurable": "10 forks are there to borrow.",
            "achievable": "The club has given the money.",
            "relevant": "People said that a fork is dear.", "timeBound": "2027-05-31" },
          "equality": { "gains": "People with little money.", "mightLose": "Nobody we know of.",
            "action": "The shed is open in the evening, too." },
          "status": [ { "on": "2027-01-10", "state": "planned", "text": "It was agreed." },
            { "on": "2027-02-01", "state": "done", "text": "The forks are here." } ] }
      ]
    }
    """

  private func garden(_ text: String = commitments) throws -> GardenSurvey {
    let garden = try GardenSurvey(for: self)
    try write(text, beside: garden)
    return garden
  }

  private func write(_ text: String, beside garden: GardenSurvey) throws {
    try Data(text.utf8).write(to: garden.surveys.appending(path: "garden/commitments.json"))
  }

  func testTheCheckShowsEveryPartOfAPromiseAndWhatIsNotGiven() throws {
    let garden = try garden()
    func check(_ options: String...) throws -> Outcome {
      try Outcome.of(
        ["commitments", "check", "garden", "--surveys", garden.surveys.path] + options)
    }
    let told = try check()
    XCTAssertEqual(
      told.output,
      """
      sun-seats: no
      forks: yes, now
        owner: The committee
        small change now: not given
        resources: not given
        specific: The shed lends forks to everybody.
        measurable: 10 forks are there to borrow.
        achievable: The club has given the money.
        relevant: People said that a fork is dear.
        time-bound: 2027-05-31
        who gains: People with little money.
        who might lose: Nobody we know of.
        what is done about it: The shed is open in the evening, too.
        status: done since 2027-02-01
      garden: 2 commitments, no problems found.

      """)
    let json = try check("--json").output
    XCTAssertTrue(json.contains("\"mightLose\" : \"Nobody we know of.\""), json)
    try write(
      Self.commitments.replacing(
        #""owner": "The committee","#,
        with: #""owner": "The committee", "resources": "£200", "smallChange": "Lend two forks.","#),
      beside: garden)
    let more = try check()
    XCTAssertTrue(
      more.output.contains("  small change now: Lend two forks.\n  resources: £200\n"), more.output)
    XCTAssertTrue(try check("--json").output.contains("\"resources\" : \"£200\""))
  }

  private func publish(_ garden: GardenSurvey) throws -> Outcome {
    try Outcome.of(
      "commitments", "publish", "garden", "--data", garden.data.path, "--surveys",
      garden.surveys.path)
  }

  private func sent(
    _ garden: GardenSurvey, _ service: RunningService, _ answers: [(page: String, [Browser.Field])]
  ) throws -> String {
    let browser = try garden.begun(at: service)
    for (page, fields) in answers { try browser.post(garden.path(page), fields) }
    try browser.open(garden.path("/check"))
    for _ in 0..<20 where browser.nodes("//*[@id='receipt']").isEmpty { try browser.press() }
    return try XCTUnwrap(browser.text("//*[@id='receipt']"))
  }

  func testWhatWasDecidedIsShownWithinASecondAndLinkedFromTheStart() throws {
    let garden = try garden()
    let service = try garden.served(for: self)
    let browser = try Browser(service.address, garden.path())
    XCTAssertFalse(browser.texts("//main//a").contains("You said, we did: what came of it"))
    try browser.open(garden.path("/you-said-we-did"))
    XCTAssertEqual(browser.answer.status, 404)

    let outcome = try publish(garden)
    XCTAssertEqual(outcome.status, 0, outcome.problems)
    XCTAssertEqual(outcome.output, "Published commitments 1 on garden: 2.\n")
    XCTAssertEqual(
      try publish(garden).output,
      "These commitments on garden are published already. Nothing to do.\n")
    try garden.waitForTheStartPage(at: service) {
      $0.texts("//main//a").contains("You said, we did: what came of it")
    }
    try browser.open(garden.path())
    try browser.follow("You said, we did")
    XCTAssertEqual(browser.heading, "You said, we did")
    XCTAssertEqual(browser.texts("//main//h2"), ["Seats in the sun", "Forks to borrow"])
    let seats = browser.texts("//section[1]//dt | //section[1]//dd")
    XCTAssertEqual(
      seats,
      [
        "You said", "We want to sit in the sun.", "What was decided",
        "No: it will not be done.No new seats.", "Why not, or not all of it",
        "There is no money <this year>.",
      ])
    XCTAssertEqual(
      browser.texts("//section[2]//li"),
      ["1 February 2027, done: The forks are here.", "10 January 2027, planned: It was agreed."])
    XCTAssertTrue(browser.texts("//section[2]//dd").contains("NowBy 31 May 2027"))

    try garden.close()
    try garden.waitForTheStartPage(at: service) { $0.nodes("//main//button").isEmpty }
    try browser.open(garden.path())
    try browser.follow("You said, we did")
    XCTAssertEqual(browser.answer.status, 200)
  }

  func testACodeShowsOnlyWhatAnswersItsBearer() throws {
    let garden = try garden()
    let service = try garden.served(for: self)
    let sun = try sent(garden, service, [("/q/wishes", [("place-1", "rain"), ("place-2", "sun")])])
    let fork = try sent(
      garden, service, [("/q/tools", [("answer", "spade"), ("answer", "fork")])])
    let neither = try sent(garden, service, [("/q/grow", [("answer", "beans")])])
    XCTAssertEqual(try publish(garden).status, 0)
    try garden.waitForTheStartPage(at: service) {
      $0.texts("//main//a").contains("You said, we did: what came of it")
    }
    let browser = try Browser(service.address, garden.path("/you-said-we-did"))
    for (code, found) in [(sun, ["Seats in the sun"]), (fork, ["Forks to borrow"]), (neither, [])] {
      try browser.open(garden.path("/you-said-we-did"))
      try browser.follow("See what became of what you chose or said")
      try browser.write(code)
      try browser.press()
      XCTAssertEqual(browser.answer.status, 200)
      XCTAssertEqual(browser.location, garden.path("/you-said-we-did/yours"))
      XCTAssertEqual(browser.texts("//main//h2"), found)
      XCTAssertFalse(browser.answer.text.contains(code))
    }
    XCTAssertTrue(
      browser.texts("//main/p").contains(
        "We have found you by your code. No decision so far answers what you chose or said. Please "
          + "look again later."))
  }

  func testAWrongCodeFindsNothingAndACodeInAnAddressIsNotRead() throws {
    let garden = try garden()
    let service = try garden.served(for: self)
    let code = try sent(garden, service, [("/q/tools", [("answer", "fork")])])
    XCTAssertEqual(try publish(garden).status, 0)
    try garden.waitForTheStartPage(at: service) {
      $0.texts("//main//a").contains("You said, we did: what came of it")
    }
    for wrong in ["0000-0000-0000-0000", "", "forks", code + "0"] {
      let browser = try Browser(service.address, garden.path("/you-said-we-did/yours"))
      try browser.write(wrong)
      try browser.press()
      XCTAssertEqual(browser.answer.status, 422, wrong)
      XCTAssertEqual(
        browser.texts("//div[@role='alert']//a"),
        ["There are no answers to this survey with this code. Check the code and try again"])
    }
    let asked = try Browser(
      service.address, garden.path("/you-said-we-did/yours?code=\(code)"))
    XCTAssertEqual(asked.heading, "What became of what you chose or said")
    XCTAssertEqual(asked.texts("//main//h2"), [])

    try asked.post(garden.path("/withdraw"), [("code", code), ("sure", "yes")])
    try asked.post(garden.path("/you-said-we-did/yours"), [("code", code)])
    XCTAssertEqual(asked.answer.status, 422)
  }

  func testACodeFromAWorkshopFindsWhatBecameOfAnIdea() throws {
    let garden = try garden()
    let service = try garden.served(for: self)
    let code = try holdWorkshop(in: garden, authorHasTheCodeOf: [UInt8](repeating: 0, count: 10))
    try write(
      Self.commitments.replacing(
        #"{ "question": "wishes", "option": "sun" }"#,
        with: #"{ "workshop": "\#(code)", "idea": "A" }"#), beside: garden)
    let outcome = try publish(garden)
    XCTAssertEqual(outcome.status, 0, outcome.problems)
    try garden.waitForTheStartPage(at: service) {
      $0.texts("//main//a").contains("You said, we did: what came of it")
    }
    let browser = try Browser(service.address, garden.path("/you-said-we-did/yours"))
    try browser.write("0000-0000-0000-0000")
    try browser.press()
    XCTAssertEqual(browser.texts("//main//h2"), ["Seats in the sun"])
    XCTAssertFalse(browser.answer.text.contains("A bench"))
  }

  /// A room where one person says one idea, whose receipt code is of these bytes.
  private func holdWorkshop(
    in garden: GardenSurvey, authorHasTheCodeOf bytes: [UInt8]
  ) throws -> WorkshopCode {
    let store = try Store(folder: garden.data.path)
    defer { store.stop() }
    let receipt = store.key.hash(bytes, label: "equalsay receipt hash 1")
    let room = try Room.open(
      WorkshopDefinition(
        id: try XCTUnwrap(Identifier("garden")), title: "Gardens",
        kind: .nominalGroup(NominalGroup(question: "What would help?"))), in: store)
    let others = store.key.hash([1], label: "equalsay receipt hash 1")
    for (number, receipt) in [(1, receipt), (2, others)] {
      try room.act(by: .facilitator) { state, act in
        act.people = [
          .admitted(
            Person(
              id: ParticipantID(number), session: nil, returnMark: nil, receipt: receipt,
              needs: nil))
        ]
        return state.workshop.joining(language: .british, means: .web)
      }
    }
    try room.act(by: .facilitator) { _, _ in .stageBegan(.silentGeneration) }
    for number in 1...2 {
      try room.act(by: .participant(ParticipantID(number))) { _, _ in .writingFinished }
    }
    try room.act(by: .facilitator) { state, _ in state.workshop.beginningRoundRobin }
    let author = ParticipantID(1)
    while let person = try room.current().workshop.currentTurn, person != author {
      try room.act(by: .participant(person)) { _, _ in .turnPassed }
    }
    try room.act(by: .participant(author)) { state, act in
      let words = Words("A bench")
      act.words = [words]
      return state.workshop.offering(words.digest, in: .british)
    }
    return room.code
  }

  func testProblemsAreListedWithTheirLinesAndNothingIsPublished() throws {
    let garden = try garden(
      Self.commitments.replacing("10 forks are", with: "Some forks are")
        .replacing("\"option\": \"sun\"", with: "\"option\": \"moon\""))
    try garden.publish()
    for outcome in [
      try publish(garden),
      try Outcome.of("commitments", "check", "garden", "--surveys", garden.surveys.path),
    ] {
      XCTAssertEqual(outcome.status, 1)
      let lines = outcome.problems.split(separator: "\n")
      XCTAssertEqual(lines.count, 2, outcome.problems)
      XCTAssertTrue(lines[0].contains("garden/commitments.json:5:"), outcome.problems)
      XCTAssertTrue(lines[0].contains("has no option \"moon\""), outcome.problems)
      XCTAssertTrue(lines[1].contains("\"measurable\" has no number"), outcome.problems)
    }
    XCTAssertEqual(try KeptData(folder: garden.data).rows(of: "commitments"), 0)
  }

  func testAnIdeaMustHaveBeenOnTheChart() throws {
    let garden = try garden(
      Self.commitments.replacing(
        #"{ "question": "wishes", "option": "sun" }"#,
        with: #"{ "workshop": "K7M-4QX", "idea": "B" }"#))
    try garden.publish()
    let outcome = try publish(garden)
    XCTAssertEqual(outcome.status, 1)
    XCTAssertTrue(
      outcome.problems.contains("sun-seats: There is no idea B of a workshop K7M-4QX"),
      outcome.problems)
  }

  func testPagesAreThereInEveryLanguageTheExampleHas() throws {
    let data = try Project.temporaryFolder(for: self).appending(path: "data")
    let service = try RunningService.demonstration(data, for: self)
    for (tag, title, first) in [
      ("en-GB", "You said, we did", "Doctors and nurses who ask how you feel"),
      ("en-GB-x-easyread", "You said, we did", "Doctors and nurses who ask how you feel"),
      ("ur", "آپ نے کہا، ہم نے کیا", "ڈاکٹر اور نرسیں جو پوچھیں کہ آپ کیسا محسوس کرتے ہیں"),
    ] {
      let browser = try Browser(service.address, Browser.path("/you-said-we-did", in: tag))
      XCTAssertEqual(browser.heading, title)
      XCTAssertEqual(browser.texts("//main//h2").count, 4)
      XCTAssertEqual(browser.texts("//main//h2").first, first)
      let isEasyRead = tag.hasSuffix("easyread")
      XCTAssertEqual(browser.texts("//section[1]//dt").count, isEasyRead ? 10 : 14, tag)
    }
  }
}
