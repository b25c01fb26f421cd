/// 128 random bits that stand for a session or a draft, and that nobody can guess.
package struct RandomToken: Hashable, Sendable, CustomStringConvertible, CustomReflectable {
  package static let length = 16
  private static let textLength = 22

  package let bytes: [UInt8]

  /// Draws a new token.
  package init() { bytes = Sodium.randomBytes(Self.length) }

  /// Takes a token as it was kept, or nothing when it is not 16 bytes long.
  package init?(bytes: [UInt8]) {
    guard bytes.count == Self.length else { return nil }
    self.bytes = bytes
  }

  /// Reads what `text` wrote, and nothing else: one token has one text.
  package init?(_ text: String) {
    guard text.utf8.count == Self.textLength else { return nil }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(Self.length)
    var bits: UInt32 = 0
    var count = 0
    for character in text.utf8 {
      guard let value = Self.value(of: character) else { return nil }
      bits = bits << 6 | value
      count += 6
      guard count >= 8 else { continue }
      count -= 8
      bytes.append(UInt8(truncatingIfNeeded: bits >> UInt32(count)))
    }
    guard bits & (1 << UInt32(count) - 1) == 0 else { return nil }
    self.init(bytes: bytes)
  }

  /// The token as 22 characters that need no escaping in a URL or a cookie (RFC 4648, section 5).
  package var text: String {
    var characters: [UInt8] = []
    var bits: UInt32 = 0
    var count = 0
    for byte in bytes {
      bits = bits << 8 | UInt32(byte)
      count += 8
      while count >= 6 {
        count -= 6
        characters.append(Self.alphabet[Int(bits >> UInt32(count) & 63)])
      }
    }
    characters.append(Self.alphabet[Int(bits << UInt32(6 - count) & 63)])
    return String(decoding: characters, as: UTF8.self)
  }

  /// What may be kept of a token that only its bearer should have.
  package var digest: Digest { Digest(of: bytes) }

  package static func == (left: Self, right: Self) -> Bool {
    Sodium.areEqual(left.bytes, right.bytes)
  }

  package var description: String { "a random token" }
  package var customMirror: Mirror { Mirror(self, children: []) }

  private static func value(of character: UInt8) -> UInt32? {
    switch character {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): UInt32(character - UInt8(ascii: "A"))
    case UInt8(ascii: "a")...UInt8(ascii: "z"): UInt32(character - UInt8(ascii: "a")) + 26
    case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(character - UInt8(ascii: "0")) + 52
    case UInt8(ascii: "-"): 62
    case UInt8(ascii: "_"): 63
    default: nil
    }
  }

  private static let alphabet = Array(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".utf8)
}
