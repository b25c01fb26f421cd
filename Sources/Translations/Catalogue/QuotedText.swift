import Foundation

/// A string of a catalogue as it stands between quotation marks, with the escapes of C.
enum QuotedText {
  /// Reads every quoted string of the bytes, joined; they may decode to a part of a character.
  static func decode(_ bytes: ArraySlice<UInt8>) throws(LineFault) -> [UInt8] {
    let string = bytes.drop { $0 == .space || $0 == .tab }
    if isPlain(string) { return Array(string.dropFirst().dropLast()) }
    var result: [UInt8] = []
    var rest = bytes
    while let first = rest.popFirst() {
      if first == .space || first == .tab { continue }
      guard first == .quote else {
        throw LineFault("Text stands outside the quotation marks. Put \" around all of it.")
      }
      try decodeString(&rest, into: &result)
    }
    return result
  }

  /// Whether it is one string without an escape, as most are: catalogues are read at every start.
  private static func isPlain(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard bytes.count >= 2, bytes.first == .quote, bytes.last == .quote else { return false }
    return bytes.withUnsafeBytes { string in
      let inside = UnsafeRawBufferPointer(rebasing: string[1..<(string.count - 1)])
      guard let start = inside.baseAddress else { return true }
      return [UInt8.quote, .backslash, 0].allSatisfy {
        memchr(start, Int32($0), inside.count) == nil
      }
    }
  }

  private static func decodeString(
    _ rest: inout ArraySlice<UInt8>, into result: inout [UInt8]
  ) throws(LineFault) {
    while let byte = rest.popFirst() {
      switch byte {
      case .quote: return
      case .backslash: result.append(try decodeEscape(&rest))
      case 0:
        throw LineFault("The text holds a NUL character. Delete it.")
      default: result.append(byte)
      }
    }
    throw LineFault(
      "The closing quotation mark is missing. End the line with \", and write \\\" for one inside.")
  }

  private static func decodeEscape(_ rest: inout ArraySlice<UInt8>) throws(LineFault) -> UInt8 {
    guard let byte = rest.first else {
      throw LineFault("The line ends within an escape. Write \\\\ for a backslash.")
    }
    if (UInt8(ascii: "0")...UInt8(ascii: "7")).contains(byte) {
      return try decodeNumber(&rest, radix: 8, atMost: 3)
    }
    rest.removeFirst()
    switch byte {
    case UInt8(ascii: "n"): return 0x0A
    case UInt8(ascii: "t"): return 0x09
    case UInt8(ascii: "r"): return 0x0D
    case UInt8(ascii: "a"): return 0x07
    case UInt8(ascii: "b"): return 0x08
    case UInt8(ascii: "v"): return 0x0B
    case UInt8(ascii: "f"): return 0x0C
    case .quote, .backslash: return byte
    case UInt8(ascii: "x"): return try decodeNumber(&rest, radix: 16, atMost: .max)
    default:
      let name = String(UnicodeScalar(byte))
      throw LineFault("There is no escape \\\(name). Write \\\\ for a backslash.")
    }
  }

  private static func decodeNumber(
    _ rest: inout ArraySlice<UInt8>, radix: Int, atMost digits: Int
  ) throws(LineFault) -> UInt8 {
    var value = 0
    var count = 0
    while count < digits, let byte = rest.first,
      let digit = Character(UnicodeScalar(byte)).hexDigitValue,
      digit < radix
    {
      value = value * radix + digit
      guard value <= UInt8.max else {
        throw LineFault("The escape stands for more than one byte. Write the character itself.")
      }
      rest.removeFirst()
      count += 1
    }
    guard count > 0, value > 0 else {
      throw LineFault("The escape names no character. Write the character itself.")
    }
    return UInt8(value)
  }

  /// The text with the escapes that a catalogue needs, without quotation marks around it.
  static func encode(_ text: Substring) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\n": result += "\\n"
      case "\t": result += "\\t"
      case "\r": result += "\\r"
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\u{01}"..."\u{1F}", "\u{7F}":
        let octal = String(scalar.value, radix: 8)
        result += "\\" + String(repeating: "0", count: 3 - octal.count) + octal
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
