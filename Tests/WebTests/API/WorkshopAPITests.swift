import Foundation
import Participation
import Store
import Surveys
import Web
import Workshops
import XCTest

/// What a facilitator's console can do over the API, and what nobody can.
final class WorkshopAPITests: XCTestCase {
  func testAnActIsInTheLogWhenItIsAnswered() async throws {
    let program = try Program(Hall(for: self), for: self)
    let answer = try await program.act(
      #""act":"join","means":"paper","needs":["supporter","bsl"]"#)
    XCTAssertEqual(answer.status, 200, answer.text)
    let receipt: Program.Receipt = try answer.value()
    XCTAssertEqual(receipt.entry?.seq, 2)
    XCTAssertEqual(receipt.entry?.event, "joined")
    XCTAssertEqual(receipt.slip?.words.split(separator: " ").count, 4)
    let state = try program.hall.room.current()
    XCTAssertEqual(state.log.last.seq, 2)
    XCTAssertEqual(state.people[ParticipantID(1)]?.needs, "bsl supporter")
  }

  func testARefusalSaysWhyInTheLanguageAskedForAndWhatIsPossible() async throws {
    let program = try Program(Hall(for: self), for: self)
    let answer = try await program.act(#""act":"visit","idea":"A""#, language: "en-GB")
    XCTAssertEqual(answer.status, 409)
    XCTAssertEqual(answer.headers["content-type"], "application/problem+json")
    let problem = try answer.problem()
    XCTAssertEqual(problem.reason, "not-now")
    XCTAssertTrue(problem.detail.hasPrefix("You cannot"), problem.detail)
    XCTAssertEqual(problem.possible?.contains("stage-began"), true)
  }

  func testADepartureMustBeMeantAndItsReasonIsKept() async throws {
    let program = try Program(Hall(for: self), for: self)
    for _ in 1...2 { try await program.act(#""act":"join""#) }
    let refused = try await program.act(#""act":"begin","stage":"silent-generation""#)
    XCTAssertEqual(try refused.problem().departures, ["without-ground-rules"])
    let meant = try await program.act(
      #""act":"begin","stage":"silent-generation","deliberately":true,"reason":"No time""#)
    XCTAssertEqual(meant.status, 200, meant.text)
    let room: RoomDocument = try await program.get(program.path).value()
    XCTAssertEqual(room.stage.name, "silent-generation")
    XCTAssertEqual(room.departures.map(\.reason), ["No time"])
  }

  func testWhatIsSentAgainUnderItsKeyIsDoneOnce() async throws {
    let hall = try Hall(for: self)
    let (token, _) = try hall.site.store.createToken(.facilitator, by: .local)
    let program = try Program(hall, token: token.text, for: self)
    let key = "0123456789abcdef-join"
    let first: Program.Receipt = try await program.act(#""act":"join""#, key: key).value()
    let again: Program.Receipt = try await program.act(#""act":"join""#, key: key).value()
    XCTAssertEqual(again.entry?.seq, first.entry?.seq)
    XCTAssertEqual(again.slip, first.slip)
    // A site of its own knows nothing but what is on disk, as after a new start.
    let restarted = try Web.Site(store: hall.site.store, translations: "", now: Hall.noon)
    let later = try Program(hall, token: token.text, site: restarted, for: self)
    let third: Program.Receipt = try await later.act(#""act":"join""#, key: key).value()
    XCTAssertEqual(third.entry?.seq, first.entry?.seq)
    XCTAssertEqual(third.slip, first.slip)
    XCTAssertEqual(try hall.workshop.participants.count, 1)
    try await later.act(#""act":"join""#, key: key + "2")
    XCTAssertEqual(try hall.workshop.participants.count, 2)
  }

  func testManyWhoSendOneKeyAtOnceDoItOnce() async throws {
    let program = try Program(Hall(for: self), for: self)
    let (line, path) = (program.line, program.path + "/acts")
    let statuses = try await withThrowingTaskGroup(of: Int.self) { group in
      for _ in 1...12 {
        group.addTask {
          try await line.send(
            "POST", path,
            headers: [
              "Content-Type": "application/json", "Idempotency-Key": "0123456789abcdef",
            ], body: Data(#"{"act":"join"}"#.utf8)
          ).status
        }
      }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    XCTAssertEqual(statuses, [Int](repeating: 200, count: 12))
    XCTAssertEqual(try program.hall.workshop.participants.count, 1)
  }

  func testAnotherRequestUnderAKeyThatWasUsedIsRefused() async throws {
    let program = try Program(Hall(for: self), for: self)
    let key = "0123456789abcdef"
    try await program.act(#""act":"join""#, key: key)
    for other in [#""act":"join","language":"ur""#, #""act":"pause""#, #""act": "join""#] {
      let answer = try await program.act(other, key: key)
      XCTAssertEqual(answer.status, 422, answer.text)
      XCTAssertEqual(answer.headers["content-type"], "application/problem+json")
      XCTAssertEqual(
        try answer.problem().detail,
        "This Idempotency-Key was used for another request. Use a new one for each, and the same "
          + "only to send the same again.")
      XCTAssertFalse(answer.text.contains("slip"), answer.text)
    }
    XCTAssertEqual(try program.hall.workshop.participants.count, 1)
    XCTAssertEqual(try program.hall.workshop.clock.isPaused, false)
  }

  func testAKeyOfAnotherTokenIsAnotherKey() async throws {
    let hall = try Hall(for: self)
    let (one, other) = (try Program(hall, for: self), try Program(hall, for: self))
    let key = "0123456789abcdef"
    let first: Program.Receipt = try await one.act(#""act":"join""#, key: key).value()
    let second: Program.Receipt = try await other.act(#""act":"join""#, key: key).value()
    XCTAssertEqual([first.slip?.participant, second.slip?.participant], [1, 2])
    XCTAssertNotEqual(first.slip?.words, second.slip?.words)
    XCTAssertNotEqual(first.slip?.receipt, second.slip?.receipt)
    let paused = try await other.act(#""act":"pause""#, key: key + "2")
    let resumed = try await one.act(#""act":"resume""#, key: key + "2")
    XCTAssertEqual([paused.status, resumed.status], [200, 200], resumed.text)
  }

  func testAnActMeantForAnotherRevisionIsNotDone() async throws {
    let program = try Program(Hall(for: self), for: self)
    let room: RoomDocument = try await program.get(program.path).value()
    let first = try await program.act(#""act":"pause","ifRevision":\#(room.revision)"#)
    XCTAssertEqual(first.status, 200, first.text)
    let second = try await program.act(#""act":"resume","ifRevision":\#(room.revision)"#)
    XCTAssertEqual(second.status, 409)
    XCTAssertEqual(try program.hall.workshop.clock.isPaused, true)
  }

  func testTheStateHoldsNoDraftNoBallotAndNothingToRecogniseAnybodyBy() async throws {
    let program = try Program(Hall(for: self), for: self)
    let hall = program.hall
    let people = try await hall.participants(3)
    try hall.beginWriting()
    _ = try await people[2].post(hall.path(), [("act", "write"), ("text", "My secret draft")])
    try hall.beginTurns()
    for (person, idea) in zip(people, ["Tea", "Cake"]) {
      _ = try await person.post(hall.path(), [("act", "offer"), ("text", idea)])
    }
    try hall.openVoting()
    let answer = try await program.act(#""act":"ballot","participant":1,"ideas":["B","A"]"#)
    XCTAssertEqual(answer.status, 200, answer.text)
    let state = try await program.get(program.path)
    let room: RoomDocument = try state.value()
    XCTAssertEqual(room.vote?.voted, [1])
    XCTAssertEqual(room.vote?.awaited, [2, 3])
    XCTAssertEqual(room.ideas.map(\.text), ["Tea", "Cake"])
    for word in ["secret", "ballots", "session", "returnMark", "receipt"] {
      XCTAssertFalse(state.text.contains(word), "The state holds \(word).")
    }
    let other = try await program.act(#""act":"ballot","participant":1,"ideas":["A","B"]"#)
    XCTAssertNil(try other.value(Program.Receipt.self).entry)
  }

  func testOnlyAFacilitatorLeads() async throws {
    let hall = try Hall(for: self)
    for role in Role.allCases where role != .facilitator {
      let program = try Program(hall, role, for: self)
      let (state, act) = (
        try await program.get(program.path), try await program.act(#""act":"join""#)
      )
      XCTAssertEqual([state.status, act.status], [403, 403], role.rawValue)
    }
    let stranger = try Program(hall, token: nil, for: self)
    let paths = ["", "/events", "/log", "/texts", "/slips", "/cards", "/ballots"]
    for path in paths {
      let answer = try await stranger.get(stranger.path + path)
      XCTAssertEqual(answer.status, 401, path)
      XCTAssertEqual(answer.headers["www-authenticate"], #"Bearer realm="equalsay""#)
    }
    let unknown = try await stranger.get("/api/v1/workshops/ACDEFG")
    XCTAssertEqual(unknown.status, 401)
    XCTAssertEqual(try hall.workshop.participants.count, 0)
  }

  func testATokenForOneWorkshopOpensAndListsNoOther() async throws {
    let hall = try Hall(for: self)
    let (token, _) = try hall.site.store.createToken(
      .facilitator, workshop: hall.room.code, by: .local)
    let program = try Program(hall, token: token.text, for: self)
    let (own, list) = (
      try await program.get(program.path), try await program.get("/api/v1/workshops")
    )
    XCTAssertEqual([own.status, list.status], [200, 403])
    let other = try await program.get("/api/v1/workshops/ACDEFG")
    XCTAssertEqual(other.status, 403)
  }

  func testEveryActIsAudited() async throws {
    let program = try Program(Hall(for: self), for: self)
    try await program.act(#""act":"join""#)
    try await program.act(#""act":"visit","idea":"A""#)
    _ = try await program.get(program.path + "/texts")
    var acts: [String] = []
    try program.hall.site.store.forEachAuditEntry {
      acts.append("\($0.action) \($0.subject ?? "")")
    }
    let code = program.hall.room.code
    XCTAssertEqual(
      acts.dropFirst(),
      ["token-created token 1", "workshop-led \(code) line 2", "workshop-read \(code)"])
  }

  func testAWorkshopIsOpenedOnceUnderItsKey() async throws {
    let program = try Program(Hall(for: self), for: self)
    let definition = try Hall.tea.json
    let headers = ["Content-Type": "application/json", "Idempotency-Key": "0123456789abcdef"]
    let first = try await program.send(
      "POST", "/api/v1/workshops", headers: headers, body: Data(definition))
    let second = try await program.send(
      "POST", "/api/v1/workshops", headers: headers, body: Data(definition))
    XCTAssertEqual([first.status, second.status], [201, 201], first.text)
    XCTAssertEqual(first.text, second.text)
    let other = try await program.send(
      "POST", "/api/v1/workshops", headers: headers, body: Data(definition + [0x0A]))
    XCTAssertEqual(other.status, 422, other.text)
    XCTAssertEqual(try program.hall.site.store.workshops().count, 2)
  }

  func testASlipForSomebodyOnPaperHasPlacesForTheirWordsAndReceipt() async throws {
    let program = try Program(Hall(for: self), for: self)
    try await program.act(#""act":"join","means":"web""#)
    let receipt: Program.Receipt = try await program.act(
      #""act":"join","means":"paper""#
    ).value()
    let slips = program.path + "/slips?origin=http://192.168.1.20:8080"
    func page(_ query: String) async throws -> TestPage {
      let answer = try await program.get(slips + query)
      return try TestPage(status: answer.status, headers: answer.headers, body: answer.body)
    }
    let printed = try await page("")
    XCTAssertEqual(try printed.texts("//article").count, 12)
    XCTAssertEqual(
      try printed.texts("(//article)[1]//strong"),
      ["You are number 2", "This slip is only for you. Keep it safe and show it to nobody."])
    XCTAssertEqual(try printed.texts("(//article)[1]//p[@class='blanks']/span").count, 8)
    XCTAssertEqual(
      try printed.texts("(//article)[2]//p[@class='number']"), ["Number"])
    XCTAssertEqual(try printed.texts("(//article)[2]//p[@class='blanks']/span").count, 8)
    let slip = try XCTUnwrap(receipt.slip)
    let text = String(decoding: printed.body, as: UTF8.self)
    XCTAssertFalse(text.contains(slip.words) || text.contains(slip.receipt))
    let asked = try await page("&count=3")
    XCTAssertEqual(try asked.texts("//p[@class='number']").count, 3)
  }
}
