import Foundation
import HTTP
import Participation
import Responses
import Store
import Surveys
import Web
import Workshops
import XCTest

/// The equality questions of a workshop: asked once, skippable, and linked to nobody.
final class WorkshopMonitoringTests: XCTestCase {
  private static let survey = """
    { "id": "tea", "version": 1, "language": "en-GB", "title": "Tea",
      "monitoring": { "set": "england" },
      "sections": [{ "id": "all", "questions": [
        { "id": "story", "kind": "text", "text": "How is the tea?" } ] }] }
    """

  private static let england = """
    { "id": "england", "language": "en-GB",
      "characteristics": [{ "id": "sex", "text": "Sex" }, { "id": "age", "text": "Age" }],
      "questions": [
        { "id": "sex", "kind": "choose-one", "text": "What is your sex?", "characteristic": "sex",
          "preferNotToSay": true,
          "options": [{ "id": "female", "text": "Female" }, { "id": "male", "text": "Male" }] },
        { "id": "age", "kind": "choose-one", "text": "How old are you?", "characteristic": "age",
          "options": [{ "id": "young", "text": "Young" }, { "id": "old", "text": "Old" }] } ] }
    """

  private static let workshop = WorkshopDefinition(
    id: Identifier(literal: "tea"), title: "Better tea",
    kind: .nominalGroup(NominalGroup(question: "What would make the tea better?")),
    monitoring: .asPublished)

  private func hall() throws -> Hall {
    try Hall(Self.workshop, survey: Self.survey, monitoring: Self.england, for: self)
  }

  private func answer(_ place: String, _ visitor: Visitor, _ fields: [(String, String)])
    async throws -> TestPage
  {
    try await visitor.post(place, fields.map { (name: $0.0, value: $0.1) })
  }

  func testAnswersAreKeptApartAndThePersonIsAskedOnce() async throws {
    let hall = try hall()
    let person = try hall.visitor()
    let joined = try await person.post(hall.path(), [("act", "join")])
    XCTAssertEqual(joined.location, hall.path("/about-you"))
    let gate = try await person.get(hall.path("/about-you"))
    XCTAssertEqual(
      try gate.texts("//main//button"), ["Yes, answer them (takes 1 minute)", "No, skip them"])
    let yes = try await answer(hall.path("/about-you"), person, [("equality", "yes")])
    XCTAssertEqual(yes.location, hall.path("/about-you/sex"))
    let next = try await answer(
      hall.path("/about-you/sex"), person, [("so-far", ""), ("answer", "female")])
    XCTAssertEqual(try next.text("//h1"), "How old are you? (optional)")
    let soFar = try next.text("//input[@name='so-far']/@value")
    XCTAssertEqual(try hall.site.store.workshopMonitoringCount(of: hall.room.code), 0)
    let last = [("so-far", soFar), ("answer", "old")]
    let kept = try await answer(hall.path("/about-you/age"), person, last)
    XCTAssertEqual(kept.location, hall.path("?slip=gathering"))
    XCTAssertEqual(try hall.site.store.workshopMonitoringCount(of: hall.room.code), 1)
    _ = try await answer(hall.path("/about-you/age"), person, last)
    XCTAssertEqual(try hall.site.store.workshopMonitoringCount(of: hall.room.code), 1)
    let again = try await person.get(hall.path("/about-you"))
    XCTAssertEqual(again.location, hall.path())
    XCTAssertEqual(try hall.room.current().people[ParticipantID(1)]?.isAsked, true)
  }

  func testAnOlderWorkshopWithoutASurveyAsksTheSetForEngland() async throws {
    let workshop = WorkshopDefinition(
      id: Identifier(literal: "coffee"), title: "Better coffee",
      kind: .nominalGroup(NominalGroup(question: "What would make the coffee better?")),
      monitoring: .asPublished)
    let hall = try Hall(workshop, survey: Self.survey, monitoring: Self.england, for: self)
    let joined = try await hall.visitor().post(hall.path(), [("act", "join")])
    XCTAssertEqual(joined.location, hall.path("/about-you"))
  }

