/// Bytes as pairs of hexadecimal digits.
package enum Hexadecimal {
  private static let digits = Array("0123456789abcdef".utf8)

  /// Two lowercase digits a byte.
  package static func text(_ bytes: [UInt8]) -> String {
    String(unsafeUninitializedCapacity: bytes.count * 2) { text in
      for (index, byte) in bytes.enumerated() {
        text[index * 2] = digits[Int(byte >> 4)]
        text[index * 2 + 1] = digits[Int(byte & 15)]
      }
      return bytes.count * 2
    }
  }

  /// Reads pairs of digits in either case, and nothing else.
  package static func bytes(_ text: String) -> [UInt8]? { bytes(Array(text.utf8)[...]) }

  /// Reads pairs of digits in either case, and nothing else.
  package static func bytes(_ digits: ArraySlice<UInt8>) -> [UInt8]? {
    guard digits.count % 2 == 0 else { return nil }
    var seen: UInt8 = 0
    let bytes = digits.withUnsafeBufferPointer { digits in
      [UInt8](unsafeUninitializedCapacity: digits.count / 2) { bytes, count in
        count = digits.count / 2
        for index in 0..<count {
          let (high, low) = (value(of: digits[index * 2]), value(of: digits[index * 2 + 1]))
          seen |= high | low
          bytes[index] = high << 4 | low & 15
        }
      }
    }
    return seen < 16 ? bytes : nil
  }

  /// The value of a digit, or more than 15.
  private static func value(of digit: UInt8) -> UInt8 {
    switch digit {
    case 0x30...0x39: digit - 0x30
    case 0x41...0x46: digit - 0x41 + 10
    case 0x61...0x66: digit - 0x61 + 10
    default: 0xFF
    }
  }
}
