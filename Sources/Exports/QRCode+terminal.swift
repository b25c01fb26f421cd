extension QRCode {
  /// The code with its quiet zone as lines of text, a character for two modules one above the
  /// other.
  ///
  /// In colour it is black on white whatever the terminal's own colours are. Without colour the
  /// light modules are drawn, as is right on a dark terminal; on a light one the code comes out
  /// inverted, which most cameras read but not all.
  ///
  /// An address of at most 53 bytes takes 37 columns and 19 lines with low correction; with medium
  /// correction one of at most 62 bytes takes 41 columns and 21 lines.
  package func terminalLines(inColour: Bool) -> [String] {
    let all = -Self.quietZone..<size + Self.quietZone
    return stride(from: all.lowerBound, to: all.upperBound, by: 2).map { row in
      let line = all.map { column in
        let upper = isDark(row: row, column: column)
        let lower = isDark(row: row + 1, column: column)
        return inColour ? Self.half(upper, lower) : Self.half(!upper, !lower)
      }.joined()
      return inColour ? Self.blackOnWhite + line + Self.usualColours : line
    }
  }

  /// Black and white of the fixed palette of 256 colours, which themes do not change.
  private static let blackOnWhite = "\u{1B}[38;5;16;48;5;231m"
  private static let usualColours = "\u{1B}[0m"

  private static func half(_ isUpperDrawn: Bool, _ isLowerDrawn: Bool) -> String {
    switch (isUpperDrawn, isLowerDrawn) {
    case (true, true): "█"
    case (true, false): "▀"
    case (false, true): "▄"
    case (false, false): " "
    }
  }
}
