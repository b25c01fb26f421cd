import Participation
import SQLite
import Store
import Surveys
import Workshops
import XCTest

final class AuditTests: StoreTestCase {
  private let clock = Locked(1_800_000_000)

  private func store() throws -> Store {
    try openStore(now: { [clock] in clock.withLock { $0 } })
  }

  func testWhatIsDoneOnTheMachineIsWrittenDownAsLocal() throws {
    let store = try store()
    let survey = try Sample.survey()
    try store.close(survey, on: try Sample.day())
    try store.reopen(survey)
    XCTAssertEqual(
      try lines(store),
      [
        "1 local survey-published older-people version 1", "2 local survey-closed older-people",
        "3 local survey-reopened older-people",
      ])
  }

  func testWhatATokenIsUsedForIsWrittenDownWithItsNumberAndRole() throws {
    let store = try store()
    let (_, grant) = try token(.administrator, store)
    clock.withLock { $0 += 60 }
    try store.publish(
      try Sample.version(2, definition: "{ }"), by: .granted(grant))
    try store.close(try Sample.survey(), on: try Sample.day(), by: .granted(grant))
    _ = try store.createToken(.analyst, by: .granted(grant))
    try store.audit(.auditRead, by: .granted(grant))
    XCTAssertEqual(
      try lines(store).suffix(4),
      [
        "3 token 1 (administrator) survey-published older-people version 2",
        "4 token 1 (administrator) survey-closed older-people",
        "5 token 1 (administrator) token-created token 2", "6 token 1 (administrator) audit-read -",
      ])
    var times: [Int] = []
    try store.forEachAuditEntry { times.append($0.at) }
    XCTAssertEqual(
      times,
      [
        1_800_000_000, 1_800_000_000, 1_800_000_060, 1_800_000_060, 1_800_000_060, 1_800_000_060,
      ])
  }

  func testWhatIsDoneWithResponsesIsWrittenDownWithTheirCount() throws {
    let store = try store()
    let survey = try Sample.survey()
    try store.audit(.responsesExported(survey, count: 1), by: .local)
    try store.audit(.responsesExported(survey, count: 20), by: .local)
    XCTAssertEqual(
      try lines(store).suffix(2),
      [
        "2 local responses-exported older-people 1 response",
        "3 local responses-exported older-people 20 responses",
      ])
  }

  func testAnImportOfATokenThatEndedIsNotDone() throws {
    let store = try store()
    let (_, grant) = try token(.analyst, store)
    let batch = try store.beginImport(of: try Sample.survey())
    try batch.append([try Sample.response()])
    _ = try store.revokeToken(grant.token, by: .local)
    XCTAssertThrowsError(try batch.finish(by: .granted(grant))) {
      guard case StoreProblem.tokenEnded = $0 else { return XCTFail("\($0)") }
    }
    XCTAssertEqual(try store.responseCount(of: try Sample.survey()), 0)
    XCTAssertFalse(try lines(store).contains { $0.contains("responses-imported") })
    try batch.cancel()
  }

  func testWhatIsNotDoneIsNotWrittenDown() throws {
    let store = try store()
    try store.publish(try Sample.version())
    XCTAssertThrowsError(try store.publish(try Sample.version(definition: "{ }")))
    XCTAssertThrowsError(
      try store.close(try Sample.survey("never-published"), on: try Sample.day()))
    XCTAssertThrowsError(
      try store.createToken(.facilitator, workshop: try Room.code(), by: .local))
    XCTAssertThrowsError(try store.revokeToken(1, by: .local))
    XCTAssertEqual(try lines(store), ["1 local survey-published older-people version 1"])
  }

