package import Surveys

/// What stands in one box: paragraphs from top to bottom.
package struct BoxContent: Sendable {
  package struct Paragraph: Sendable {
    package enum Style: Sendable {
      /// What the box is, in small bold letters.
      case heading
      case body
      case note
    }

    package let text: String
    package let style: Style
    package let language: LanguageTag

    package init(_ text: String, _ style: Style, in language: LanguageTag) {
      self.text = text
      self.style = style
      self.language = language
    }
  }

  package let paragraphs: [Paragraph]

  package init(_ paragraphs: [Paragraph]) { self.paragraphs = paragraphs }
}

/// A line of text in its place.
package struct PlacedLine: Sendable {
  package let text: String
  package let style: BoxContent.Paragraph.Style
  package let language: LanguageTag
  /// The foot of its letters, from the top of the box.
  package let baseline: Double
  package let size: Double

  package init(
    text: String, style: BoxContent.Paragraph.Style, language: LanguageTag, baseline: Double,
    size: Double
  ) {
    self.text = text
    self.style = style
    self.language = language
    self.baseline = baseline
    self.size = size
  }
}

/// A box's content in lines, with the height that they need.
struct WrappedContent {
  let lines: [PlacedLine]
  let height: Double

  init(_ content: BoxContent, width: Double, sizes: TextSizes) {
    var lines: [PlacedLine] = []
    var y = sizes.padding
    for paragraph in content.paragraphs {
      let size = sizes.size(of: paragraph.style)
      let isBold = paragraph.style == .heading
      if y > sizes.padding { y += size * 0.3 }
      for text in TextLines.of(
        paragraph.text, width: width - 2 * sizes.padding, size: size, isBold: isBold)
      {
        let room = LineHeight(of: text, in: paragraph.language)
        lines.append(
          PlacedLine(
            text: text, style: paragraph.style, language: paragraph.language,
            baseline: y + room.ascent * size, size: size))
        y += room.height * size
      }
    }
    self.lines = lines
    height = y + sizes.padding
  }
}

/// How large the texts of a drawing are.
package struct TextSizes: Sendable {
  package let body: Double
  package let small: Double
  package let padding: Double

  func size(of style: BoxContent.Paragraph.Style) -> Double {
    switch style {
    case .body: body
    case .heading, .note: small
    }
  }
}
