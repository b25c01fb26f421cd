import Foundation
import HTTP
import Participation
import Store
import Surveys
import Web
import Workshops
import XCTest

/// A workshop that keeps its equality questions itself, and needs no survey for them.
final class OwnQuestionsTests: XCTestCase {
  private static let choice = MonitoringChoice(
    set: Identifier(literal: "england"), without: [Identifier(literal: "age")])

  private static let workshop = WorkshopDefinition(
    id: Identifier(literal: "coffee"), title: "Better coffee",
    kind: .nominalGroup(NominalGroup(question: "What would make the coffee better?")),
    languages: ["en-GB-x-easyread", "ur"].compactMap(LanguageTag.init),
    monitoring: .chosen(choice))

  private static let england = """
    { "id": "england", "language": "en-GB",
      "characteristics": [{ "id": "sex", "text": "Sex" }, { "id": "age", "text": "Age" }],
      "questions": [
        { "id": "sex", "kind": "choose-one", "text": "What is your sex?", "characteristic": "sex",
          "picture": "apple", "preferNotToSay": true,
          "options": [{ "id": "female", "text": "Female", "picture": "apple" },
            { "id": "male", "text": "Male" }] },
        { "id": "age", "kind": "choose-one", "text": "How old are you?", "characteristic": "age",
          "options": [{ "id": "young", "text": "Young" }, { "id": "old", "text": "Old" }] },
        { "id": "carer", "kind": "choose-one", "text": "Do you care for somebody?",
          "characteristic": "sex",
          "options": [{ "id": "yes", "text": "Yes" }, { "id": "no", "text": "No" }] } ] }
    """

  private static func catalogue(_ tag: String, _ entries: [(String, String, String)]) -> String {
    let head = """
      msgid ""
      msgstr ""
      "Language: \(tag)\\n"
      "Content-Type: text/plain; charset=UTF-8\\n"
      "X-EqualSay-Review: reviewed by A on 2026-01-01\\n"

      """
    return head
      + entries.map { "\nmsgctxt \"\($0.0)\"\nmsgid \"\($0.1)\"\nmsgstr \"\($0.2)\"\n" }.joined()
  }

  private func hall() throws -> Hall {
    let own = try KeptMonitoring(Self.choice, of: Array(Self.england.utf8))
    return try Hall(
      Self.workshop, own: own,
      catalogues: [
        "monitoring-england/ur.po": Self.catalogue(
          "ur", [("monitoring-england:sex.text", "What is your sex?", "آپ کی جنس کیا ہے؟")]),
        "monitoring-england/en-GB-x-easyread.po": Self.catalogue(
          "en-GB-x-easyread",
          [
            ("monitoring-england:sex.text", "What is your sex?", "Are you a man or a woman?"),
            ("monitoring-england:sex.female.text", "Female", "Woman"),
          ]),
      ], for: self)
  }

  private func page(of hall: Hall, in tag: String) async throws -> TestPage {
    let person = try await hall.participant(in: tag)
    return try await person.get(hall.path("/about-you/sex", in: tag))
  }

  func testQuestionsAreAskedThatNoSurveyHas() async throws {
    let hall = try hall()
    XCTAssertEqual(hall.site.survey.monitoring?.questions.count, nil)
    let person = try hall.visitor()
    let joined = try await person.post(hall.path(), [("act", "join")])
    XCTAssertEqual(joined.location, hall.path("/about-you"))
    let next = try await person.post(
      hall.path("/about-you/sex"), [("so-far", ""), ("answer", "female")])
    XCTAssertEqual(try next.text("//h1"), "Do you care for somebody? (optional)")
    let soFar = try next.text("//input[@name='so-far']/@value")
    let last = try await person.post(
      hall.path("/about-you/carer"), [("so-far", soFar), ("answer", "no")])
    XCTAssertEqual(last.location, hall.path("?slip=gathering"))
    let kept = try hall.site.store.workshopMonitoring(of: hall.room.code)
    XCTAssertEqual(kept.map(\.questions), [.own])
    let again = try await person.get(hall.path("/about-you"))
    XCTAssertEqual(again.location, hall.path())
  }

  func testTheirWordsComeFromTheCataloguesAtHand() async throws {
    let hall = try hall()
    let easy = try await page(of: hall, in: "en-GB-x-easyread")
    XCTAssertEqual(try easy.text("//h1"), "Are you a man or a woman? (optional)")
    XCTAssertEqual(
      try easy.texts("//fieldset//label"), ["Woman", "Male", "Prefer not to say"])
    let urdu = try await page(of: hall, in: "ur")
    XCTAssertTrue(try urdu.text("//h1").hasPrefix("آپ کی جنس کیا ہے؟"))
    XCTAssertEqual(
      try urdu.texts("//fieldset//label//*[@lang='en-GB' and @dir='ltr']"),
      ["Female", "Male", "Prefer not to say"])
  }

