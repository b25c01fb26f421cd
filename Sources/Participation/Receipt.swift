package import Secrets

/// The code that a person gets for a sent response, and with which it can be withdrawn.
///
/// It holds 80 bits in 16 symbols that are hard to mishear or misread (Crockford's base 32, without
/// I, L, O and U): `7K3M-90QX-H2TB-5WZ8`. It is derived from what only the person's browser and the
/// data folder hold together, so it can be shown again without being kept anywhere.
package struct Receipt: Hashable, Sendable {
  private static let length = 10
  private static let symbols = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ".utf8)

  private let bytes: [UInt8]

  /// Derives the receipt of the draft that was sent in the session.
  package init(session: RandomToken, draft: RandomToken, key: SecretKey) {
    let hash = key.hash(session.bytes, draft.bytes, label: "equalsay receipt 1")
    bytes = Array(hash.bytes.prefix(Self.length))
  }

  /// Derives the receipt of somebody who takes part in a workshop and has these words.
  package init(words: ReturnWords, workshop code: String, key: SecretKey) {
    let hash = key.hash(
      Array(words.text.utf8), Array(code.utf8), label: "equalsay workshop receipt 1")
    bytes = Array(hash.bytes.prefix(Self.length))
  }

  /// Reads a receipt as people write it: in any case, with or without spaces and hyphens, and with
  /// O for 0 and I or L for 1.
  package init?(_ text: String) {
    var values: [UInt8] = []
    for character in text.unicodeScalars where !Self.isSeparator(character) {
      guard let value = Self.value(of: character) else { return nil }
      values.append(value)
    }
    guard values.count * 5 == Self.length * 8 else { return nil }
    bytes = Self.regrouped(values, from: 5, to: 8)
  }

  /// The receipt in four groups of four, for reading aloud.
  package var text: String {
    let symbols = Self.regrouped(bytes, from: 8, to: 5).map { Self.symbols[Int($0)] }
    let groups = stride(from: 0, to: symbols.count, by: 4).map { start in
      String(decoding: symbols[start..<start + 4], as: UTF8.self)
    }
    return groups.joined(separator: "-")
  }

  /// What is kept beside the response, to find it again by the receipt.
  package func hash(_ key: SecretKey) -> KeyedHash {
    key.hash(bytes, label: "equalsay receipt hash 1")
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
