import DriverDiagrams
import Markup
import Surveys
import Translations

/// Texts one below the other over the width of a drawing.
struct DrawnTexts {
  struct Line {
    let line: PlacedLine
    let isBold: Bool
  }

  /// For each text its lines.
  let texts: [[Line]]
  let height: Double

  init(_ texts: [(text: LocalisedText, size: Double, isBold: Bool)], width: Double) {
    var y = 0.0
    self.texts = texts.map { text, size, isBold in
      TextLines.of(text.text, width: width, size: size, isBold: isBold).map { line in
        let room = LineHeight(of: line, in: text.language)
        defer { y += room.height * size }
        return Line(
          line: PlacedLine(
            text: line, style: .body, language: text.language, baseline: y + room.ascent * size,
            size: size), isBold: isBold)
      }
    }
    height = y
  }

  func drawn(from top: Double, span: (x: Double, width: Double)) -> HTML {
    HTML {
      for line in texts.joined() {
        line.line.drawn(
          from: top, x: span.x, width: span.width, isBold: line.isBold, padding: 0)
      }
    }
  }
}

extension Attribute {
  /// Keeps a drawing from running as the page around it does, where “start” would be the other end
  /// of each line; a line of a language that runs from right to left says so itself.
  static let leftToRight = Attribute("direction", "ltr")
}

extension PlacedLine {
  /// The line as an element: it begins on the side on which its language does.
  func drawn(
    from top: Double, x: Double, width: Double, isBold: Bool, padding: Double? = nil
  ) -> HTML {
    let isRightToLeft = language.direction == .rightToLeft
    let padding = padding ?? Self.padding
    let start = isRightToLeft ? x + width - padding : x + padding
    return element(
      "text", Attribute("x", start.short), Attribute("y", (top + baseline).short),
      Attribute("font-size", size.short),
      isBold ? Attribute("font-weight", "700") : nil,
      isRightToLeft ? Attribute("direction", "rtl") : nil,
      language.primary == "ur" ? Attribute("font-family", Self.nastaliq) : nil,
      .lang(language.forMarkup)
    ) { text }
  }

  /// As far from the edge of a box as the layout assumes, at least.
  private static let padding = 8.0
  private static let nastaliq = "'Noto Nastaliq Urdu', 'Jameel Noori Nastaleeq', serif"
}
