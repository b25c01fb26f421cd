import SQLite
import XCTest

final class TransactionTests: XCTestCase {
  private struct Refused: Error {}

  private func open() throws -> Connection {
    let connection = try Connection(":memory:", .writing)
    try connection.execute("CREATE TABLE sample (id INTEGER PRIMARY KEY) STRICT")
    return connection
  }

  private func ids(_ connection: Connection) throws -> [Int] {
    try connection.all("SELECT id FROM sample ORDER BY id") { row throws(SQLiteError) in
      try row.value(0)
    }
  }

  func testATransactionThatThrowsLeavesNothing() throws {
    let connection = try open()
    XCTAssertThrowsError(
      try connection.transaction(.immediate) { () throws(SQLiteError) in
        try connection.run("INSERT INTO sample VALUES (1)")
        try connection.run("INSERT INTO sample VALUES (1)")
      })
    XCTAssertEqual(try ids(connection), [])
    XCTAssertFalse(connection.isInTransaction)
  }

  func testASavepointThatThrowsUndoesOnlyItsOwn() throws {
    let connection = try open()
    try connection.run("BEGIN")
    try connection.savepoint { try connection.run("INSERT INTO sample VALUES (1)") }
    XCTAssertThrowsError(
      try connection.savepoint {
        try connection.run("INSERT INTO sample VALUES (2)")
        throw Refused()
      })
    try connection.run("COMMIT")
    XCTAssertEqual(try ids(connection), [1])
  }
}
