import Foundation
import Secrets
import XCTest

final class KeyFileTests: XCTestCase {
  private var folder = ""

  override func setUpWithError() throws {
    folder = NSTemporaryDirectory() + "key-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
  }

  override func tearDownWithError() throws { try FileManager.default.removeItem(atPath: folder) }

  private var path: String { folder + "/equalsay.key" }

  func testANewKeyIsKeptForItsOwnerAlone() throws {
    let key = try KeyFile(path).loadOrCreate()
    XCTAssertEqual(try KeyFile(path).load(), key)
    XCTAssertEqual(try KeyFile(path).loadOrCreate(), key)
    let attributes = try FileManager.default.attributesOfItem(atPath: path)
    XCTAssertEqual(attributes[.posixPermissions] as? Int, 0o600)
    XCTAssertEqual(attributes[.size] as? Int, 32)
    XCTAssertEqual(try FileManager.default.contentsOfDirectory(atPath: folder), ["equalsay.key"])
  }

  func testThoseWhoStartAtOnceGetTheSameKey() async throws {
    let path = path
    let keys = try await withThrowingTaskGroup(of: SecretKey.self) { group in
      for _ in 0..<16 { group.addTask { try KeyFile(path).loadOrCreate() } }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    XCTAssertEqual(keys, [SecretKey](repeating: try KeyFile(path).load(), count: 16))
  }

  func testAMissingKeyIsNotMadeWhenItIsOnlyRead() {
    XCTAssertThrowsError(try KeyFile(path).load()) {
      XCTAssertEqual($0 as? KeyFileProblem, .missing(file: path))
    }
  }

  func testAKeyOfAnotherLengthIsNeitherUsedNorReplaced() throws {
    for length in [0, 31, 33, 4000] {
      try Data(repeating: 1, count: length).write(to: URL(filePath: path))
      XCTAssertThrowsError(try KeyFile(path).loadOrCreate()) {
        XCTAssertEqual($0 as? KeyFileProblem, .wrongLength(file: path, bytes: length))
      }
      XCTAssertEqual(try Data(contentsOf: URL(filePath: path)).count, length)
    }
  }

  func testAFolderThatIsNotThereIsAProblemWithAReason() {
    XCTAssertThrowsError(try KeyFile(folder + "/none/equalsay.key").loadOrCreate()) {
      XCTAssertEqual(
        $0 as? KeyFileProblem,
        .notWritable(file: folder + "/none/equalsay.key", reason: "No such file or directory"))
    }
  }

  func testAKeyThatCannotBeReadIsAProblemWithAReason() throws {
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
    XCTAssertThrowsError(try KeyFile(path).load()) {
      XCTAssertEqual(
        $0 as? KeyFileProblem, .unreadable(file: path, reason: "Is a directory"))
    }
  }
}
