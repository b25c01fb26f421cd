import DriverDiagrams
package import Markup
package import Surveys
package import Translations

/// Bars as SVG, each under its name and before its figure, so that nothing hangs on colour.
///
/// It is as wide as a telephone, so that its letters are large enough on one, and runs from the side
/// on which the reader's language begins. The same figures stand in a table beside it.
package struct BarChartDrawing {
  package struct Bar {
    let label: LocalisedText
    /// Its length, of the whole; nothing where the figure is withheld.
    let length: Double?
    let figure: String
    /// Whether it stands out, as everybody does among groups.
    let isStrong: Bool

    package init(_ label: LocalisedText, length: Double?, figure: String, isStrong: Bool = true) {
      self.label = label
      self.length = length
      self.figure = figure
      self.isStrong = isStrong
    }
  }

  /// Bars under a common heading.
  package struct Group {
    let heading: LocalisedText?
    let bars: [Bar]

    package init(_ heading: LocalisedText? = nil, bars: [Bar]) {
      self.heading = heading
      self.bars = bars
    }
  }

  private let id: String
  private let title: LocalisedText
  private let description: LocalisedText
  private let groups: [Group]
  private let language: LanguageTag

  /// `id` is what nothing else on the page is called.
  package init(
    id: String, title: LocalisedText, description: LocalisedText, groups: [Group],
    language: LanguageTag
  ) {
    self.id = id
    self.title = title
    self.description = description
    self.groups = groups
    self.language = language
  }

  private static let width = 400.0
  /// Room for the figure behind the longest bar.
  private static let figureWidth = 64.0
  private static let (thickness, gap, size) = (16.0, 8.0, 14.0)

  package var svg: HTML {
    let (body, height) = drawn
    return element(
      "svg", Attribute("xmlns", "http://www.w3.org/2000/svg"),
      Attribute("viewBox", "0 0 \(Self.width.short) \(height.short)"), Attribute("role", "img"),
      Attribute("aria-labelledby", "\(id)-title \(id)-description"),
      .lang(language.forMarkup), .leftToRight,
      Attribute("font-family", "'Noto Sans', Arial, 'Liberation Sans', Helvetica, sans-serif"),
      Attribute("fill", "#14181c")
    ) {
      element("title", .id("\(id)-title")) { title.text }
      element("desc", .id("\(id)-description")) { description.text }
      body
    }
  }

  private var drawn: (HTML, height: Double) {
    var (html, y) = (HTML.empty, 0.0)
    for group in groups {
      if let heading = group.heading { add(heading, isBold: true, &html, &y) }
      for bar in group.bars {
        add(bar.label, isBold: false, &html, &y)
        html.append(drawn(bar, at: y))
        y += Self.thickness + Self.gap
      }
      if group.heading != nil { y += Self.gap }
    }
    return (html, y)
  }

  private func add(_ text: LocalisedText, isBold: Bool, _ html: inout HTML, _ y: inout Double) {
    let lines = DrawnTexts([(text, Self.size, isBold)], width: Self.width)
    html.append(lines.drawn(from: y, span: (0, Self.width)))
    y += lines.height
  }

  private func drawn(_ bar: Bar, at y: Double) -> HTML {
    let isMirrored = language.direction == .rightToLeft
    let length = (bar.length ?? 0) * (Self.width - Self.figureWidth)
    let figure = isMirrored ? Self.width - length - 6 : length + 6
    return HTML {
      if length > 0 {
        void(
          "rect", Attribute("x", (isMirrored ? Self.width - length : 0).short),
          Attribute("y", (y + 1).short), Attribute("width", length.short),
          Attribute("height", (Self.thickness - 2).short),
          Attribute("fill", bar.isStrong ? "#1f5f8b" : "#cfe0ee"),
          Attribute("stroke", "#14181c"), Attribute("stroke-width", "1"))
      }
      element(
        "text", Attribute("x", figure.short), Attribute("y", (y + Self.thickness - 3).short),
        Attribute("font-size", Self.size.short), isMirrored ? Attribute("text-anchor", "end") : nil
      ) { bar.figure }
    }
  }
}
