extension JSONReader {
  /// A text with its escapes resolved; not sound when a problem in it has been reported.
  struct Text {
    var text: String
    var isSound = true
  }

  mutating func text() throws(Failure) -> Text {
    let start = offset
    offset += 1
    var result = Text(text: "")
    var plain = offset
    while let byte = next {
      switch byte {
      case UInt8(ascii: "\""):
        result.text += String(decoding: bytes[plain..<offset], as: UTF8.self)
        offset += 1
        return result
      case UInt8(ascii: "\\"):
        result.text += String(decoding: bytes[plain..<offset], as: UTF8.self)
        try escape(&result)
        plain = offset
      case 0x0A, 0x0D:
        throw failure(
          "This text has no closing quotation mark on its line. "
            + "Add it, or write a line break in a text as \\n.", at: start)
      case 0..<0x20:
        problems.report(
          place(), "A control character stands in this text. Take it out; a tab is written as \\t.")
        result.isSound = false
        offset += 1
      default: offset += 1
      }
    }
    throw failure("This text has no closing quotation mark. Add it.", at: start)
  }

  private mutating func escape(_ result: inout Text) throws(Failure) {
    let start = offset
    offset += 1
    guard let byte = next else { return }
    offset += 1
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"):
      result.text.unicodeScalars.append(Unicode.Scalar(byte))
    case UInt8(ascii: "b"): result.text.unicodeScalars.append("\u{8}")
    case UInt8(ascii: "f"): result.text.unicodeScalars.append("\u{C}")
    case UInt8(ascii: "n"): result.text.unicodeScalars.append("\n")
    case UInt8(ascii: "r"): result.text.unicodeScalars.append("\r")
    case UInt8(ascii: "t"): result.text.unicodeScalars.append("\t")
    case UInt8(ascii: "u"): unicodeEscape(start, &result)
    default:
      offset -= 1
      refuse(
        start, "\\ is not followed by an escape that JSON knows. Write a backslash as \\\\.",
        &result)
    }
  }

  private mutating func unicodeEscape(_ start: Int, _ result: inout Text) {
    guard let first = hexadecimal() else {
      return refuse(start, "\\u needs four hexadecimal digits, as in \\u00e9.", &result)
    }
    if let scalar = Unicode.Scalar(first) {
      result.text.unicodeScalars.append(scalar)
      return
    }
    let afterFirst = offset
    if first < 0xDC00, bytes[offset...].starts(with: Array("\\u".utf8)) {
      offset += 2
      if let second = hexadecimal(), (0xDC00...0xDFFF).contains(second),
        let scalar = Unicode.Scalar(
          0x10000 + (UInt32(first) - 0xD800) << 10 + (UInt32(second) - 0xDC00))
      {
        result.text.unicodeScalars.append(scalar)
        return
      }
      offset = afterFirst
    }
    refuse(
      start,
      "This \\u escape is half of a surrogate pair. Write both halves, or the character itself.",
      &result)
  }

  private mutating func hexadecimal() -> UInt16? {
    guard offset + 4 <= bytes.count else { return nil }
    var value: UInt16 = 0
    for byte in bytes[offset..<offset + 4] {
      guard let digit = Character(Unicode.Scalar(byte)).hexDigitValue else { return nil }
      value = value << 4 | UInt16(digit)
    }
    offset += 4
    return value
  }

  private mutating func refuse(_ start: Int, _ message: String, _ result: inout Text) {
    problems.report(place(at: start), message)
    result.isSound = false
  }
}
