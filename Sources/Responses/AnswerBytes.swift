package import Surveys

/// The codes with which the encoding says in what state a question is; from `answered` on it is.
package enum AnswerCode {
  @inlinable package static var notAsked: Int { 0 }
  @inlinable package static var skipped: Int { 1 }
  @inlinable package static var preferNotToSay: Int { 2 }
  /// For a choose-one and a scale the number of the option is added.
  @inlinable package static var answered: Int { 3 }
}

/// Reads the pieces of encoded answers one after another from where they lie, never past their end.
///
/// It copies nothing and is inlined elsewhere, because a release reads all responses with it.
package struct AnswerBytes {
  package static let format: UInt8 = 1

  @usableFromInline let bytes: UnsafeRawBufferPointer
  @usableFromInline var position = 0

  /// Takes the bytes of one answer sheet and reads their format.
  ///
  /// - Throws: when they are in another format, or there are none.
  package init(_ bytes: UnsafeRawBufferPointer) throws(UnreadableAnswers) {
    self.bytes = bytes
    guard try byte() == Self.format else {
      throw UnreadableAnswers(reason: "their format is not \(Self.format)")
    }
  }

  /// A question's state, or a number of options, or an option's number.
  @inlinable @inline(__always)
  package mutating func count() throws(UnreadableAnswers) -> Int {
    if position < bytes.count, bytes[position] < 0x80 {
      position += 1
      return Int(bytes[position - 1])
    }
    return try longCount()
  }

  @usableFromInline mutating func longCount() throws(UnreadableAnswers) -> Int {
    let value = try varint()
    guard value <= UInt64(Int32.max) else { throw UnreadableAnswers(reason: "a count is too high") }
    return Int(value)
  }

  /// A number that somebody answered, times ten to the power of its question's decimals.
  package mutating func number() throws(UnreadableAnswers) -> Int64 {
    Varint.unzigzag(try varint())
  }

  /// Passes over what an answer to such a question adds to its code.
  package mutating func pass(
    _ kind: QuestionKind.Name, code: Int, options: Int
  ) throws(UnreadableAnswers) {
    switch kind {
    case .chooseOne, .scale:
      guard code - AnswerCode.answered < options else { throw Self.unknownOption }
    case .chooseMany, .rank:
      for _ in 0..<(try choices(of: options)) { _ = try option(of: options) }
    case .text: _ = try textBytes()
    case .number: _ = try varint()
    case .statement: break
    }
  }

  /// The number of an option, of so many.
  @inlinable @inline(__always)
  package mutating func option(of options: Int) throws(UnreadableAnswers) -> Int {
    let number = try count()
    guard number < options else { throw Self.unknownOption }
    return number
  }

  /// How many options were chosen, of so many.
  package mutating func choices(of options: Int) throws(UnreadableAnswers) -> Int {
    let choices = try count()
    guard choices <= options else { throw UnreadableAnswers(reason: "too many options") }
    return choices
  }

  package mutating func text() throws(UnreadableAnswers) -> String {
    let bytes = try textBytes()
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw UnreadableAnswers(reason: "a text is not UTF-8")
    }
    return text
  }

  private mutating func textBytes() throws(UnreadableAnswers) -> Slice<UnsafeRawBufferPointer> {
    let length = try count()
    guard length <= bytes.count - position else {
      throw UnreadableAnswers(reason: "a text is cut short")
    }
    position += length
    return bytes[position - length..<position]
  }

  /// Makes sure that all has been read.
  package func finish() throws(UnreadableAnswers) {
    guard position == bytes.count else { throw UnreadableAnswers(reason: "bytes are left over") }
  }

  package static var unknownOption: UnreadableAnswers {
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
