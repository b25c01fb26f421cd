/// The six characters by which people find a workshop: `K7M-4QX`.
///
/// Letters and digits that are easily taken for one another are left out (0 and O, 1, I and L, U
/// and V, B and 8, S and 5, Z and 2), so it can be read from a screen and said across a hall.
package struct WorkshopCode: Hashable, Sendable, CustomStringConvertible {
  private static let symbols = Array("ACDEFGHJKMNPQRTWXY34679".unicodeScalars)
  private static let length = 6

  /// Six capital letters and digits, without a separator.
  package let text: String

  /// Draws a new code.
  package init(using generator: inout some RandomNumberGenerator) {
    var text = String.UnicodeScalarView()
    for _ in 0..<Self.length {
      text.append(Self.symbols[Int.random(in: Self.symbols.indices, using: &generator)])
    }
    self.text = String(text)
  }

  /// Reads a code as people type it: in any case, with spaces and hyphens or without.
  package init?(_ text: String) {
    let symbols = text.uppercased().unicodeScalars.filter { symbol in
      !symbol.properties.isWhitespace && symbol.properties.generalCategory != .dashPunctuation
    }
    guard symbols.count == Self.length, symbols.allSatisfy(Self.symbols.contains) else {
      return nil
    }
    self.text = String(String.UnicodeScalarView(symbols))
  }

  package var description: String { "\(text.prefix(3))-\(text.suffix(3))" }
}