  func testAnswersThatComeAsTheWorkshopClosesAreNotKept() async throws {
    let hall = try hall()
    let late = try await hall.participant()
    let refuser = try await hall.participant()
    // Another process closes it, so that this one learns of it only from the store.
    let elsewhere = try Room(hall.room.code, in: hall.site.store)
    try elsewhere.act(by: .facilitator) { _, act in
      act.isDeliberate = true
      return .closed
    }
    let last = try await answer(hall.path("/about-you/age"), late, [("answer", "old")])
    XCTAssertEqual(last.status, 303)
    let no = try await answer(hall.path("/about-you"), refuser, [("equality", "no")])
    XCTAssertEqual(no.status, 303)
    XCTAssertEqual(try hall.site.store.workshopMonitoringCount(of: hall.room.code), 0)
  }

  func testWhoeverSkipsLeavesNothing() async throws {
    let hall = try hall()
    let person = try await hall.participant()
    let skipped = try await answer(hall.path("/about-you"), person, [("equality", "no")])
    XCTAssertEqual(skipped.location, hall.path("?slip=gathering"))
    XCTAssertEqual(try hall.site.store.workshopMonitoringCount(of: hall.room.code), 0)
    let again = try await person.get(hall.path("/about-you"))
    XCTAssertEqual(again.location, hall.path())
  }

  func testAMistakeKeepsWhatWasSaidBefore() async throws {
    let hall = try hall()
    let person = try await hall.participant()
    let next = try await answer(hall.path("/about-you/sex"), person, [("answer", "female")])
    let soFar = try next.text("//input[@name='so-far']/@value")
    let wrong = try await answer(
      hall.path("/about-you/age"), person, [("so-far", soFar), ("answer", "ancient")])
    XCTAssertEqual(wrong.status, 422)
    XCTAssertEqual(try wrong.text("//input[@name='so-far']/@value"), soFar)
  }

  func testNothingIsAskedWhereOthersCouldReadAlong() async throws {
    let hall = try hall()
    for (host, place) in [
      ("192.168.0.7:8080", hall.path("?slip=gathering")),
      ("hall.example", hall.path("?slip=gathering")),
      ("127.0.0.1.example", hall.path("?slip=gathering")),
      ("127.0.0.1:8080", hall.path("/about-you")),
      ("[::1]:8080", hall.path("/about-you")), ("localhost", hall.path("/about-you")),
    ] {
      let person = try hall.visitor()
      let page = try await person.post(
        hall.path(), [("act", "join")],
        headers: ["Content-Type": "application/x-www-form-urlencoded", "Host": host])
      XCTAssertEqual(page.location, place, host)
    }
  }

  /// What the facilitator is told, and the advice among which it stands.
  private func told(
    _ hall: Hall, isSecure: Bool = false, hearsOnlyItself: Bool = false
  ) async throws -> (String, [String]) {
    let (token, _) = try hall.site.store.createToken(.facilitator, by: .local)
    let site = try Web.Site(
      store: hall.site.store,
      translations: TestSite.interfaceCatalogue.deletingLastPathComponent()
        .deletingLastPathComponent().path, isSecure: isSecure,
      hearsOnlyItself: hearsOnlyItself, now: Hall.noon)
    let program = try Program(hall, token: token.text, site: site, for: self)
    let room: RoomDocument = try await program.get(program.path).value()
    return (room.equalityQuestions, room.advice.filter { $0.contains("equality") })
  }

  func testTheFacilitatorIsToldThatNoSurveyHasTheQuestions() async throws {
    let hall = try Hall(Self.workshop, for: self)
    let (state, advice) = try await told(hall, isSecure: true)
    XCTAssertEqual(state, "nowhere")
    XCTAssertEqual(
      advice,
      ["Nobody is asked the equality questions, because no survey that has them is published."])
    try hall.lead { _ in .closed }
    let later = try await told(hall)
    XCTAssertEqual(later.1, [])
  }

