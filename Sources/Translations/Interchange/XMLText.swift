/// Text as XML has it: what means something there is escaped, and what it cannot hold is known.
enum XMLText {
  /// Whether XML 1.0 has a place for every character.
  static func isFit(_ text: String) -> Bool {
    text.unicodeScalars.allSatisfy { scalar in
      switch scalar.value {
      case 0x09, 0x0A, 0x0D, 0x20...0xD7FF, 0xE000...0xFFFD, 0x1_0000...0x10_FFFF: true
      case _: false
      }
    }
  }

  static func content(_ text: String) -> String { escaped(text) { $0 == "\r" } }

  /// The value of an attribute, in which readers would take line breaks for spaces.
  static func attribute(_ text: String) -> String {
    escaped(text) { $0 == "\r" || $0 == "\n" || $0 == "\t" }
  }

  private static func escaped(
    _ text: String, _ needsNumber: (Unicode.Scalar) -> Bool
  ) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;".unicodeScalars
      case "<": result += "&lt;".unicodeScalars
      case ">": result += "&gt;".unicodeScalars
      case "\"": result += "&quot;".unicodeScalars
      case _ where needsNumber(scalar): result += "&#\(scalar.value);".unicodeScalars
      case _: result.append(scalar)
      }
    }
    return String(result)
  }
}
