import Ranking
import SQLite
import Workshops

extension WorkshopCode: SQLiteConvertible {
  var sqliteValue: SQLiteValue { .text(text) }

  init?(sqliteValue: SQLiteValue) {
    guard case .text(let text) = sqliteValue else { return nil }
    self.init(text)
  }
}

extension ParticipantID: SQLiteConvertible {
  var sqliteValue: SQLiteValue { .integer(Int64(number)) }

  init?(sqliteValue: SQLiteValue) {
    guard case .integer(let value) = sqliteValue, let number = Int(exactly: value), number > 0
    else { return nil }
    self.init(number)
  }
}

/// A ballot is kept as its letters from the first choice on: `C A`.
extension Ballot<Letter>: SQLiteConvertible {
  var sqliteValue: SQLiteValue { .text(ideas.map(\.description).joined(separator: " ")) }

  init?(sqliteValue: SQLiteValue) {
    guard case .text(let text) = sqliteValue else { return nil }
    let words = text.split(separator: " ")
    let letters = words.compactMap { Letter(String($0)) }
    guard letters.count == words.count else { return nil }
    self.init(letters)
  }
}
