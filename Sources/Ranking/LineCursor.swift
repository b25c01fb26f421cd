/// Walks along the bytes of a line, passing over blanks between what it finds.
struct LineCursor {
  private let bytes: ArraySlice<UInt8>
  private var position: Int

  init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    position = bytes.startIndex
  }

  var isAtEnd: Bool { position == bytes.endIndex }

  /// What is left, cut short for a message and free of what a terminal would act on.
  var rest: String {
    let text = String(decoding: bytes[position...].prefix(20), as: UTF8.self)
    return String(
      String.UnicodeScalarView(
        text.unicodeScalars.filter { $0.properties.generalCategory != .control }))
  }

  /// A whole number; one that is too large to matter becomes the largest there is.
  mutating func number() -> Int? {
    skipSpace()
    let start = position
    var value = 0
    while position < bytes.endIndex {
      let digit = bytes[position] &- UInt8(ascii: "0")
      guard digit < 10 else { break }
      let (tens, isTooLarge) = value.multipliedReportingOverflow(by: 10)
      let (next, isTooLargeToo) = tens.addingReportingOverflow(Int(digit))
      value = isTooLarge || isTooLargeToo ? Int.max : next
      position += 1
    }
    guard position > start else { return nil }
    skipSpace()
    return value
  }

  /// Passes over a character if it comes next.
  mutating func skip(_ character: UInt8) -> Bool {
    skipSpace()
    guard position < bytes.endIndex, bytes[position] == character else { return false }
    position += 1
    skipSpace()
    return true
  }

  private mutating func skipSpace() {
    while position < bytes.endIndex, bytes[position].isSpace { position += 1 }
  }
}
