import CSodium

/// A SHA-256 digest: the name of some bytes by what is in them.
package struct Digest: Hashable, Sendable, CustomStringConvertible {
  package static let length = 32

  package let bytes: [UInt8]

  /// Digests the bytes.
  package init(of content: [UInt8]) {
    Sodium.prepare()
    var digest = [UInt8](repeating: 0, count: Self.length)
    crypto_hash_sha256(&digest, content, UInt64(content.count))
    bytes = digest
  }

  /// Takes a digest as it was kept, or nothing when it is not 32 bytes long.
  package init?(bytes: [UInt8]) {
    guard bytes.count == Self.length else { return nil }
    self.bytes = bytes
  }

  /// Reads 64 hexadecimal digits in either case.
  package init?(hex: String) {
    let digits = hex.utf8.map { UInt8(hexadecimal: $0) }
    guard digits.count == Self.length * 2 else { return nil }
    var bytes: [UInt8] = []
    for place in stride(from: 0, to: digits.count, by: 2) {
      guard let high = digits[place], let low = digits[place + 1] else { return nil }
      bytes.append(high << 4 | low)
    }
    self.bytes = bytes
  }

  /// The digest as 64 lowercase hexadecimal digits.
  package var hex: String {
    let digits = Array("0123456789abcdef".utf8)
    return String(
      decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }

  package var description: String { hex }
}

extension UInt8 {
  /// The value of a hexadecimal digit.
  fileprivate init?(hexadecimal digit: UInt8) {
    switch digit {
    case 0x30...0x39: self = digit - 0x30
    case 0x41...0x46: self = digit - 0x41 + 10
    case 0x61...0x66: self = digit - 0x61 + 10
    default: return nil
    }
  }
}
