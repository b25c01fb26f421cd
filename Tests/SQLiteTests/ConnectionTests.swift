import SQLite
import XCTest

final class ConnectionTests: XCTestCase {
  private func open() throws -> Connection {
    let connection = try Connection(":memory:", .writing)
    try connection.execute(
      "CREATE TABLE sample (id INTEGER PRIMARY KEY, text TEXT UNIQUE, bytes BLOB, real REAL) STRICT"
    )
    return connection
  }

  func testEveryKindOfValueComesBackAsItWasBound() throws {
    let connection = try open()
    try connection.run(
      "INSERT INTO sample VALUES (?, ?, ?, ?)", Int.min, "naïve\u{0}جواب", [UInt8]([0, 255]), -0.5)
    var rows = 0
    try connection.forEach("SELECT id, text, bytes, real FROM sample") { row in
      rows += 1
      let (id, text): (Int, String) = (try row.value(0), try row.value(1))
      let (bytes, real): ([UInt8], Double) = (try row.value(2), try row.value(3))
      XCTAssertEqual(id, Int.min)
      XCTAssertEqual(text, "naïve\u{0}جواب")
      XCTAssertEqual(bytes, [0, 255])
      XCTAssertEqual(real, -0.5)
    }
    XCTAssertEqual(rows, 1)
  }

  func testEmptyTextsAndBlobsAreNotNull() throws {
    let connection = try open()
    try connection.run("INSERT INTO sample (id, text, bytes) VALUES (1, ?, ?)", "", [UInt8]())
    XCTAssertEqual(try connection.value("SELECT text FROM sample"), "")
    XCTAssertEqual(try connection.value("SELECT bytes FROM sample"), [UInt8]())
    XCTAssertEqual(
      try connection.value("SELECT text IS NULL OR bytes IS NULL FROM sample"), false)
  }

  func testNothingIsBoundAsNullAndReadAsNothing() throws {
    let connection = try open()
    try connection.run("INSERT INTO sample (id, text) VALUES (1, ?)", String?.none)
    let read = try connection.all("SELECT text FROM sample") { row throws(SQLiteError) in
      try row.value(0, as: String?.self)
    }
    XCTAssertEqual(read, [nil])
  }

  func testAColumnOfAnotherKindIsAnErrorAndNotAZero() throws {
    let connection = try open()
    try connection.run("INSERT INTO sample (id) VALUES (1)")
    XCTAssertThrowsError(try connection.value("SELECT text FROM sample") as String?) { error in
      XCTAssertEqual((error as? SQLiteError)?.reason, .mismatch)
      XCTAssertEqual((error as? SQLiteError)?.message, "column 0 holds NULL that is no String")
    }
  }

  func testTooFewOrTooManyValuesAreRefused() throws {
    let connection = try open()
    XCTAssertThrowsError(try connection.run("INSERT INTO sample (id, text) VALUES (?, ?)", 1))
    XCTAssertThrowsError(try connection.run("INSERT INTO sample (id) VALUES (?)", 1, "more"))
    XCTAssertEqual(try connection.value("SELECT count(*) FROM sample"), 0)
  }

  func testAnErrorNamesTheStatementAndNeverTheValues() throws {
    let connection = try open()
    try connection.run("INSERT INTO sample (text) VALUES (?)", "my secret answer")
    XCTAssertThrowsError(
      try connection.run("INSERT INTO sample (text) VALUES (?)", "my secret answer")
    ) { error in
      let failure = error as? SQLiteError
      XCTAssertEqual(failure?.reason, .constraint)
      XCTAssertEqual(failure?.code, 19)
      XCTAssertEqual(failure?.extendedCode, 2067)
      XCTAssertEqual(failure?.sql, "INSERT INTO sample (text) VALUES (?)")
      XCTAssertFalse("\(error)".contains("secret"))
    }
  }

  func testAStatementCanBeUsedAgainWhileItsRowsAreBeingRead() throws {
    let connection = try open()
    for id in 1...3 { try connection.run("INSERT INTO sample (id) VALUES (?)", id) }
    var pairs = 0
    try connection.forEach("SELECT id FROM sample") { _ in
      try connection.forEach("SELECT id FROM sample") { _ in pairs += 1 }
    }
    XCTAssertEqual(pairs, 9)
  }

  func testForeignKeysAreKept() throws {
    let connection = try open()
    try connection.execute("CREATE TABLE child (parent INTEGER REFERENCES sample (id)) STRICT")
    XCTAssertThrowsError(try connection.run("INSERT INTO child VALUES (?)", 7))
  }

  func testTheSchemaCannotBeCorruptedByAStatement() throws {
    let connection = try open()
    try connection.execute("PRAGMA writable_schema = ON")
    XCTAssertThrowsError(try connection.execute("UPDATE sqlite_schema SET sql = 'nonsense'"))
  }

  func testAFileThatIsNoDatabaseIsToldApart() throws {
    let path = NSTemporaryDirectory() + "sqlite-\(UUID().uuidString)"
    defer { unlink(path) }
    try Data("This is a letter, and not a database at all.".utf8).write(to: URL(filePath: path))
    XCTAssertThrowsError(
      try Connection(path, .writing).value("SELECT count(*) FROM sqlite_schema") as Int?
    ) { XCTAssertEqual(($0 as? SQLiteError)?.reason, .notADatabase) }
  }

  func testAReadingConnectionChangesNothingAndMakesNoFile() throws {
    let path = NSTemporaryDirectory() + "sqlite-\(UUID().uuidString)"
    defer { unlink(path) }
    XCTAssertThrowsError(try Connection(path, .reading))
    XCTAssertFalse(FileManager.default.fileExists(atPath: path))
    try Connection(path, .writing).execute("CREATE TABLE sample (id INTEGER)")
    XCTAssertThrowsError(try Connection(path, .reading).run("INSERT INTO sample VALUES (1)")) {
      XCTAssertEqual(($0 as? SQLiteError)?.reason, .readOnly)
    }
  }
}
