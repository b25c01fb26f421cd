import Foundation
import Responses
import SQLite
import Secrets
import Store
import Surveys
import XCTest

final class OpeningTests: StoreTestCase {
  func testANewFolderIsRealAndForItsOwnerAlone() throws {
    let store = try openStore()
    XCTAssertEqual(store.kind, .real)
    for (path, mode) in [
      (folder, 0o700), (file, 0o600), (file + "-wal", 0o600), (folder + "/equalsay.key", 0o600),
    ] {
      let attributes = try FileManager.default.attributesOfItem(atPath: path)
      XCTAssertEqual(attributes[.posixPermissions] as? Int, mode, path)
    }
  }

  func testWhoOnlyLooksMakesNoFolder() throws {
    XCTAssertThrowsError(try Store(folder: folder, mustExist: true)) { error in
      guard case .noFolder(folder) = error as? StoreProblem else {
        return XCTFail("\(error)")
      }
    }
    XCTAssertFalse(FileManager.default.fileExists(atPath: folder))
    try openStore().stop()
    try Store(folder: folder, mustExist: true).stop()
  }

  func testAFolderKeepsItsKindAndItsKey() throws {
    let first = try openStore(.demonstration)
    first.stop()
    let second = try openStore()
    XCTAssertEqual(second.kind, .demonstration)
    XCTAssertEqual(second.key, first.key)
  }

  func testADemonstrationAndRealResponsesNeverMix() throws {
    try openStore(.demonstration).stop()
    XCTAssertEqual(
      "\(try problem(.real))",
      "\(folder) is a demonstration, so no real response can be kept there. Choose another folder "
        + "with --data.")
  }

  func testRealResponsesAreNeverShownAsADemonstration() throws {
    try openStore(.real).stop()
    XCTAssertEqual(
      "\(try problem(.demonstration))",
      "\(folder) holds real responses, so it cannot be a demonstration. Choose another folder with "
        + "--data.")
  }

  func testAStoppedStoreLeavesOneDatabaseFileAndTheKey() throws {
    let store = try openStore()
    try store.append([try Sample.response()])
    XCTAssertEqual(try store.responses().count, 1)
    store.stop()
    XCTAssertEqual(
      try FileManager.default.contentsOfDirectory(atPath: folder).sorted(),
      ["equalsay.key", "equalsay.sqlite3"])
  }

  func testAStoppedStoreRefusesWorkAndSaysWhy() throws {
    let store = try openStore()
    store.stop()
    store.stop()
    XCTAssertThrowsError(try store.append([try Sample.response()])) {
      XCTAssertEqual("\($0)", "\(StoreProblem.stopped)")
    }
    XCTAssertThrowsError(try store.publications()) {
      XCTAssertEqual("\($0)", "\(StoreProblem.stopped)")
    }
    XCTAssertFalse(store.writable())
  }

  func testStoppingFinishesWhatWasAskedBefore() throws {
    let store = try openStore()
    let survey = try Sample.survey()
    let begun = Locked(0)
    for number in 0..<500 {
      store.begin(
        session: Sample.session("\(number)"), survey: survey, version: 1, site: nil,
        language: .british
      ) { result in
        if case .success(.open) = result { begun.withLock { $0 += 1 } }
      }
    }
    store.stop()
    XCTAssertEqual(begun.withLock { $0 }, 500)
  }

  func testWhatWasCommittedIsThereAfterACrash() throws {
    let store = try openStore()
    try store.append([try Sample.response("kept")])
    let copy = URL(filePath: folder).deletingLastPathComponent().path + "/crashed"
    try FileManager.default.copyItem(atPath: folder, toPath: copy)
    let reopened = try openStore(at: copy)
    XCTAssertEqual(try reopened.responses().map(\.answers.bytes), [Array("kept".utf8)])
    XCTAssertEqual(try reopened.check(), [])
  }

  func testAFolderUsedByAnotherStoreOpensTwice() throws {
    let first = try openStore()
    let second = try openStore()
    try first.append([try Sample.response("one")])
    try second.append([try Sample.response("two")])
    XCTAssertEqual(try first.responses().count, 2)
    XCTAssertEqual(first.key, second.key)
  }

  func testStoresThatMakeTheSameFolderAtOnceAgree() async throws {
    let folder = folder
    let keys = try await withThrowingTaskGroup(of: SecretKey.self) { group in
      for _ in 0..<8 {
        group.addTask {
          let store = try Store(folder: folder)
          defer { store.stop() }
          return store.key
        }
      }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    XCTAssertEqual(keys, [SecretKey](repeating: try openStore().key, count: 8))
  }
}
