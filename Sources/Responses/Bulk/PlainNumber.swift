/// A number as an export writes it: digits, a point before decimals, a minus before it all.
enum PlainNumber {
  /// As many as a double holds exactly.
  private static let digits = 15
  /// As many before the point as an entry on a page may have.
  private static let wholeDigits = 12

  /// The number times 10 to the power of `decimals`; nothing when it is written in another way.
  static func scaled(_ text: UnsafeRawBufferPointer, decimals: Int) -> Int64? {
    var rest = text[...]
    let isNegative = rest.first == UInt8(ascii: "-")
    if isNegative { rest = rest.dropFirst() }
    var value: Int64 = 0
    var count = 0
    while let digit = rest.first.flatMap(Self.digit) {
      (value, count) = (value * 10 + digit, count + 1)
      guard count <= wholeDigits else { return nil }
      rest = rest.dropFirst()
    }
    guard count > 0 else { return nil }
    var missing = decimals
    if rest.first == UInt8(ascii: ".") {
      rest = rest.dropFirst()
      guard !rest.isEmpty else { return nil }
      while missing > 0, let digit = rest.first.flatMap(Self.digit) {
        (value, count, missing) = (value * 10 + digit, count + 1, missing - 1)
        rest = rest.dropFirst()
      }
    }
    guard rest.isEmpty, count + missing <= digits else { return nil }
    for _ in 0..<missing { value *= 10 }
    return isNegative ? -value : value
  }

  private static func digit(_ byte: UInt8) -> Int64? {
    (0x30...0x39).contains(byte) ? Int64(byte - 0x30) : nil
  }

  /// The number that was scaled, with no zero at the end of its decimals.
  static func text(_ scaled: Int64, decimals: Int) -> String {
    var digits = String(scaled.magnitude)
    if digits.count <= decimals {
      digits = String(repeating: "0", count: decimals + 1 - digits.count) + digits
    }
    var fraction = digits.suffix(decimals)
    while fraction.last == "0" { fraction.removeLast() }
    let whole = digits.dropLast(decimals)
    return (scaled < 0 ? "-" : "") + whole + (fraction.isEmpty ? "" : "." + fraction)
  }
}
