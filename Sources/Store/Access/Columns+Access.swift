import Participation
import SQLite

extension Role: SQLiteConvertible {
  var sqliteValue: SQLiteValue { .text(rawValue) }

  init?(sqliteValue: SQLiteValue) {
    guard case .text(let text) = sqliteValue else { return nil }
    self.init(rawValue: text)
  }
}

extension TokenLabel: SQLiteConvertible {
  var sqliteValue: SQLiteValue { .text(text) }

  init?(sqliteValue: SQLiteValue) {
    guard case .text(let text) = sqliteValue else { return nil }
    self.init(text)
  }
}
