package import DisclosureControl
package import Markup
import Surveys
import Translations

/// Who is heard and who is missing as SVG: for each group the ratio with its interval beside the line
/// at 1.
///
/// It reads without colour: every group is named, what is said of it stands in words, and the shape of
/// its point says the same. The same figures stand in a table, so this is a picture of that table.
package struct RepresentationDrawing {
  private enum Line {
    case heading(LocalisedText)
    case row(name: LocalisedText, ReleasedRepresentation.Row)
  }

  private let lines: [Line]
  private let words: RepresentationWords
  private let isRightToLeft: Bool

  package init(_ figures: RepresentationSoFar, words: RepresentationWords, isRightToLeft: Bool) {
    self.words = words
    self.isRightToLeft = isRightToLeft
    lines = figures.comparisons.filter(\.isCovered).flatMap { comparison -> [Line] in
      [.heading(words.name(of: comparison.characteristic))]
        + comparison.rows.map { row in
          .row(name: words.name(of: row.category, in: comparison.characteristic), row)
        }
    }
  }

  private static let width = 820.0
  private static let (start, end) = (290.0, 590.0)
  private static let (top, step) = (40.0, 26.0)
  /// Beyond it a line ends in an arrow.
  private static let most = 2.0

  private var height: Double { Self.top + Double(lines.count) * Self.step + 16 }

  package var svg: HTML {
    element(
      "svg", Attribute("xmlns", "http://www.w3.org/2000/svg"),
      Attribute("viewBox", "0 0 \(Int(Self.width)) \(Int(height))"), Attribute("role", "img"),
      Attribute("aria-labelledby", "chart-title chart-text"),
      Attribute("font-family", "sans-serif"), Attribute("font-size", "14"),
      isRightToLeft ? Attribute("direction", "rtl") : nil
    ) {
      let (title, about) = (words.title(), words(.monitoringShowChart))
      element("title", .id("chart-title"), lang(of: title)) { title.text }
      element("desc", .id("chart-text"), lang(of: about)) { about.text }
      void(
        "rect", Attribute("width", Self.text(Self.width)), Attribute("height", Self.text(height)),
        Attribute("fill", "#fff"))
      for value in [0.0, 1, Self.most] { mark(value) }
      for (place, line) in lines.enumerated() { drawn(line, at: y(place)) }
    }
  }

  private func y(_ place: Int) -> Double { Self.top + (Double(place) + 0.5) * Self.step }

  /// A value on the scale, named at the top; the line at 1 is the heavy one.
  private func mark(_ value: Double) -> HTML {
    let isOne = value == 1
    return HTML {
      stroke(
        from: (x(value), Self.top - 8), to: (x(value), height - 8),
        colour: isOne ? "#1d1d1b" : "#999", width: isOne ? "2" : "1")
      label(
        LocalisedText(
          text: words.decimal(value, places: 0) + (value == Self.most ? "+" : ""),
          language: words.interface.language), at: x(value), y: 20, anchor: "middle")
    }
  }

  private func drawn(_ line: Line, at y: Double) -> HTML {
    switch line {
    case .heading(let name): label(name, at: mirrored(8), y: y, isBold: true)
    case .row(let name, let row):
      HTML {
        label(Self.shortened(name), at: mirrored(20), y: y)
        interval(row, at: y)
        label(words.verdict(row.verdict), at: mirrored(Self.end + 16), y: y)
      }
    }
  }

  @HTMLBuilder private func interval(_ row: ReleasedRepresentation.Row, at y: Double) -> HTML {
    if let value = row.ratio.value, let low = row.ratio.low, let high = row.ratio.high {
      stroke(from: (x(low), y), to: (x(high), y), colour: "#1d1d1b", width: "2")
      if low <= Self.most { end(at: x(low), y) }
      if high <= Self.most { end(at: x(high), y) } else { arrow(y) }
      point(row.verdict, at: x(value), y)
    }
  }

  private func end(at x: Double, _ y: Double) -> HTML {
    stroke(from: (x, y - 5), to: (x, y + 5), colour: "#1d1d1b", width: "2")
  }

  private func arrow(_ y: Double) -> HTML {
    let (tip, back) = (mirrored(Self.end + 8), mirrored(Self.end - 2))
    return polygon([(tip, y), (back, y - 6), (back, y + 6)])
  }

  private func point(
    _ verdict: ReleasedRepresentation.Verdict, at x: Double, _ y: Double
  ) -> HTML {
    switch verdict {
    case .underRepresented: polygon([(x - 7, y - 6), (x + 7, y - 6), (x, y + 7)])
    case .overRepresented:
      polygon([(x - 6, y - 6), (x + 6, y - 6), (x + 6, y + 6), (x - 6, y + 6)])
    case .inLine, .tooFew, .noReference:
      void(
        "circle", Attribute("cx", Self.text(x)), Attribute("cy", Self.text(y)),
        Attribute("r", "5"), Attribute("fill", "#1d1d1b"))
    }
  }

  private func polygon(_ points: [(Double, Double)]) -> HTML {
    let text = points.map { "\(Self.text($0.0)),\(Self.text($0.1))" }.joined(separator: " ")
    return void("polygon", Attribute("points", text), Attribute("fill", "#1d1d1b"))
  }

  private func stroke(
    from start: (Double, Double), to end: (Double, Double), colour: String, width: String
  ) -> HTML {
    void(
      "line", Attribute("x1", Self.text(start.0)), Attribute("y1", Self.text(start.1)),
      Attribute("x2", Self.text(end.0)), Attribute("y2", Self.text(end.1)),
      Attribute("stroke", colour), Attribute("stroke-width", width))
  }

  private func label(
    _ text: LocalisedText, at x: Double, y: Double, anchor: String = "start", isBold: Bool = false
  ) -> HTML {
    element(
      "text", Attribute("x", Self.text(x)), Attribute("y", Self.text(y + 5)),
      Attribute("text-anchor", anchor), isBold ? Attribute("font-weight", "bold") : nil,
      Attribute("fill", "#1d1d1b"), lang(of: text)
    ) { text.text }
  }

  /// The `lang` of words that are not in the reader's language.
  private func lang(of text: LocalisedText) -> Attribute? {
    let language = text.language.forMarkup
    return language == words.interface.language.forMarkup ? nil : .lang(language)
  }

  private func x(_ ratio: Double) -> Double {
    let part = min(ratio, Self.most) / Self.most
    return mirrored(Self.start + part * (Self.end - Self.start))
  }

  private func mirrored(_ x: Double) -> Double { isRightToLeft ? Self.width - x : x }

  private static func shortened(_ name: LocalisedText) -> LocalisedText {
    guard name.text.count > 36 else { return name }
    return LocalisedText(text: name.text.prefix(35) + "…", language: name.language)
  }

  private static func text(_ number: Double) -> String {
    let tenths = (number * 10).rounded()
    return tenths.truncatingRemainder(dividingBy: 10) == 0
      ? String(Int(tenths / 10)) : String(tenths / 10)
  }
}
