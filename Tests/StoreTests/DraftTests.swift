import Foundation
import Responses
import SQLite
import Secrets
import Store
import Surveys
import XCTest

final class DraftTests: StoreTestCase {
  private struct Refused: Error {}

  func testADraftIsKeptAsItWasChanged() throws {
    let store = try openStore(now: { 1_800_000_059 })
    let begun = try XCTUnwrap(try store.begin().opened)
    XCTAssertNil(begun.answers)
    XCTAssertNil(begun.wantsMonitoring)
    let changed = try store.change { draft in
      draft.answers = EncodedAnswers(bytes: [1, 2])
      draft.monitoring = EncodedAnswers(bytes: [])
      draft.wantsMonitoring = false
      draft.hasMetHelp = true
      draft.site = Identifier("leeds-hub")
      draft.language = .british.easyRead
    }
    store.stop()
    let read = try openStore().draft(session: Sample.session(), survey: try Sample.survey())
    XCTAssertEqual(read, changed)
    let draft = try XCTUnwrap(read.opened)
    XCTAssertEqual(draft.id, begun.id)
    XCTAssertEqual(draft.answers?.bytes, [1, 2])
    XCTAssertEqual(draft.monitoring?.bytes, [])
    XCTAssertEqual(draft.wantsMonitoring, false)
    XCTAssertTrue(draft.hasMetHelp)
    XCTAssertEqual(draft.site?.text, "leeds-hub")
    XCTAssertEqual(draft.language.text, "en-GB-x-easyread")
    XCTAssertEqual([draft.startedAt, draft.touchedAt], [1_800_000_000, 1_800_000_000])
  }

  func testBeginningAgainKeepsTheOpenDraft() throws {
    let store = try openStore()
    let first = try store.begin()
    XCTAssertEqual(try store.begin(), first)
  }

  func testEachSessionAndSurveyHasItsOwnDraft() throws {
    let store = try openStore()
    let mine = try store.begin(Sample.session("mine"))
    let yours = try store.begin(Sample.session("yours"))
    XCTAssertNotEqual(mine.opened?.id, yours.opened?.id)
    XCTAssertEqual(
      try store.draft(session: Sample.session("mine"), survey: try Sample.survey("another")), .none)
  }

  func testAnUnpublishedVersionCannotBeBegun() throws {
    let store = try openStore()
    let survey = try Sample.survey()
    XCTAssertThrowsError(
      try finish { (done: @escaping @Sendable (Result<DraftState, any Error>) -> Void) in
        store.begin(
          session: Sample.session(), survey: survey, version: 2, site: nil, language: .british,
          done: done)
      }
    ) {
      XCTAssertEqual(
        "\($0)",
        "Version 2 of the survey 'older-people' is not published. Publish it with "
          + "'equalsay survey publish'.")
    }
  }

  func testAChangeThatThrowsChangesNothing() throws {
    let store = try openStore()
    let begun = try store.begin()
    XCTAssertThrowsError(
      try store.change { draft in
        draft.hasMetHelp = true
        throw Refused()
      }
    ) { XCTAssertTrue($0 is Refused) }
    XCTAssertEqual(
      try store.draft(session: Sample.session(), survey: try Sample.survey()), begun)
  }

  func testWithoutADraftThereIsNothingToChange() throws {
    XCTAssertEqual(
      try openStore().change { _ in XCTFail("there is no draft to change") }, .none)
  }

  func testChangesMadeAtOnceLoseNothing() throws {
    let stores = [try openStore(), try openStore()]
    _ = try stores[0].begin()
    let survey = try Sample.survey()
    let done = Locked(0)
    DispatchQueue.concurrentPerform(iterations: 8) { place in
      for number in 0..<50 {
        stores[place % 2].change(session: Sample.session(), survey: survey) { draft in
          draft.answers = EncodedAnswers(
            bytes: (draft.answers?.bytes ?? []) + [UInt8(place), UInt8(number)])
        } done: { result in
          if case .success(.open) = result { done.update { $0 += 1 } }
        }
      }
    }
    XCTAssertNotNil(done.wait(upToMilliseconds: 60_000) { $0 == 400 ? () : nil })
    let draft = try stores[1].draft(session: Sample.session(), survey: survey).opened
    let bytes = try XCTUnwrap(draft?.answers?.bytes)
    XCTAssertEqual(bytes.count, 800)
    let pairs = stride(from: 0, to: bytes.count, by: 2).map { [bytes[$0], bytes[$0 + 1]] }
    XCTAssertEqual(Set(pairs).count, 400)
  }

  func testADiscardedDraftIsGoneFromTheDisk() throws {
    let store = try openStore()
    let survey = try Sample.survey()
    _ = try store.begin()
    _ = try store.change { $0.answers = EncodedAnswers(bytes: Array("my own words here".utf8)) }
    XCTAssertTrue(try contains("my own words here"))
    try finish { store.discard(session: Sample.session(), survey: survey, done: $0) }
    XCTAssertFalse(try contains("my own words here"))
    XCTAssertEqual(try store.draft(session: Sample.session(), survey: survey), .none)
  }

  func testDraftsThatNobodyTouchesExpire() throws {
    let clock = Locked(1_800_000_000)
    let store = try openStore(now: { clock.withLock { $0 } })
    _ = try store.begin(Sample.session("old"))
    _ = try store.begin(Sample.session("touched"))
    clock.withLock { $0 += 72 * 3600 }
    _ = try store.change(Sample.session("touched")) { $0.hasMetHelp = true }
    try finish { store.expireDrafts(done: $0) }
    XCTAssertNotEqual(try state("old", store), .none, "72 hours are not over")
    clock.withLock { $0 += 60 }
    try finish { store.expireDrafts(done: $0) }
    XCTAssertEqual(try state("old", store), .none)
    XCTAssertNotEqual(try state("touched", store), .none)
  }

  func testTheMarkerOfASentDraftExpiresAndTheResponseStays() throws {
    // The response was sent on 15 January 2027, at 08:00.
    let clock = Locked(1_800_000_000)
    let store = try openStore(now: { clock.withLock { $0 } })
    _ = try store.begin()
    _ = try store.send()
    clock.withLock { $0 += 72 * 3600 }
    try finish { store.expireDrafts(done: $0) }
    XCTAssertNotEqual(try state("a session", store), .none)
    clock.withLock { $0 += 24 * 3600 }
    try finish { store.expireDrafts(done: $0) }
    XCTAssertEqual(try state("a session", store), .none)
    XCTAssertEqual(try store.responseCount(of: try Sample.survey()), 1)
  }

  private func state(_ session: String, _ store: Store) throws -> DraftState {
    try store.draft(session: Sample.session(session), survey: try Sample.survey())
  }
}
