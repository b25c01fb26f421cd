import Foundation
import Responses
import SQLite
import Secrets
import Store
import Surveys
import XCTest

final class ReturningTests: StoreTestCase {
  private func mark(_ name: String = "four words", of store: Store) -> KeyedHash {
    store.key.hash(Array(name.utf8), label: "test")
  }

  /// Begins a draft that can be found again by its mark.
  private func marked(
    _ session: Digest = Sample.session(), answers: [UInt8] = [1], by mark: KeyedHash,
    in store: Store
  ) throws -> Draft {
    _ = try store.begin(session)
    let changed = try store.change(session) { draft in
      draft.answers = EncodedAnswers(bytes: answers)
      draft.returnMark = mark
    }
    return try XCTUnwrap(changed.opened)
  }

  private func takeOver(
    _ mark: KeyedHash, of survey: String = "older-people", to session: Digest, in store: Store
  ) throws -> Draft? {
    let survey = try Sample.survey(survey)
    return try finish { store.takeOver(mark: mark, survey: survey, session: session, done: $0) }
  }

  private func state(of session: Digest, in store: Store) throws -> DraftState {
    try store.draft(session: session, survey: try Sample.survey())
  }

  func testTakingOverMovesADraftToTheOtherSession() throws {
    let store = try openStore()
    let mark = mark(of: store)
    let draft = try marked(by: mark, in: store)
    let other = Sample.session("another device")
    XCTAssertEqual(try takeOver(mark, to: other, in: store), draft)
    XCTAssertEqual(try state(of: other, in: store), .open(draft))
    XCTAssertEqual(try state(of: Sample.session(), in: store), .none)
    XCTAssertEqual(try takeOver(mark, to: Sample.session(), in: store)?.id, draft.id)
  }

  func testItReplacesWhatTheOtherSessionHadOfTheSurvey() throws {
    let store = try openStore()
    let mark = mark(of: store)
    let draft = try marked(by: mark, in: store)
    let (begun, sent) = (Sample.session("has begun"), Sample.session("has sent"))
    _ = try store.begin(begun)
    XCTAssertEqual(try takeOver(mark, to: begun, in: store), draft)
    XCTAssertEqual(try state(of: begun, in: store), .open(draft))
    _ = try store.begin(sent)
    _ = try store.send(sent)
    XCTAssertEqual(try takeOver(mark, to: sent, in: store), draft)
    XCTAssertEqual(try state(of: sent, in: store), .open(draft))
    XCTAssertEqual(try Connection(file, .reading).value("SELECT count(*) FROM draft"), 1)
    XCTAssertEqual(try store.responseCount(of: try Sample.survey()), 1)
  }

  func testWhatTheOtherSessionHasOfAnotherSurveyStays() throws {
    let store = try openStore()
    try store.publish(try Sample.version(of: "another", definition: "{ }"))
    let (mark, other) = (mark(of: store), Sample.session("another device"))
    let draft = try marked(by: mark, in: store)
    let survey = try Sample.survey("another")
    let begun: DraftState = try finish {
      store.begin(
        session: other, survey: survey, version: 1, site: nil, language: .british, done: $0)
    }
    XCTAssertEqual(try takeOver(mark, to: other, in: store), draft)
    XCTAssertEqual(try store.draft(session: other, survey: survey), begun)
  }

  func testAnUnknownMarkGivesNothingAndChangesNothing() throws {
    let store = try openStore()
    try store.publish(try Sample.version(of: "another", definition: "{ }"))
    let known = mark(of: store)
    let draft = try marked(by: known, in: store)
    let other = Sample.session("another device")
    let begun = try store.begin(other)
    XCTAssertNil(try takeOver(mark("other words", of: store), to: other, in: store))
    XCTAssertNil(try takeOver(known, of: "another", to: other, in: store))
    XCTAssertNil(try takeOver(known, of: "never-published", to: other, in: store))
    XCTAssertEqual(try state(of: Sample.session(), in: store), .open(draft))
    XCTAssertEqual(try state(of: other, in: store), begun)
  }

