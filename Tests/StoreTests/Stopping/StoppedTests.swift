import Responses
import SQLite
import Store
import Surveys
import XCTest

final class StoppedTests: StoreTestCase {
  private let clock = Locked(1_800_000_000)

  private func store() throws -> Store {
    try openStore(now: { [clock] in clock.withLock { $0 } })
  }

  func testWhereAnExpiredDraftStoppedIsCountedAndNothingElse() throws {
    let store = try store()
    for name in ["one", "two"] {
      _ = try store.begin(Sample.session(name))
      _ = try store.change(Sample.session(name)) {
        $0.answers = EncodedAnswers(bytes: Array("words of a draft".utf8))
        $0.lastAnswered = Identifier("heard").map { .question($0) }
      }
    }
    _ = try store.begin(Sample.session("nothing answered"))
    clock.withLock { $0 += Store.draftLifetime + 60 }
    try finish { store.expireDrafts(done: $0) }
    XCTAssertEqual(
      try lines(store), ["1 en-GB - 1", "1 en-GB question(heard) 2"])
    XCTAssertFalse(try contains("words of a draft"))
    try finish { store.expireDrafts(done: $0) }
    XCTAssertEqual(try lines(store), ["1 en-GB - 1", "1 en-GB question(heard) 2"])
  }

  func testADiscardedDraftIsCountedOnceAsTheLanguageReadLast() throws {
    let store = try store()
    _ = try store.begin()
    _ = try store.change {
      $0.monitoring = EncodedAnswers(bytes: [1])
      $0.lastAnswered = Identifier("age").map { .monitoring($0) }
      $0.language = .british.easyRead
    }
    let survey = try Sample.survey()
    try finish { store.discard(session: Sample.session(), survey: survey, done: $0) }
    try finish { store.discardAll(of: Sample.session(), done: $0) }
    XCTAssertEqual(try lines(store), ["1 en-GB-x-easyread monitoring(age) 1"])
  }

  func testClearingADeviceCountsItsDrafts() throws {
    let store = try store()
    _ = try store.begin()
    try finish { store.discardAll(of: Sample.session(), done: $0) }
    XCTAssertEqual(try lines(store), ["1 en-GB - 1"])
  }

  func testWhoSentDidNotStop() throws {
    let store = try store()
    _ = try store.begin()
    _ = try store.send()
    clock.withLock { $0 += Store.draftLifetime + 60 }
    try finish { store.discardAll(of: Sample.session(), done: $0) }
    try finish { store.expireDrafts(done: $0) }
    XCTAssertEqual(try lines(store), [])
  }

  func testHowFarADraftHasComeIsKept() throws {
    let store = try store()
    _ = try store.begin()
    let question = try XCTUnwrap(Identifier<Question>("heard"))
    for last in [LastAnswered.question(question), .monitoring(question)] {
      XCTAssertEqual(try store.change { $0.lastAnswered = last }.opened?.lastAnswered, last)
      XCTAssertEqual(
        try store.draft(session: Sample.session(), survey: try Sample.survey()).opened?
          .lastAnswered, last)
    }
  }

  private func lines(_ store: Store) throws -> [String] {
    try store.stopped(of: try Sample.survey()).map { stopped in
      let after =
        switch stopped.after {
        case .question(let id): "question(\(id))"
        case .monitoring(let id): "monitoring(\(id))"
        case nil: "-"
        }
      return "\(stopped.version) \(stopped.language.text) \(after) \(stopped.count)"
    }
  }
}
