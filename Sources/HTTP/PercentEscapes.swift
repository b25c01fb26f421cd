/// Percent escapes as RFC 3986 writes them: a percent sign and exactly two hexadecimal digits.
enum PercentEscapes {
  /// The bytes with every escape replaced, or nothing when one is malformed.
  static func decode(
    _ escaped: ArraySlice<UInt8>, plusIsSpace: Bool = false
  ) -> [UInt8]? {
    guard escaped.contains(where: { $0 == .percent || $0 == .plus }) else { return Array(escaped) }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(escaped.count)
    var rest = escaped
    while let byte = rest.popFirst() {
      switch byte {
      case .percent:
        guard let high = rest.popFirst().flatMap(hexadecimal),
          let low = rest.popFirst().flatMap(hexadecimal)
        else { return nil }
        bytes.append(high << 4 | low)
      case .plus where plusIsSpace:
        bytes.append(.space)
      default:
        bytes.append(byte)
      }
    }
    return bytes
  }

  private static func hexadecimal(_ digit: UInt8) -> UInt8? {
    switch digit {
    case 0x30...0x39: digit - 0x30
    case 0x41...0x46: digit - 0x41 + 10
    case 0x61...0x66: digit - 0x61 + 10
    default: nil
    }
  }
}

extension UInt8 {
  static let space: UInt8 = 0x20
  static let percent: UInt8 = 0x25
  static let ampersand: UInt8 = 0x26
  static let dot: UInt8 = 0x2E
  static let plus: UInt8 = 0x2B
  static let slash: UInt8 = 0x2F
  static let equals: UInt8 = 0x3D
  static let questionMark: UInt8 = 0x3F
}
