package import DriverDiagrams
import Foundation
package import Markup
import Surveys
import Translations

/// A driver diagram as an SVG image for one size of paper: from the aim to ideas, left to right,
/// mirrored where the reader's language runs the other way.
///
/// Each kind of box has its own shape and says what it is in words, and weaker links are dotted, so
/// nothing hangs on colour.
package struct DiagramDrawing {
  static let lineColour = "#3c4650"

  private let words: DiagramWords
  private let paper: PaperSize
  let layout: DiagramLayout
  private let header: DrawnTexts
  private let footer: DrawnTexts

  package init(_ words: DiagramWords, on paper: PaperSize) {
    self.words = words
    self.paper = paper
    let isMirrored = words.interface.language.direction == .rightToLeft
    let width = paper.width - 2 * paper.margin
    header = DrawnTexts(
      [(words.title, paper.sizes.body * 1.35, true)]
        + (words.diagram.isSynthetic ? [(words(.diagramSynthetic), paper.sizes.body, false)] : []),
      width: width)
    footer = DrawnTexts(
      [
        (words(.diagramKeyStrong), paper.sizes.small, false),
        (words(.diagramKeyWeaker), paper.sizes.small, false),
      ], width: width - DiagramKey.sample - DiagramKey.gap)
    layout = DiagramLayout(
      DiagramLayout.Parts(
        graph: words.graph, contents: words.graph.nodes.map(words.content),
        titles: (0..<words.graph.columns).map { column in
          let title = words.title(ofColumn: column)
          return BoxContent([.init(title.text, .body, in: title.language)])
        }, paper: paper, isMirrored: isMirrored, header: header.height,
        footer: footer.height + DiagramKey.gap))
  }

  package var svg: HTML {
    let height = layout.height / layout.width * paper.millimetres
    return element(
      "svg", Attribute("xmlns", "http://www.w3.org/2000/svg"),
      Attribute("viewBox", "0 0 \(layout.width.short) \(layout.height.short)"),
      Attribute("width", "\(paper.millimetres.short)mm"), Attribute("height", "\(height.short)mm"),
      Attribute("role", "img"), Attribute("aria-labelledby", "diagram-title diagram-description"),
      .lang(words.interface.language.forMarkup), .leftToRight,
      Attribute("font-family", Self.fonts), Attribute("fill", "#14181c")
    ) {
      element("title", .id("diagram-title")) { words.title.text }
      element("desc", .id("diagram-description")) { words.description.text }
      void(
        "rect", Attribute("width", "100%"), Attribute("height", "100%"), Attribute("fill", "#fff"))
      header.drawn(from: paper.margin, span: span)
      for title in layout.titles {
        HTML {
          for line in title.lines {
            line.drawn(from: layout.titleTop, x: title.x, width: title.width, isBold: true)
          }
        }
      }
      for route in layout.routes { route.drawn }
      for box in layout.boxes { box.drawn(as: words.graph.nodes[box.node].content) }
      DiagramKey(footer: footer, span: span, bottom: layout.height - paper.margin).drawn
    }
  }

  private var span: (x: Double, width: Double) {
    (paper.margin, layout.width - 2 * paper.margin)
  }

  /// Fonts that have the letters, the commonest first.
  private static let fonts =
    "'Noto Sans', Arial, 'Liberation Sans', Helvetica, sans-serif"
}

extension DiagramWords {
  /// What stands in the box of a node.
  fileprivate func content(of node: DiagramGraph.Node) -> BoxContent {
    let name = name(of: node)
    var paragraphs: [BoxContent.Paragraph] = [
      .init(name.text, .heading, in: name.language),
      .init(node.text, .body, in: diagram.language),
    ]
    for fact in facts(of: node).filter({ isDrawn($0.phrase, of: node) }) {
      paragraphs += fact.paragraphs
    }
    return BoxContent(paragraphs)
  }

  /// A box holds what is needed to see the theory; the list holds the rest.
  private func isDrawn(_ phrase: DiagramPhrase, of node: DiagramGraph.Node) -> Bool {
    switch node.content {
    case .aim: true
    case .driver: phrase == .diagramMeasuredBy
    case .idea: phrase == .diagramHorizon || phrase == .diagramOwner
    }
  }
}

extension DiagramFact {
  /// Name and values in one paragraph, or in one each where they are not in the same language:
  /// a line that runs both ways is hard to read.
  fileprivate var paragraphs: [BoxContent.Paragraph] {
    let text = values.map(\.text).joined(separator: "; ")
    let language = values.first?.language ?? name.language
    guard language != name.language else {
      return [.init("\(name.text): \(text)", .note, in: language)]
    }
    return [.init("\(name.text):", .note, in: name.language), .init(text, .note, in: language)]
  }
}

extension PaperSize {
  /// How wide it is.
  fileprivate var millimetres: Double {
    switch self {
    case .a4: 297
    case .a3: 420
    }
  }
}

extension Double {
  /// The number to a tenth, without a needless zero.
  var short: String {
    let tenths = Int((self * 10).rounded())
    let sign = tenths < 0 ? "-" : ""
    let rest = tenths.magnitude % 10
    return "\(sign)\(tenths.magnitude / 10)" + (rest == 0 ? "" : ".\(rest)")
  }
}