  func testAGrantThatSomebodyHeldEndsWithItsToken() throws {
    let store = try store()
    let (_, revoked) = try token(.administrator, store)
    let (_, expired) = try token(.administrator, store, days: 1)
    _ = try store.revokeToken(1, by: .local)
    clock.withLock { $0 += 86_400 }
    let before = try lines(store)
    for grant in [revoked, expired] {
      XCTAssertThrowsError(
        try store.close(try Sample.survey(), on: try Sample.day(), by: .granted(grant))
      ) { error in
        guard case StoreProblem.tokenEnded(grant.token) = error else { return XCTFail("\(error)") }
      }
      XCTAssertThrowsError(try store.audit(.auditRead, by: .granted(grant)))
    }
    XCTAssertEqual(try store.publications().map(\.closedOn), [nil])
    XCTAssertEqual(try lines(store), before)
  }

  func testAnAdministratorCanEndTheOwnToken() throws {
    let store = try store()
    let (token, grant) = try token(.administrator, store)
    XCTAssertFalse(try store.revokeToken(1, by: .granted(grant)).wasRevoked)
    XCTAssertEqual(try store.standing(of: token), .revoked(at: 1_800_000_000))
    XCTAssertEqual(
      try lines(store).last, "3 token 1 (administrator) token-revoked token 1")
  }

  func testWorkshopsAreNamedByTheirCode() throws {
    let code = try Room.code()
    let acts: [(AuditedAct, String, String?)] = [
      (.workshopOpened(code), "workshop-opened", "K7M-4QX"),
      (.workshopJoined(code), "workshop-joined", "K7M-4QX"),
      (.workshopLed(code, seq: 17), "workshop-led", "K7M-4QX line 17"),
      (.workshopClosed(code), "workshop-closed", "K7M-4QX"), (.tokensListed, "tokens-listed", nil),
    ]
    let store = try store()
    for (act, name, subject) in acts {
      try finish { store.audit(act, by: .local, done: $0) }
      var last: AuditEntry?
      try store.forEachAuditEntry { last = $0 }
      XCTAssertEqual(last?.action, name)
      XCTAssertEqual(last?.subject, subject)
    }
  }

  func testTheLogOnlyGrows() throws {
    let store = try store()
    try store.audit(.auditRead, by: .local)
    let before = try lines(store)
    store.stop()
    let connection = try Connection(file, .writing)
    for tampering in [
      "UPDATE audit SET action = 'survey-closed'", "DELETE FROM audit",
      "DELETE FROM audit WHERE number = 2",
      "INSERT INTO audit VALUES (4, 0, NULL, NULL, 'audit-read', NULL)",
      "INSERT INTO audit VALUES (0, 0, NULL, NULL, 'audit-read', NULL)",
      "INSERT OR REPLACE INTO audit VALUES (1, 0, NULL, NULL, 'audit-read', NULL)",
      "REPLACE INTO audit VALUES (2, 0, NULL, NULL, 'audit-read', NULL)",
      "INSERT INTO audit (at, action) VALUES (0, 'audit-read')",
      "INSERT INTO audit VALUES (3, 0, NULL, 'analyst', 'audit-read', NULL)",
    ] {
      XCTAssertThrowsError(try connection.run(tampering), tampering)
    }
    let again = try Store(folder: folder)
    defer { again.stop() }
    XCTAssertEqual(try lines(again), before)
  }

  private func token(
    _ role: Role, _ store: Store, days: Int = 30
  ) throws -> (AccessToken, Grant) {
    let lifetime = try XCTUnwrap(TokenLifetime(days: days))
    let (token, _) = try store.createToken(role, lifetime: lifetime, by: .local)
    guard case .valid(let grant) = try store.standing(of: token) else { throw NotValid() }
    return (token, grant)
  }

  private struct NotValid: Error {}

  private func lines(_ store: Store) throws -> [String] {
    var lines: [String] = []
    try store.forEachAuditEntry { entry in
      let who =
        switch entry.who {
        case .local: "local"
        case .token(let number, let role): "token \(number) (\(role))"
        }
      lines.append("\(entry.number) \(who) \(entry.action) \(entry.subject ?? "-")")
    }
    return lines
  }
}
