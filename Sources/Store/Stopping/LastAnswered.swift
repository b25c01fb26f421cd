import SQLite
package import Surveys

/// The question up to which somebody has come: the last one answered or passed over.
package enum LastAnswered: Hashable, Sendable {
  case question(Identifier<Question>)
  /// One of the monitoring set.
  case monitoring(Identifier<Question>)
}

/// Kept as columns of responses are named: `heard`, `monitoring.age`.
extension LastAnswered: SQLiteConvertible {
  private static let monitoringMark = "monitoring."

  var sqliteValue: SQLiteValue {
    switch self {
    case .question(let id): .text(id.text)
    case .monitoring(let id): .text(Self.monitoringMark + id.text)
    }
  }

  init?(sqliteValue: SQLiteValue) {
    guard case .text(let text) = sqliteValue else { return nil }
    if text.hasPrefix(Self.monitoringMark) {
      guard let id = Identifier<Question>(String(text.dropFirst(Self.monitoringMark.count))) else {
        return nil
      }
      self = .monitoring(id)
    } else {
      guard let id = Identifier<Question>(text) else { return nil }
      self = .question(id)
    }
  }
}