  func testTheirPicturesAreWithTheWorkshop() async throws {
    let hall = try hall()
    let person = try await hall.participant(in: "en-GB-x-easyread")
    let page = try await person.get(hall.path("/about-you/sex", in: "en-GB-x-easyread"))
    let picture = "/workshop-pictures/\(hall.room.code.text)/apple"
    let sources = try page.texts("//img/@src")
    XCTAssertTrue(sources.contains(picture), "\(sources)")
    let shown = try await person.get(picture)
    XCTAssertEqual(shown.status, 200)
  }

  func testTheyAreAskedWhereNobodyCanReadAlong() async throws {
    let hall = try hall()
    for (host, place) in [
      ("192.168.0.7:8080", hall.path("?slip=gathering")), ("127.0.0.1:80", hall.path("/about-you")),
    ] {
      let page = try await hall.visitor().post(
        hall.path(), [("act", "join")],
        headers: ["Content-Type": "application/x-www-form-urlencoded", "Host": host])
      XCTAssertEqual(page.location, place, host)
    }
    let program = try Program(hall, for: self)
    let room: RoomDocument = try await program.get(program.path).value()
    XCTAssertEqual(room.equalityQuestions, "on-this-machine")
  }

  func testAChoiceThatLeavesNoQuestionAsksNobody() async throws {
    let choice = MonitoringChoice(
      set: Identifier(literal: "england"),
      without: [Identifier(literal: "sex"), Identifier(literal: "age")])
    XCTAssertNil(try KeptMonitoring(choice, of: Array(Self.england.utf8)))
    let workshop = WorkshopDefinition(
      id: Identifier(literal: "coffee"), title: "C",
      kind: .nominalGroup(NominalGroup(question: "Q")), monitoring: .chosen(choice))
    let hall = try Hall(workshop, for: self)
    let joined = try await hall.visitor().post(hall.path(), [("act", "join")])
    XCTAssertEqual(joined.location, hall.path("?slip=gathering"))
    let program = try Program(hall, for: self)
    let room: RoomDocument = try await program.get(program.path).value()
    XCTAssertEqual(room.equalityQuestions, "unwanted")
  }

  private struct Opened: Decodable { let code: String }

  /// Opens a workshop through a service that has the set, and gives its code or what was wrong.
  private func open(_ monitoring: String) async throws -> (code: String?, problem: String?, Hall) {
    let hall = try Hall(for: self)
    let set = Array(Self.england.utf8)
    let apple = PublishedPicture(name: "apple", mediaType: "image/svg+xml", bytes: set)
    let shared = SharedFiles(
      monitoringSet: { $0.text == "england" ? set : nil },
      pictures: { $0.contains("apple") ? [apple] : [] })
    let site = try Web.Site(
      store: hall.site.store, translations: "", shared: shared, now: Hall.noon)
    let (token, _) = try hall.site.store.createToken(.facilitator, by: .local)
    let program = try Program(hall, token: token.text, site: site, for: self)
    let answer = try await program.send(
      "POST", "/api/v1/workshops", headers: ["Content-Type": "application/json"],
      body: Data(
        """
        { "id": "coffee", "version": 1, "language": "en-GB", "title": "C", "question": "Q",
          "monitoring": \(monitoring) }
        """.utf8))
    if answer.status == 201 { return (try answer.value(Opened.self).code, nil, hall) }
    XCTAssertEqual(answer.status, 422)
    return (nil, try answer.problem().detail, hall)
  }

  func testAProgramOpensAWorkshopWithASetOfTheService() async throws {
    let (code, problem, hall) = try await open(#"{ "set": "england", "without": ["age"] }"#)
    XCTAssertNil(problem)
    let opened = try XCTUnwrap(code.flatMap { WorkshopCode($0) })
    let stored = try XCTUnwrap(try hall.site.store.workshop(opened))
    let digest = try XCTUnwrap(stored.monitoringSet)
    XCTAssertEqual(try hall.site.store.monitoringSet(digest), Array(Self.england.utf8))
  }

  func testAProgramIsToldOfASetThatTheServiceDoesNotHave() async throws {
    let (code, problem, _) = try await open(#"{ "set": "wales" }"#)
    XCTAssertNil(code)
    XCTAssertEqual(
      problem,
      #"workshop.json:2:26: There is no monitoring set "wales". Add the file "#
        + "monitoring/wales.json, or correct the name.")
  }
}