  func testTheSessionThatHasTheDraftMayTakeItOver() throws {
    let store = try openStore()
    let mark = mark(of: store)
    let draft = try marked(by: mark, in: store)
    XCTAssertEqual(try takeOver(mark, to: Sample.session(), in: store), draft)
    XCTAssertEqual(try state(of: Sample.session(), in: store), .open(draft))
  }

  func testOfManyAtOnceOneHasTheDraftInTheEnd() throws {
    let stores = [try openStore(), try openStore()]
    let mark = mark(of: stores[0])
    let draft = try marked(by: mark, in: stores[0])
    let survey = try Sample.survey()
    let taken = Locked<[Draft?]>([])
    DispatchQueue.concurrentPerform(iterations: 8) { place in
      stores[place % 2].takeOver(
        mark: mark, survey: survey, session: Sample.session("device \(place)")
      ) { result in
        if case .success(let draft) = result { taken.update { $0.append(draft) } }
      }
    }
    let all = taken.wait(upToMilliseconds: 60_000) { $0.count == 8 ? $0 : nil }
    XCTAssertEqual(try XCTUnwrap(all), Array(repeating: draft, count: 8))
    let holders = try (0..<8).filter {
      try state(of: Sample.session("device \($0)"), in: stores[0]) == .open(draft)
    }
    XCTAssertEqual(holders.count, 1)
  }

  func testASentOrExpiredDraftIsNotFoundAgain() throws {
    let clock = Locked(1_800_000_000)
    let store = try openStore(now: { clock.withLock { $0 } })
    let (sent, old) = (mark("sent", of: store), mark("old", of: store))
    _ = try marked(Sample.session("sent"), by: sent, in: store)
    _ = try store.send(Sample.session("sent"))
    XCTAssertNil(try takeOver(sent, to: Sample.session("another device"), in: store))
    _ = try marked(Sample.session("old"), by: old, in: store)
    clock.withLock { $0 += 72 * 3600 + 60 }
    try finish { store.expireDrafts(done: $0) }
    XCTAssertNil(try takeOver(old, to: Sample.session("another device"), in: store))
  }

  func testADraftOfADatabaseOfVersion1IsKeptAndCanBeFoundAgain() throws {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let key = try KeyFile(folder + "/equalsay.key").loadOrCreate()
    let old = try Connection(file, .writing)
    try Migrations.run([Migrations.all[0]], on: old)
    try old.run(
      "INSERT INTO store (id, kind, key_mark) VALUES (1, 'real', ?)",
      key.hash(label: "equalsay key mark 1").bytes)
    try old.execute(
      """
      INSERT INTO survey VALUES (1, 'older-people', NULL);
      INSERT INTO version VALUES (1, 1, x'7B7D', NULL, zeroblob(32), 20261201);
      """)
    try old.run(
      "INSERT INTO draft VALUES (?, 1, zeroblob(16), 1, x'0105', NULL, 1, 1, NULL, 'ur', 60, 60)",
      Sample.session().bytes)

    let store = try Store(folder: folder, now: { 120 })
    defer { store.stop() }
    let kept = try XCTUnwrap(try state(of: Sample.session(), in: store).opened)
    XCTAssertEqual(kept.answers?.bytes, [1, 5])
    XCTAssertEqual(kept.wantsMonitoring, true)
    XCTAssertEqual(kept.language.text, "ur")
    XCTAssertFalse(kept.hasMetHelp)
    XCTAssertEqual([kept.help], [nil])
    XCTAssertNil(kept.consent)
    XCTAssertNil(kept.returnMark)
    let mark = mark(of: store)
    let changed = try store.change { draft in
      draft.help = .withForm
      draft.hasMetHelp = true
      draft.returnMark = mark
    }
    let other = Sample.session("another device")
    XCTAssertEqual(try takeOver(mark, to: other, in: store), changed.opened)
    XCTAssertEqual(try store.check(), [])
  }
}
