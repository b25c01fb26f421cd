import Foundation
import SQLite
import Secrets

/// Opens a data folder: whose it is, whether we can read it, and what is missing in it.
struct DataFolder {
  struct Opened {
    let file: String
    let kind: Store.Kind
    let key: SecretKey
    let publicationNumber: Int
    /// Whether there are imports that nobody has finished; they may be at work, or dead.
    let hasImports: Bool
  }
  private struct Settings {
    let kind: Store.Kind
    let keyMark: KeyedHash
    let publicationNumber: Int
  }

  private let folder: String
  private let file: String
  private let key: KeyFile

  init(_ folder: String) {
    self.folder = folder
    file = folder + "/equalsay.sqlite3"
    key = KeyFile(folder + "/equalsay.key")
  }

  func open(kind: Store.Kind?, mustExist: Bool) throws(StoreProblem) -> Opened {
    if mustExist, access(file, F_OK) != 0, errno == ENOENT || errno == ENOTDIR {
      throw .noFolder(folder: folder)
    }
    try make(folder)
    try makeFile()
    let connection = try attempt { () throws(SQLiteError) in try Connection(file, .writing) }
    let key: SecretKey
    if try isNew(connection) {
      key = try secret { () throws(KeyFileProblem) in try self.key.loadOrCreate() }
    } else {
      key = try secret { () throws(KeyFileProblem) in try self.key.load() }
      try check(try settings(of: connection), kind, key)
    }
    try attempt { () throws(SQLiteError) in
      try switchToLog(connection)
      try Migrations.run(on: connection)
      try connection.run(
        "INSERT INTO store (id, kind, key_mark) VALUES (1, ?, ?) ON CONFLICT DO NOTHING",
        kind ?? .real, Self.mark(of: key))
    }
    let settings = try settings(of: connection)
    try check(settings, kind, key)
    let imports = try attempt { () throws(SQLiteError) in
      try number("SELECT count(*) FROM import_batch", connection)
    }
    return Opened(
      file: file, kind: settings.kind, key: key, publicationNumber: settings.publicationNumber,
      hasImports: imports > 0)
  }

  /// Makes the folder and those above it that are missing, for their owner alone.
  private func make(_ folder: String) throws(StoreProblem) {
    guard mkdir(folder, 0o700) != 0, errno != EEXIST else { return }
    let above = URL(fileURLWithPath: folder).deletingLastPathComponent().path
    guard errno == ENOENT, above != folder else {
      throw .folderNotWritable(folder: folder, reason: Self.reason())
    }
    try make(above)
    guard mkdir(folder, 0o700) == 0 || errno == EEXIST else {
      throw .folderNotWritable(folder: folder, reason: Self.reason())
    }
  }

  /// Makes the file before SQLite does, so that only its owner can read it and what is beside it.
  private func makeFile() throws(StoreProblem) {
    let descriptor = Foundation.open(file, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else {
      throw .folderNotWritable(folder: folder, reason: Self.reason())
    }
    close(descriptor)
  }

  /// Whether nothing has been kept in the file yet; a file that is not ours is a problem.
  private func isNew(_ connection: Connection) throws(StoreProblem) -> Bool {
    let (application, version, tables) = try attempt { () throws(SQLiteError) in
      (
        try number("PRAGMA application_id", connection),
        try Migrations.version(of: connection),
        try number("SELECT count(*) FROM sqlite_schema", connection)
      )
    }
    if application == 0, version == 0, tables == 0 { return true }
    guard application == Migrations.applicationID else { throw .otherApplication(file: file) }
    guard version <= Migrations.all.count else {
      throw .newer(file: file, found: version, known: Migrations.all.count)
    }
    return false
  }

  private func number(_ sql: String, _ connection: Connection) throws(SQLiteError) -> Int {
    try connection.value(sql) ?? 0
  }

  private func settings(of connection: Connection) throws(StoreProblem) -> Settings {
    let settings = try attempt { () throws(SQLiteError) in
      try connection.first("SELECT kind, key_mark, publications FROM store") {
        row throws(SQLiteError) in
        Settings(
          kind: try row.value(0), keyMark: try row.value(1), publicationNumber: try row.value(2))
      }
    }
    guard let settings else { throw .damaged(file: file, findings: ["its settings are missing"]) }
    return settings
  }

  private func check(
    _ settings: Settings, _ kind: Store.Kind?, _ key: SecretKey
  ) throws(StoreProblem) {
    guard settings.keyMark == Self.mark(of: key) else { throw .otherKey(folder: folder) }
    guard kind == nil || kind == settings.kind else {
      throw .otherKind(folder: folder, found: settings.kind)
    }
  }

  /// What a database remembers of its key, so that another one is noticed.
  private static func mark(of key: SecretKey) -> KeyedHash {
    key.hash(label: "equalsay key mark 1")
  }

  /// Turns on the write-ahead log, which the file remembers.
  ///
  /// The switch needs the file alone and does not wait for it by itself.
  private func switchToLog(_ connection: Connection) throws(SQLiteError) {
    for _ in 1..<100 {
      do {
        return try connection.run("PRAGMA journal_mode = WAL")
      } catch  where error.reason == .busy {
        usleep(50_000)
      }
    }
    try connection.run("PRAGMA journal_mode = WAL")
  }

  private func attempt<Value>(
    _ body: () throws(SQLiteError) -> Value
  ) throws(StoreProblem) -> Value {
    do { return try body() } catch { throw StoreProblem(error, file: file) }
  }

  private func secret(
    _ body: () throws(KeyFileProblem) -> SecretKey
  ) throws(StoreProblem) -> SecretKey {
    do { return try body() } catch { throw .key(error) }
  }

  private static func reason() -> String { String(cString: strerror(errno)) }
}
