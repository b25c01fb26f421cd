/// Bytes as symbols that are hard to mishear or misread: Crockford's base 32, without I, L, O and U.
enum Crockford {
  private static let symbols = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ".utf8)

  /// Writes bytes whose bits divide by five.
  static func text(_ bytes: [UInt8]) -> String {
    String(
      decoding: regrouped(bytes, from: 8, to: 5).map { symbols[Int($0)] }, as: UTF8.self)
  }

  /// Reads symbols as people write them: in any case, with or without spaces and hyphens, and with O
  /// for 0 and I or L for 1.
  ///
  /// Gives nothing when a symbol is none of them, or when they are not `count` bytes.
  static func bytes(_ text: some StringProtocol, count: Int) -> [UInt8]? {
    var values: [UInt8] = []
    for character in text.unicodeScalars where !isSeparator(character) {
      guard let value = value(of: character) else { return nil }
      values.append(value)
    }
    guard values.count * 5 == count * 8 else { return nil }
    return regrouped(values, from: 5, to: 8)
  }

  /// Whether the character only groups the symbols; phones turn hyphens into dashes.
  private static func isSeparator(_ character: Unicode.Scalar) -> Bool {
    character.properties.isWhitespace || character.properties.generalCategory == .dashPunctuation
  }

  private static func value(of character: Unicode.Scalar) -> UInt8? {
    guard character.isASCII else { return nil }
    let symbol: UInt8
    switch character.properties.uppercaseMapping {
    case "O": symbol = UInt8(ascii: "0")
    case "I", "L": symbol = UInt8(ascii: "1")
    case let upper: symbol = upper.utf8.first ?? 0
    }
    return symbols.firstIndex(of: symbol).map { UInt8($0) }
  }

  /// Cuts the same bits into groups of another size; their number must divide by both.
  private static func regrouped(_ groups: [UInt8], from width: Int, to target: Int) -> [UInt8] {
    var result: [UInt8] = []
    var bits: UInt32 = 0
    var count = 0
    for group in groups {
      bits = bits << UInt32(width) | UInt32(group)
      count += width
      while count >= target {
        count -= target
        result.append(UInt8(truncatingIfNeeded: bits >> UInt32(count) & (1 << UInt32(target) - 1)))
      }
    }
    return result
  }
}
