import Foundation
import SQLite
import Secrets
import Store
import XCTest

/// Folders that cannot be used are refused with what to do, and are left as they were.
final class RefusalTests: StoreTestCase {
  func testADatabaseOfANewerVersionIsRefused() throws {
    try openStore().stop()
    try Connection(file, .writing).execute("PRAGMA user_version = 99")
    let before = try Data(contentsOf: URL(filePath: file))
    let problem = try problem()
    guard case .newer(file, found: 99, known: _) = problem else {
      return XCTFail("\(problem)")
    }
    XCTAssertTrue("\(problem)".contains("Install that version or a later one."))
    XCTAssertEqual(try Data(contentsOf: URL(filePath: file)), before)
  }

  func testADatabaseOfAnotherProgramIsRefusedUntouched() throws {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try Connection(file, .writing).execute("CREATE TABLE photos (id INTEGER)")
    let before = try Data(contentsOf: URL(filePath: file))
    XCTAssertEqual(
      "\(try problem())",
      "\(file) belongs to another program. Choose another folder with --data.")
    XCTAssertEqual(try Data(contentsOf: URL(filePath: file)), before)
  }

  func testAFileThatIsNoDatabaseIsRefusedUntouched() throws {
    try openStore().stop()
    let letter = Data(String(repeating: "Dear commissioner, ", count: 100).utf8)
    try letter.write(to: URL(filePath: file))
    XCTAssertEqual(
      "\(try problem())",
      "\(file) is not a database. Restore it from a backup, or choose another folder with --data.")
    XCTAssertEqual(try Data(contentsOf: URL(filePath: file)), letter)
  }

  func testAnEmptyFileIsTakenAsNew() throws {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    XCTAssertTrue(FileManager.default.createFile(atPath: file, contents: nil))
    XCTAssertEqual(try openStore().check(), [])
  }

  func testAFolderUnderAFileIsRefused() throws {
    let outer = URL(filePath: folder).deletingLastPathComponent()
    try Data().write(to: outer)
    XCTAssertEqual(
      "\(try problem())",
      "\(folder) cannot be written: Not a directory. Choose another folder with --data, or give "
        + "the user that runs equalsay the right to write there.")
  }

  func testALostKeyIsNotReplacedByANewOne() throws {
    try openStore().stop()
    try FileManager.default.removeItem(atPath: folder + "/equalsay.key")
    guard case .key(.missing) = try problem() else { return XCTFail() }
    XCTAssertFalse(FileManager.default.fileExists(atPath: folder + "/equalsay.key"))
  }

  func testTheKeyOfAnotherFolderIsNoticed() throws {
    try openStore().stop()
    try Data(repeating: 7, count: 32).write(to: URL(filePath: folder + "/equalsay.key"))
    guard case .otherKey(folder) = try problem() else { return XCTFail() }
  }

  func testAKeyCutShortIsNoticed() throws {
    try openStore().stop()
    try Data(repeating: 7, count: 31).write(to: URL(filePath: folder + "/equalsay.key"))
    guard case .key(.wrongLength(_, bytes: 31)) = try problem() else { return XCTFail() }
  }
}