  func testTheFacilitatorIsToldThatPhonesAreNotAskedWithoutEncryption() async throws {
    let (state, advice) = try await told(hall())
    XCTAssertEqual(state, "on-this-machine")
    XCTAssertEqual(
      advice,
      [
        "Phones are not asked the equality questions here: without HTTPS, others on the network "
          + "could read the answers."
      ])
    let (secure, none) = try await told(hall(), isSecure: true)
    XCTAssertEqual([secure], ["asked"])
    XCTAssertEqual(none, [])
    let (unwanted, nothing) = try await told(Hall(for: self))
    XCTAssertEqual(unwanted, "unwanted")
    XCTAssertEqual(nothing, [])
  }

  func testWhereOnlyTheMachineItselfIsHeardEverybodyIsAsked() async throws {
    let (state, advice) = try await told(hall(), hearsOnlyItself: true)
    XCTAssertEqual(state, "asked")
    XCTAssertEqual(advice, [])
  }

  private struct TookPart: Decodable {
    struct Room: Decodable { let tookPart: TookPart? }
    struct Question: Decodable {
      struct Answer: Decodable {
        let text: String
        let people: Int?

        private enum CodingKeys: String, CodingKey { case text, people }

        init(from decoder: any Decoder) throws {
          let container = try decoder.container(keyedBy: CodingKeys.self)
          text = try container.decode(String.self, forKey: .text)
          do {
            people = try container.decode(Int.self, forKey: .people)
          } catch DecodingError.typeMismatch {
            XCTAssertEqual(try container.decode(String.self, forKey: .people), "[c]")
            people = nil
          }
        }
      }
      let text: String
      let answers: [Answer]
    }
    let questions: [Question]
  }

  /// People who answer, and say whether they are female.
  private func answer(_ people: [(isFemale: Bool, isOld: Bool)], in hall: Hall) throws {
    let edition = try hall.site.edition()
    for person in people {
      var sheet = AnswerSheet()
      sheet[Identifier(literal: "sex")] = .answered(
        .option(Identifier(literal: person.isFemale ? "female" : "male")))
      sheet[Identifier(literal: "age")] = .answered(
        .option(Identifier(literal: person.isOld ? "old" : "young")))
      let answers = WorkshopMonitoring(
        edition.monitoringEncoding.encode(sheet),
        to: .published(edition.survey.id, version: edition.survey.version))
      try hall.site.store.keep(
        [], monitoring: answers, after: try hall.revision, in: hall.room.code)
    }
  }

  func testTheFacilitatorIsToldWhoTookPartOnceNobodyCanAnswerAnyMore() async throws {
    let hall = try hall()
    let program = try Program(hall, for: self)
    try answer((0..<12).map { ($0 < 8, $0 < 6) }, in: hall)
    let open: TookPart.Room = try await program.get(program.path).value()
    XCTAssertNil(open.tookPart)
    try hall.lead { _ in .closed }
    let closed: TookPart.Room = try await program.get(program.path).value()
    let questions = try XCTUnwrap(closed.tookPart).questions
    XCTAssertEqual(questions.map(\.text), ["What is your sex?", "How old are you?"])
    XCTAssertEqual(
      questions[0].answers.map(\.text), ["Female", "Male", "Prefer not to say"])
    XCTAssertEqual(questions[0].answers.map(\.people), [10, nil, nil])
    XCTAssertEqual(questions[1].answers.map(\.people), [5, 5])
    let room = try await hall.visitor().get(hall.path("/screen"))
    XCTAssertFalse(String(decoding: room.body, as: UTF8.self).contains("Female"))
  }

  func testOfASmallRoomNobodyIsToldWhoTookPart() async throws {
    let hall = try hall()
    let program = try Program(hall, for: self)
    try answer((0..<9).map { _ in (true, true) }, in: hall)
    try hall.lead { _ in .closed }
    let closed: TookPart.Room = try await program.get(program.path).value()
    XCTAssertEqual(try XCTUnwrap(closed.tookPart).questions.count, 0)
  }
}
