import Foundation
import SQLite
import XCTest

final class ConnectionPoolTests: XCTestCase {
  func testThreadsShareAFewConnections() async throws {
    let path = NSTemporaryDirectory() + "sqlite-\(UUID().uuidString)"
    defer { unlink(path) }
    try Connection(path, .writing).execute("CREATE TABLE sample (id INTEGER) STRICT")
    let pool = ConnectionPool(reading: path, keeping: 2)
    let reads = try await withThrowingTaskGroup(of: Int.self) { group in
      for _ in 0..<400 {
        group.addTask {
          let connection = try pool.borrow()
          defer { pool.giveBack(connection) }
          return try connection.value("SELECT count(*) + 1 FROM sample") ?? 0
        }
      }
      return try await group.reduce(0, +)
    }
    XCTAssertEqual(reads, 400)
  }

  func testAConnectionIsUsedAgain() throws {
    let pool = ConnectionPool(reading: ":memory:")
    let first = try pool.borrow()
    pool.giveBack(first)
    XCTAssertTrue(try pool.borrow() === first)
    XCTAssertFalse(try pool.borrow() === first)
  }
}
