extension JSONReader {
  /// A number, `true`, `false` or `null`.
  mutating func word(_ place: Place) throws(Failure) -> JSONValue.Content {
    let start = offset
    while let byte = next, Self.belongsToWord(byte) { offset += 1 }
    let word = String(decoding: bytes[start..<offset], as: UTF8.self)
    switch word {
    case "true": return .truth(true)
    case "false": return .truth(false)
    case "null": return .null
    case "":
      throw failure(
        "\(found()) stands where a value is expected. Write texts in double quotation marks.")
    default: break
    }
    guard let first = word.utf8.first, !Self.isLetter(first) else {
      throw failure(
        "\(quoted(word)) is not a value. Write a text in double quotation marks.", at: start)
    }
    return number(word, place)
  }

  private mutating func number(_ word: String, _ place: Place) -> JSONValue.Content {
    guard Self.isNumber(word), let number = Double(word) else {
      problems.report(
        place, "\(quoted(word)) is not a number as JSON writes them. Write it like 12, -3 or 0.5.")
      return .unreadable
    }
    guard number.isFinite, number != 0 || Self.isZero(word) else {
      problems.report(
        place,
        "The number \(quoted(word)) is too large, or too close to zero, to be held. Round it.")
      return .unreadable
    }
    return .number(number)
  }

  /// Whether the word follows the grammar of RFC 8259: `-?(0|[1-9][0-9]*)(.[0-9]+)?([eE][+-]?[0-9]+)?`.
  private static func isNumber(_ word: String) -> Bool {
    var rest = Array(word.utf8)[...]
    func digits() -> Int {
      let count = rest.prefix { (0x30...0x39).contains($0) }.count
      rest = rest.dropFirst(count)
      return count
    }
    if rest.first == UInt8(ascii: "-") { rest.removeFirst() }
    let leadingZero = rest.first == UInt8(ascii: "0")
    let whole = digits()
    guard whole > 0, !(leadingZero && whole > 1) else { return false }
    if rest.first == UInt8(ascii: ".") {
      rest.removeFirst()
      guard digits() > 0 else { return false }
    }
    if let byte = rest.first, byte | 0x20 == UInt8(ascii: "e") {
      rest.removeFirst()
      if let sign = rest.first, sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-") {
        rest.removeFirst()
      }
      guard digits() > 0 else { return false }
    }
    return rest.isEmpty
  }

  /// Whether a number that is held as zero was written as zero.
  private static func isZero(_ word: String) -> Bool {
    let mantissa = word.utf8.prefix { $0 | 0x20 != UInt8(ascii: "e") }
    return !mantissa.contains { (0x31...0x39).contains($0) }
  }

  private static func belongsToWord(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."),
      UInt8(ascii: "_"):
      true
    default: isLetter(byte)
    }
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte | 0x20)
  }
}
