/// A key that somebody pressed, as a terminal in raw mode reports it.
enum Key: Hashable, Sendable {
  case text(Character)
  case enter, tab, backspace, delete, left, right, up, down, home, end
  case eraseLine, eraseToEnd, eraseWord, interrupt, endOfInput, redraw
  case unknown

  /// Reads the first key of the bytes that have come in; nothing where it is not whole yet.
  static func first(of bytes: ArraySlice<UInt8>) -> (key: Key, length: Int)? {
    guard let byte = bytes.first else { return nil }
    switch byte {
    case 0x0D, 0x0A: return (.enter, 1)
    case 0x09: return (.tab, 1)
    case 0x7F, 0x08: return (.backspace, 1)
    case 0x01: return (.home, 1)
    case 0x03: return (.interrupt, 1)
    case 0x04: return (.endOfInput, 1)
    case 0x05: return (.end, 1)
    case 0x0B: return (.eraseToEnd, 1)
    case 0x0C: return (.redraw, 1)
    case 0x15: return (.eraseLine, 1)
    case 0x17: return (.eraseWord, 1)
    case 0x1B: return escape(bytes)
    case 0x00..<0x20: return (.unknown, 1)
    case _: return character(bytes)
    }
  }

  private static func character(_ bytes: ArraySlice<UInt8>) -> (key: Key, length: Int)? {
    let length =
      switch bytes[bytes.startIndex] {
      case 0xC0..<0xE0: 2
      case 0xE0..<0xF0: 3
      case 0xF0..<0xF8: 4
      case _: 1
      }
    guard bytes.count >= length else { return nil }
    guard let text = String(validating: bytes.prefix(length), as: UTF8.self),
      let character = text.first
    else { return (.unknown, 1) }
    return (.text(character), length)
  }

  /// `ESC [ A` and its relatives; an escape alone is no key of ours.
  private static func escape(_ bytes: ArraySlice<UInt8>) -> (key: Key, length: Int)? {
    let bytes = Array(bytes.prefix(8))
    guard bytes.count > 1 else { return (.unknown, 1) }
    guard bytes[1] == UInt8(ascii: "[") || bytes[1] == UInt8(ascii: "O") else {
      return (.unknown, 2)
    }
    guard let last = bytes.dropFirst(2).firstIndex(where: { (0x40...0x7E).contains($0) }) else {
      return bytes.count < 8 ? nil : (.unknown, 2)
    }
    let key: Key =
      switch (bytes[last], bytes[2..<last]) {
      case (UInt8(ascii: "A"), _): .up
      case (UInt8(ascii: "B"), _): .down
      case (UInt8(ascii: "C"), _): .right
      case (UInt8(ascii: "D"), _): .left
      case (UInt8(ascii: "H"), _): .home
      case (UInt8(ascii: "F"), _): .end
      case (UInt8(ascii: "~"), [UInt8(ascii: "3")]): .delete
      case (UInt8(ascii: "~"), [UInt8(ascii: "1")]), (UInt8(ascii: "~"), [UInt8(ascii: "7")]): .home
      case (UInt8(ascii: "~"), [UInt8(ascii: "4")]), (UInt8(ascii: "~"), [UInt8(ascii: "8")]): .end
      case _: .unknown
      }
    return (key, last + 1)
  }
}
