import Foundation
import SQLite

extension Store {
  /// Tells whether the database takes changes, by one that changes nothing.
  ///
  /// It goes to the disk like any other: a full disk shows only there.
  package func writable(done: @escaping @Sendable (Bool) -> Void) {
    let touched = { @Sendable (connection: Connection) throws -> Void in
      try connection.run("UPDATE store SET publications = publications")
    }
    write(touched) { result in
      switch result {
      case .success: done(true)
      case .failure: done(false)
      }
    }
  }

  /// Waits until it is known whether the database takes changes; not to be called in a completion.
  package func writable() -> Bool {
    let answer = Locked<Bool?>(nil)
    writable { isWritable in answer.update { $0 = isWritable } }
    return answer.wait { $0 }
  }

  /// Looks for damage on a thread of its own and reports what it found; nothing is good.
  ///
  /// A look at every page takes long in a large database, and people should not wait for it.
  package func quickCheck(report: @escaping @Sendable ([String]) -> Void) {
    let file = file
    let thread = Thread { @Sendable in
      report(Self.quickFindings(in: file))
    }
    thread.name = "database check"
    thread.start()
  }

  private static func quickFindings(in file: String) -> [String] {
    do {
      return try findings("PRAGMA quick_check", on: try Connection(file, .reading))
    } catch {
      return [error.message]
    }
  }

  /// Looks for damage everywhere: pages, indexes, and rows that name others which are not there.
  ///
  /// Rows are only followed through sound pages.
  package func check() throws(StoreProblem) -> [String] {
    try read { connection throws(SQLiteError) in
      let damage = try Self.findings("PRAGMA integrity_check", on: connection)
      return damage.isEmpty ? try Self.lostRows(on: connection) : damage
    }
  }

  private static func findings(
    _ sql: String, on connection: Connection
  ) throws(SQLiteError) -> [String] {
    do {
      return try connection.all(sql) { row throws(SQLiteError) in
        try row.value(0, as: String.self)
      }.filter { $0 != "ok" }
    } catch  where error.reason == .damaged {
      return [error.message]
    }
  }

  private static func lostRows(on connection: Connection) throws(SQLiteError) -> [String] {
    try connection.all("PRAGMA foreign_key_check") { row throws(SQLiteError) -> String in
      let (table, number, other): (String, Int?, String) = (
        try row.value(0), try row.value(1), try row.value(2)
      )
      let place = number.map { "row \($0) of \(table)" } ?? "a row of \(table)"
      return "\(place) names a \(other) that is not there"
    }
  }
}
