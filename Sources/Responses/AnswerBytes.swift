/// The codes with which the encoding says in what state a question is; from `answered` on it is.
enum AnswerCode {
  static let notAsked = 0, skipped = 1, preferNotToSay = 2
  /// For a choose-one and a scale the number of the option is added.
  static let answered = 3
}

/// Reads the pieces of encoded answers one after another from where they lie, never past their end.
struct AnswerBytes {
  static let format: UInt8 = 1

  private var next: UnsafeRawPointer
  private let end: UnsafeRawPointer

  /// Takes the bytes of one answer sheet and reads their format.
  ///
  /// - Throws: when they are in another format, or there are none.
  init(_ bytes: UnsafeRawBufferPointer) throws(UnreadableAnswers) {
    guard let start = bytes.baseAddress, !bytes.isEmpty else { throw Self.endedEarly }
    (next, end) = (start, start + bytes.count)
    guard try byte() == Self.format else {
      throw UnreadableAnswers(reason: "their format is not \(Self.format)")
    }
  }

  /// A question's state, or a number of options, or an option's number; nearly always one byte.
  @inline(__always)
  mutating func count() throws(UnreadableAnswers) -> Int {
    guard next < end, case let byte = next.load(as: UInt8.self), byte < 0x80 else {
      return try longCount()
    }
    next += 1
    return Int(byte)
  }

  @inline(__always)
  private mutating func longCount() throws(UnreadableAnswers) -> Int {
    let value = try varint()
    guard value <= UInt64(Int32.max) else { throw UnreadableAnswers(reason: "a count is too high") }
    return Int(value)
  }

  /// A number that somebody answered, times ten to the power of its question's decimals.
  @inline(__always)
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
  @inline(__always) @discardableResult
  mutating func textBytes() throws(UnreadableAnswers) -> UnsafeRawBufferPointer {
    let length = try count()
    guard length <= end - next else { throw UnreadableAnswers(reason: "a text is cut short") }
    defer { next += length }
    return UnsafeRawBufferPointer(start: next, count: length)
  }

  /// Makes sure that all has been read.
  func finish() throws(UnreadableAnswers) {
    guard next == end else { throw UnreadableAnswers(reason: "bytes are left over") }
  }

  static var unknownOption: UnreadableAnswers {
    UnreadableAnswers(reason: "an option number is out of range")
  }

  private static var endedEarly: UnreadableAnswers {
    UnreadableAnswers(reason: "they end too early")
  }

  @inline(__always)
  private mutating func varint() throws(UnreadableAnswers) -> UInt64 {
    let value = try Self.varint(from: next, to: end)
    next = value.end
    return value.number
  }

  /// Stands apart so that the fast path, which does not call it, can stay in registers.
  @inline(never)
  private static func varint(
    from start: UnsafeRawPointer, to end: UnsafeRawPointer
  ) throws(UnreadableAnswers) -> (number: UInt64, end: UnsafeRawPointer) {
    var (number, next): (UInt64, UnsafeRawPointer) = (0, start)
    for shift in stride(from: UInt64(0), through: 63, by: 7) {
      guard next < end else { throw endedEarly }
      let byte = next.load(as: UInt8.self)
      next += 1
      number |= UInt64(byte & 0x7F) << shift
      if byte < 0x80 { return (number, next) }
    }
    throw UnreadableAnswers(reason: "a number is too long")
  }

  private mutating func byte() throws(UnreadableAnswers) -> UInt8 {
    guard next < end else { throw Self.endedEarly }
    defer { next += 1 }
    return next.load(as: UInt8.self)
  }
}
