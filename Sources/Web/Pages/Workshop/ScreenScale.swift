import Markup
import Surveys
import Translations

/// How large texts can be so that all of them fit on the wall at once.
///
/// Measured in units: a hundredth of the width of a screen of 16 to 9. Where even the smallest size
/// does not fit, the page scrolls.
struct ScreenScale: Hashable {
  /// Counted from 1, the largest; `screen.css` knows each.
  let step: Int
  let columns: Int

  /// The height of letters at each step.
  private static let sizes = [4, 3.4, 2.9, 2.5, 2.2, 1.9, 1.7, 1.5, 1.35]
  /// A letter is about half as wide as it is high.
  private static let letterWidth = 0.52
  private static let gap = 2.0

  /// One text, or two side by side, and lines of smaller words below.
  struct Item: Hashable {
    var texts: [LocalisedText]
    var smallLines = 0
  }

  init(_ items: [Item], width: Double = 96, height: Double, mostColumns: Int = 3) {
    for (index, size) in Self.sizes.enumerated() {
      for columns in 1...mostColumns {
        let column = (width - Self.gap * Double(columns - 1)) / Double(columns)
        let heights = items.map { Self.height(of: $0, size: size, width: column) }
        // Columns break between items, so the fullest holds up to one item more than its share.
        let tallest = columns == 1 ? 0 : (heights.max() ?? 0) * 0.6
        if heights.reduce(0, +) / Double(columns) + tallest <= height {
          (step, self.columns) = (index + 1, columns)
          return
        }
      }
    }
    (step, columns) = (Self.sizes.count, mostColumns)
  }

  private static func height(of item: Item, size: Double, width: Double) -> Double {
    let texts = Double(max(1, item.texts.count))
    let room = (width - 2.4 * size) / texts
    let tallest = item.texts.map { text in
      let letters = max(1, room / (size * letterWidth))
      let lines = (Double(text.text.count) / letters * 1.08).rounded(.up)
      return lines * size * lineHeight(of: text)
    }.max()
    return (tallest ?? size) + Double(item.smallLines) * size + 0.8 * size
  }

  /// Nastaliq leans downwards and needs more room for a line.
  private static func lineHeight(of text: LocalisedText) -> Double {
    text.language.primary == "ur" ? 2 : 1.25
  }

  var classes: String { "step-\(step) columns-\(columns)" }
}
