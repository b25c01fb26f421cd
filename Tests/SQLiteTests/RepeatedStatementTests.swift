import SQLite
import XCTest

final class RepeatedStatementTests: XCTestCase {
  func testValuesStayBoundFromRunToRun() throws {
    let connection = try table("one TEXT, two BLOB")
    do {
      let insert = try connection.repeated("INSERT INTO t (one, two) VALUES (?, ?)")
      try insert.bind(.text("same"), at: 1)
      for bytes in [[1, 2], [], [3]] as [[UInt8]] {
        try bytes.withUnsafeBytes { bytes in
          try insert.bindUnkept(bytes, at: 2)
          try insert.run()
        }
      }
    }
    let rows = try connection.all("SELECT one, two FROM t") {
      row throws(SQLiteError) -> (String, [UInt8]) in (try row.value(0), try row.value(1))
    }
    XCTAssertEqual(rows.map(\.0), ["same", "same", "same"])
    XCTAssertEqual(rows.map(\.1), [[1, 2], [], [3]])
  }

  func testARunThatFailsLeavesTheStatementAsGoodAsBefore() throws {
    let connection = try table("one INTEGER PRIMARY KEY")
    let insert = try connection.repeated("INSERT INTO t (one) VALUES (?)")
    try insert.bind(.integer(1), at: 1)
    try insert.run()
    XCTAssertThrowsError(try insert.run()) {
      XCTAssertEqual(($0 as? SQLiteError)?.reason, .constraint)
    }
    try insert.bind(.integer(2), at: 1)
    try insert.run()
    XCTAssertEqual(try connection.value("SELECT count(*) FROM t"), 2)
    XCTAssertThrowsError(try insert.bind(.null, at: 2))
  }

  func testBytesAreSeenWhereTheyLie() throws {
    let connection = try table("one INTEGER, two BLOB, three TEXT")
    try connection.run("INSERT INTO t VALUES (7, x'0102', 'words')")
    try connection.run("INSERT INTO t VALUES (8, x'', NULL)")
    var rows: [(Int, [UInt8]?, [UInt8]?)] = []
    try connection.forEach("SELECT one, two, three FROM t") { row in
      rows.append(
        (row.integer(0), row.unkeptBytes(1).map(Array.init), row.unkeptBytes(2).map(Array.init)))
    }
    XCTAssertEqual(rows.map(\.0), [7, 8])
    XCTAssertEqual(rows.map(\.1), [[1, 2], []])
    XCTAssertEqual(rows.map(\.2), [Array("words".utf8), nil])
  }

  func testChecksAreLeftOutOnlyInTheBody() throws {
    let connection = try table("one TEXT CHECK (one IN ('a', 'b', 'c'))")
    try connection.withoutChecks { try connection.run("INSERT INTO t VALUES (?)", "d") }
    XCTAssertThrowsError(try connection.run("INSERT INTO t VALUES (?)", "d"))
    XCTAssertThrowsError(try connection.withoutChecks { try connection.run("nonsense") })
    XCTAssertThrowsError(try connection.run("INSERT INTO t VALUES (?)", "d"))
  }

  private func table(_ columns: String) throws -> Connection {
    let connection = try Connection(":memory:", .writing)
    try connection.execute("CREATE TABLE t (\(columns))")
    return connection
  }
}
