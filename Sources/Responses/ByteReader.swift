/// Reads the pieces of a byte string one after another, never past its end.
struct ByteReader {
  private let bytes: [UInt8]
  private var position = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  var isAtEnd: Bool { position == bytes.count }

  mutating func byte() throws(UnreadableAnswers) -> UInt8 {
    guard position < bytes.count else { throw UnreadableAnswers(reason: "they end too early") }
    position += 1
    return bytes[position - 1]
  }

  mutating func varint() throws(UnreadableAnswers) -> UInt64 {
    var value: UInt64 = 0
    for shift in stride(from: UInt64(0), through: 63, by: 7) {
      let byte = try byte()
      value |= UInt64(byte & 0x7F) << shift
      if byte < 0x80 { return value }
    }
    throw UnreadableAnswers(reason: "a number is too long")
  }

  mutating func count() throws(UnreadableAnswers) -> Int {
    let value = try varint()
    guard value <= UInt64(Int32.max) else { throw UnreadableAnswers(reason: "a count is too high") }
    return Int(value)
  }

  mutating func text(length: Int) throws(UnreadableAnswers) -> String {
    guard length <= bytes.count - position,
      let text = String(validating: bytes[position..<position + length], as: UTF8.self)
    else { throw UnreadableAnswers(reason: "a text is cut short or not UTF-8") }
    position += length
    return text
  }
}

/// Whole numbers in as few bytes as they need: seven bits a byte, low bits first (LEB128).
enum Varint {
  static func append(_ value: UInt64, to bytes: inout [UInt8]) {
    var rest = value
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }

  /// Folds negative numbers between the positive ones, so that small ones stay short.
  static func zigzag(_ value: Int64) -> UInt64 { UInt64(bitPattern: (value << 1) ^ (value >> 63)) }

  static func unzigzag(_ value: UInt64) -> Int64 {
    Int64(bitPattern: value >> 1) ^ -Int64(bitPattern: value & 1)
  }
}
