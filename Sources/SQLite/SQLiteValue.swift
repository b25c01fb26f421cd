/// One of the five kinds of value that SQLite keeps.
@usableFromInline package enum SQLiteValue: Hashable, Sendable {
  case null
  case integer(Int64)
  case real(Double)
  case text(String)
  case blob([UInt8])

  @usableFromInline var kind: String {
    switch self {
    case .null: "NULL"
    case .integer: "an integer"
    case .real: "a real"
    case .text: "a text"
    case .blob: "a blob"
    }
  }
}

/// A type that can stand in a column.
@usableFromInline package protocol SQLiteConvertible {
  var sqliteValue: SQLiteValue { get }

  /// Reads what the column holds, or nothing when it is not of this type.
  init?(sqliteValue: SQLiteValue)
}

extension Int: SQLiteConvertible {
  @inlinable package var sqliteValue: SQLiteValue { .integer(Int64(self)) }

  @inlinable package init?(sqliteValue: SQLiteValue) {
    guard case .integer(let number) = sqliteValue else { return nil }
    self.init(exactly: number)
  }
}

extension Bool: SQLiteConvertible {
  @inlinable package var sqliteValue: SQLiteValue { .integer(self ? 1 : 0) }

  @inlinable package init?(sqliteValue: SQLiteValue) {
    switch sqliteValue {
    case .integer(0): self = false
    case .integer(1): self = true
    case .null, .integer, .real, .text, .blob: return nil
    }
  }
}

extension Double: SQLiteConvertible {
  @inlinable package var sqliteValue: SQLiteValue { .real(self) }

  @inlinable package init?(sqliteValue: SQLiteValue) {
    guard case .real(let number) = sqliteValue else { return nil }
    self = number
  }
}

extension String: SQLiteConvertible {
  @inlinable package var sqliteValue: SQLiteValue { .text(self) }

  @inlinable package init?(sqliteValue: SQLiteValue) {
    guard case .text(let text) = sqliteValue else { return nil }
    self = text
  }
}

extension [UInt8]: SQLiteConvertible {
  @inlinable package var sqliteValue: SQLiteValue { .blob(self) }

  @inlinable package init?(sqliteValue: SQLiteValue) {
    guard case .blob(let bytes) = sqliteValue else { return nil }
    self = bytes
  }
}

extension Optional: SQLiteConvertible where Wrapped: SQLiteConvertible {
  @inlinable package var sqliteValue: SQLiteValue { self?.sqliteValue ?? .null }

  @inlinable package init?(sqliteValue: SQLiteValue) {
    if case .null = sqliteValue {
      self = .none
      return
    }
    guard let value = Wrapped(sqliteValue: sqliteValue) else { return nil }
    self = value
  }
}
