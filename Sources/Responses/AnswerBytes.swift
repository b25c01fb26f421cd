/// The codes with which the encoding says in what state a question is; from `answered` on it is.
enum AnswerCode {
  static let notAsked = 0, skipped = 1, preferNotToSay = 2
  /// For a choose-one and a scale the number of the option is added.
  static let answered = 3
}

/// Reads the pieces of encoded answers one after another from where they lie, never past their end.
struct AnswerBytes {
  static let format: UInt8 = 1

  private let bytes: UnsafeRawBufferPointer
  private var position = 0

  /// Takes the bytes of one answer sheet and reads their format.
  ///
  /// - Throws: when they are in another format, or there are none.
  init(_ bytes: UnsafeRawBufferPointer) throws(UnreadableAnswers) {
    self.bytes = bytes
    guard try byte() == Self.format else {
      throw UnreadableAnswers(reason: "their format is not \(Self.format)")
    }
  }

  /// A question's state, or a number of options, or an option's number; nearly always one byte.
  @inline(__always)
  mutating func count() throws(UnreadableAnswers) -> Int {
    guard position < bytes.count, bytes[position] < 0x80 else { return try longCount() }
    position += 1
    return Int(bytes[position - 1])
  }

  @inline(never)
  private mutating func longCount() throws(UnreadableAnswers) -> Int {
    let value = try varint()
    guard value <= UInt64(Int32.max) else { throw UnreadableAnswers(reason: "a count is too high") }
    return Int(value)
  }

  /// A number that somebody answered, times ten to the power of its question's decimals.
  mutating func number() throws(UnreadableAnswers) -> Int64 { Varint.unzigzag(try varint()) }

  /// The number of an option, of so many.
  @inline(__always)
  mutating func option(of options: Int) throws(UnreadableAnswers) -> Int {
    let number = try count()
    guard number < options else { throw Self.unknownOption }
    return number
  }

  /// How many options were chosen, of so many.
  @inline(__always)
  mutating func choices(of options: Int) throws(UnreadableAnswers) -> Int {
    let choices = try count()
    guard choices <= options else { throw UnreadableAnswers(reason: "too many options") }
    return choices
  }

  mutating func text() throws(UnreadableAnswers) -> String {
    guard let text = String(validating: try textBytes(), as: UTF8.self) else {
      throw UnreadableAnswers(reason: "a text is not UTF-8")
    }
    return text
  }

  /// A text, not read yet.
  @discardableResult
  mutating func textBytes() throws(UnreadableAnswers) -> Slice<UnsafeRawBufferPointer> {
    let length = try count()
    guard length <= bytes.count - position else {
      throw UnreadableAnswers(reason: "a text is cut short")
    }
    position += length
    return bytes[position - length..<position]
  }

  /// Makes sure that all has been read.
  func finish() throws(UnreadableAnswers) {
    guard position == bytes.count else { throw UnreadableAnswers(reason: "bytes are left over") }
  }

  static var unknownOption: UnreadableAnswers {
    UnreadableAnswers(reason: "an option number is out of range")
  }

  private mutating func varint() throws(UnreadableAnswers) -> UInt64 {
    var value: UInt64 = 0
    for shift in stride(from: UInt64(0), through: 63, by: 7) {
      let byte = try byte()
      value |= UInt64(byte & 0x7F) << shift
      if byte < 0x80 { return value }
    }
    throw UnreadableAnswers(reason: "a number is too long")
  }

  private mutating func byte() throws(UnreadableAnswers) -> UInt8 {
    guard position < bytes.count else { throw UnreadableAnswers(reason: "they end too early") }
    position += 1
    return bytes[position - 1]
  }
}
