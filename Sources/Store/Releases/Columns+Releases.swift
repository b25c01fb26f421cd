import Responses
import SQLite

extension ResponseSet: SQLiteConvertible {
  var sqliteValue: SQLiteValue { .blob(encoded) }

  init?(sqliteValue: SQLiteValue) {
    guard case .blob(let bytes) = sqliteValue else { return nil }
    do { try self.init(encoded: bytes) } catch { return nil }
  }
}
