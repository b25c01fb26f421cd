import Responses
import SQLite
import Secrets
import Surveys

extension Identifier: SQLiteConvertible {
  var sqliteValue: SQLiteValue { .text(text) }

  init?(sqliteValue: SQLiteValue) {
    guard case .text(let text) = sqliteValue else { return nil }
    self.init(text)
  }
}

extension LanguageTag: SQLiteConvertible {
  var sqliteValue: SQLiteValue { .text(text) }

  init?(sqliteValue: SQLiteValue) {
    guard case .text(let text) = sqliteValue else { return nil }
    self.init(text)
  }
}

/// A day is kept as the number that its digits make, 20261201: short, ordered and readable.
extension CalendarDate: SQLiteConvertible {
  var sqliteValue: SQLiteValue { .integer(Int64(year * 10_000 + month * 100 + day)) }

  init?(sqliteValue: SQLiteValue) {
    guard case .integer(let number) = sqliteValue, let day = Int(exactly: number) else {
      return nil
    }
    self.init(year: day / 10_000, month: day / 100 % 100, day: day % 100)
  }
}

extension Channel: SQLiteConvertible {
  var sqliteValue: SQLiteValue { .text(rawValue) }

  init?(sqliteValue: SQLiteValue) {
    guard case .text(let text) = sqliteValue else { return nil }
    self.init(rawValue: text)
  }
}

extension Help: SQLiteConvertible {
  var sqliteValue: SQLiteValue { .text(rawValue) }

  init?(sqliteValue: SQLiteValue) {
    guard case .text(let text) = sqliteValue else { return nil }
    self.init(rawValue: text)
  }
}

extension Store.Kind: SQLiteConvertible {
  var sqliteValue: SQLiteValue { .text(rawValue) }

  init?(sqliteValue: SQLiteValue) {
    guard case .text(let text) = sqliteValue else { return nil }
    self.init(rawValue: text)
  }
}

extension EncodedAnswers: SQLiteConvertible {
  var sqliteValue: SQLiteValue { .blob(bytes) }

  init?(sqliteValue: SQLiteValue) {
    guard case .blob(let bytes) = sqliteValue else { return nil }
    self.init(bytes: bytes)
  }
}

extension Digest: SQLiteConvertible {
  var sqliteValue: SQLiteValue { .blob(bytes) }

  init?(sqliteValue: SQLiteValue) {
    guard case .blob(let bytes) = sqliteValue else { return nil }
    self.init(bytes: bytes)
  }
}

extension KeyedHash: SQLiteConvertible {
  var sqliteValue: SQLiteValue { .blob(bytes) }

  init?(sqliteValue: SQLiteValue) {
    guard case .blob(let bytes) = sqliteValue else { return nil }
    self.init(bytes: bytes)
  }
}

extension RandomToken: SQLiteConvertible {
  var sqliteValue: SQLiteValue { .blob(bytes) }

  init?(sqliteValue: SQLiteValue) {
    guard case .blob(let bytes) = sqliteValue else { return nil }
    self.init(bytes: bytes)
  }
}
