/// A cell or row of a form, counted from 1: `survey!F12`.
package struct FormPlace: Hashable, Sendable, CustomStringConvertible {
  package let sheet: String
  package let row: Int
  /// Nothing where the row as a whole is meant.
  package let column: Int?
  /// What the column is called by its first row, as it stands there.
  package let header: String?

  init(sheet: String, row: Int, column: Int? = nil, header: String? = nil) {
    (self.sheet, self.row, self.column, self.header) = (sheet, row, column, header)
  }

  /// The place as programs for tables name it.
  package var description: String {
    "\(sheet)!" + (column.map { "\(CellName.letters($0))\(row)" } ?? "\(row):\(row)")
  }
}

/// The names that programs for tables give to cells: `AB12`.
enum CellName {
  /// What a sheet of a workbook can have at most.
  static let mostColumns = 16_384
  static let mostRows = 1_048_576

  /// The letters of a column, counted from 1.
  static func letters(_ column: Int) -> String {
    var (rest, letters) = (column, "")
    while rest > 0 {
      let letter = UnicodeScalar(UInt8(ascii: "A") + UInt8((rest - 1) % 26))
      letters = String(Character(letter)) + letters
      rest = (rest - 1) / 26
    }
    return letters
  }

  /// Reads `AB12`, or nothing where no sheet has such a cell.
  static func read(_ name: String) -> (column: Int, row: Int)? {
    var (column, row) = (0, 0)
    for byte in name.utf8 {
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"):
        guard row == 0, column <= mostColumns else { return nil }
        column = column * 26 + Int(byte | 0x20) - 0x60
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        guard row <= mostRows else { return nil }
        row = row * 10 + Int(byte) - 0x30
      case _: return nil
      }
    }
    guard (1...mostColumns).contains(column), (1...mostRows).contains(row) else { return nil }
    return (column, row)
  }
}

extension StringProtocol {
  /// The text for a message: not too long, in one line.
  var shown: String {
    let line = unicodeScalars.prefix(61).map {
      $0.value < 0x20 || $0.value == 0x7F ? " " : Character($0)
    }
    return line.count > 60 ? String(line.prefix(60)) + "…" : String(line)
  }
}
