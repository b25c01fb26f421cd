import Foundation
import Responses
import SQLite
import Secrets
import Store
import Surveys
import XCTest

final class FunnelTests: StoreTestCase {
  private let clock = Locked(1_800_000_000)

  private func store(_ kind: Store.Kind? = nil) throws -> Store {
    try openStore(kind, now: { [clock] in clock.withLock { $0 } })
  }

  func testStartPagesAreAddedUpAndNobodyWaitsForThem() throws {
    let store = try store()
    let survey = try Sample.survey()
    for _ in 0..<50 {
      store.countOpened(survey, version: 1, language: .british, channel: .web)
    }
    store.countOpened(survey, version: 1, language: .british.easyRead, channel: .web)
    XCTAssertTrue(store.writable())
    XCTAssertEqual(
      try lines(store),
      ["opened 1 en-GB web 50", "opened 1 en-GB-x-easyread web 1"])
  }

  func testADemonstrationTakesVisitsThatNobodyMade() throws {
    let store = try store(.demonstration)
    let survey = try Sample.survey()
    let heard = LastAnswered.question(try XCTUnwrap(Identifier("heard")))
    let counts = [
      (FunnelCount.Stage.opened, 9), (.stopped(after: heard), 2), (.stopped(after: nil), 1),
    ]
    .map {
      FunnelCount(stage: $0.0, version: 1, language: .british, channel: .web, count: $0.1)
    }
    try store.addMadeUp(counts, to: survey)
    try store.addMadeUp(counts, to: survey)
    XCTAssertEqual(
      try lines(store),
      ["opened 1 en-GB web 18", "stopped(-) 1 en-GB web 2", "stopped(heard) 1 en-GB web 4"])
  }

  func testWhatWaitsWhenTheFolderIsClosedIsWrittenDown() throws {
    let first = try store()
    first.countOpened(try Sample.survey(), version: 1, language: .british, channel: .web)
    first.stop()
    let second = try Store(folder: folder)
    defer { second.stop() }
    XCTAssertEqual(try lines(second), ["opened 1 en-GB web 1"])
  }

  func testASurveyThatIsNotThereCostsOnlyItsOwnCount() throws {
    let store = try store()
    store.countOpened(try Sample.survey("nothing"), version: 1, language: .british, channel: .web)
    store.countOpened(try Sample.survey(), version: 1, language: .british, channel: .web)
    XCTAssertTrue(store.writable())
    XCTAssertEqual(try lines(store), ["opened 1 en-GB web 1"])
  }

  func testEverybodyIsInOnePlace() throws {
    let store = try store()
    _ = try store.begin(Sample.session("only pressed the button"))
    for name in ["answers", "gives up", "sends"] {
      _ = try store.begin(Sample.session(name))
      _ = try store.change(Sample.session(name)) {
        $0.lastAnswered = Identifier("heard").map { .question($0) }
      }
    }
    try finish {
      store.discardAll(of: Sample.session("gives up"), done: $0)
    }
    _ = try store.send(Sample.session("sends"))
    XCTAssertEqual(
      try lines(store),
      [
        "answering 1 en-GB web 1", "stopped(heard) 1 en-GB web 1",
        "finished 1 en-GB-x-easyread web 1",
      ])
    clock.withLock { $0 += Store.draftLifetime + 60 }
    try finish { store.expireDrafts(done: $0) }
    XCTAssertEqual(
      try lines(store),
      [
        "stopped(-) 1 en-GB web 1", "stopped(heard) 1 en-GB web 2",
        "finished 1 en-GB-x-easyread web 1",
      ])
  }

  func testWhatCameByAFileWasNotFinishedHereUnlessAllIsMadeUp() throws {
    let real = try store()
    try real.append([try Sample.response()])
    XCTAssertEqual(try lines(real), [])
    real.stop()
    let folder = NSTemporaryDirectory() + "store-\(UUID().uuidString)/data"
    let demonstration = try openStore(.demonstration, at: folder)
    try demonstration.append([try Sample.response()])
    XCTAssertEqual(try lines(demonstration), ["finished 1 en-GB-x-easyread web 1"])
  }

  func testFiguresThatWereShownStandUntilOthersTakeTheirPlace() throws {
    let store = try store()
    let survey = try Sample.survey()
    XCTAssertNil(try store.shownFigures("funnel", of: survey))
    let first = ShownFigures(takenAt: 1, people: 10, document: [1])
    let second = ShownFigures(takenAt: 2, people: 20, document: [2])
    XCTAssertEqual(try store.recordShown(first, as: "funnel", of: survey, after: nil), first)
    // Somebody was quicker: what they showed stands.
    XCTAssertEqual(try store.recordShown(second, as: "funnel", of: survey, after: nil), first)
    XCTAssertEqual(try store.recordShown(second, as: "funnel", of: survey, after: first), second)
    XCTAssertEqual(try store.shownFigures("funnel", of: survey), second)
    XCTAssertNil(try store.shownFigures("pairs", of: survey))
  }

  private func lines(_ store: Store) throws -> [String] {
    try store.funnel(of: try Sample.survey()).map { count in
      let stage =
        switch count.stage {
        case .opened: "opened"
        case .answering: "answering"
        case .finished: "finished"
        case .stopped(after: .question(let id)?): "stopped(\(id))"
        case .stopped(after: .monitoring(let id)?): "stopped(monitoring \(id))"
        case .stopped(after: nil): "stopped(-)"
        }
      return
        "\(stage) \(count.version) \(count.language.text) \(count.channel.rawValue) \(count.count)"
    }
  }
}
