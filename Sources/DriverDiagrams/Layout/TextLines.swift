/// A text in lines that are no wider than a box.
package enum TextLines {
  /// Breaks at white space, and within a word only where it is wider than the box by itself.
  package static func of(
    _ text: String, width: Double, size: Double, isBold: Bool
  ) -> [String] {
    func fits(_ line: String) -> Bool {
      GlyphWidths.width(of: line, size: size, isBold: isBold) <= width
    }
    var lines: [String] = []
    var line = ""
    for word in text.split(whereSeparator: \.isWhitespace) {
      let longer = line.isEmpty ? String(word) : "\(line) \(word)"
      if fits(longer) {
        line = longer
        continue
      }
      if !line.isEmpty { lines.append(line) }
      line = ""
      for letter in word {
        if !line.isEmpty, !fits(line + String(letter)) {
          lines.append(line)
          line = ""
        }
        line.append(letter)
      }
    }
    if !line.isEmpty { lines.append(line) }
    return lines
  }
}
