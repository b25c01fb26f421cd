import Foundation
import Responses
import SQLite
import Secrets
import Store
import Surveys
import XCTest

/// A folder of its own for each test, and something published to answer.
class StoreTestCase: XCTestCase {
  private(set) var folder = ""

  override func setUp() { folder = NSTemporaryDirectory() + "store-\(UUID().uuidString)/data" }

  override func tearDownWithError() throws {
    let outer = URL(filePath: folder).deletingLastPathComponent()
    if FileManager.default.fileExists(atPath: outer.path) {
      try FileManager.default.removeItem(at: outer)
    }
  }

  var file: String { folder + "/equalsay.sqlite3" }

  /// A store with version 1 of the survey published, stopped when the test ends.
  func openStore(
    _ kind: Store.Kind? = nil, at folder: String? = nil,
    now: @escaping @Sendable () -> Int = { 1_800_000_000 }
  ) throws -> Store {
    let store = try Store(folder: folder ?? self.folder, kind: kind, now: now)
    addTeardownBlock { store.stop() }
    try store.publish(try Sample.version())
    return store
  }

  private struct OpenedAnyway: Error {}

  /// The problem with which a folder is refused.
  func problem(_ kind: Store.Kind? = nil) throws -> StoreProblem {
    do {
      try Store(folder: folder, kind: kind).stop()
    } catch {
      return error
    }
    throw OpenedAnyway()
  }
}

/// Waits for the completion that `start` is given.
func finish<Value: Sendable>(
  _ start: (@escaping @Sendable (Result<Value, any Error>) -> Void) -> Void
) throws -> Value {
  let outcome = Locked<Result<Value, any Error>?>(nil)
  start { result in outcome.update { $0 = result } }
  let result = outcome.wait(upToMilliseconds: 60_000) { $0 }
  return try XCTUnwrap(result, "the completion was not called").get()
}

/// Made-up content; the store does not know what it means.
enum Sample {
  static func survey(_ name: String = "older-people") throws -> Identifier<Survey> {
    try XCTUnwrap(Identifier(name))
  }

  static func day(_ text: String = "2027-01-15") throws -> CalendarDate {
    try XCTUnwrap(CalendarDate(text))
  }

  static func version(
    _ version: Int = 1, of name: String = "older-people", definition: String = "{}",
    pictures: [PublishedPicture] = []
  ) throws -> PublishedVersion {
    PublishedVersion(
      survey: try survey(name), version: version, definition: Array(definition.utf8),
      monitoring: Array("[]".utf8), pictures: pictures, digest: Digest(of: Array(definition.utf8)),
      publishedOn: try day("2027-01-01"))
  }

  static func response(
    _ answers: String = "answers", monitoring: String? = nil, version: Int = 1,
    catalogue: String? = nil
  ) throws -> Response {
    Response(
      survey: try survey(), version: version, language: .british.easyRead, channel: .web,
      site: Identifier("leeds-hub"), day: try day(), catalogue: catalogue,
      answers: EncodedAnswers(bytes: Array(answers.utf8)),
      monitoring: monitoring.map { EncodedAnswers(bytes: Array($0.utf8)) })
  }

  static func session(_ name: String = "a session") -> Digest { Digest(of: Array(name.utf8)) }

  /// The receipt hash that a test gives a draft.
  static func receipt(_ draft: Draft, _ store: Store) -> KeyedHash {
    store.key.hash(draft.id.bytes, label: "test")
  }
}

extension Store {
  func begin(_ session: Digest = Sample.session()) throws -> DraftState {
    let survey = try Sample.survey()
    return try finish {
      begin(
        session: session, survey: survey, version: 1, site: nil, language: .british, done: $0)
    }
  }

  func change(
    _ session: Digest = Sample.session(), _ change: @escaping @Sendable (inout Draft) throws -> Void
  ) throws -> DraftState {
    let survey = try Sample.survey()
    return try finish { self.change(session: session, survey: survey, change, done: $0) }
  }

  func send(
    _ session: Digest = Sample.session(), answers: String = "answers", monitoring: String? = nil
  ) throws -> SentDraft? {
    let survey = try Sample.survey()
    let response = try Sample.response(answers, monitoring: monitoring)
    return try finish { done in
      send(
        session: session, survey: survey,
        { Submission(response: response, receipt: Sample.receipt($0, self)) }, done: done)
    }
  }

  func responses() throws -> [Response] {
    var responses: [Response] = []
    try forEachResponse(of: try Sample.survey()) { responses.append($0) }
    return responses
  }
}

extension DraftState {
  var opened: Draft? {
    switch self {
    case .open(let draft): draft
    case .none, .sent: nil
    }
  }
}
