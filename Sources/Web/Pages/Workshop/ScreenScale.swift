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
  private static let sizes = [4, 3.6, 3.2, 2.9, 2.6, 2.35, 2.1, 1.9, 1.7, 1.5, 1.35]
  private static let gap = 2.0

  /// One text, or two side by side, and paragraphs of smaller words below.
  struct Item: Hashable {
    var texts: [LocalisedText]
    /// Each paragraph is of several texts.
    var small: [[LocalisedText]] = []
    /// What else there is to see, in parts of the height of letters.
    var more = 0.0
  }

  private static let smallSize = 0.75

  init(
    _ items: [Item], width: Double = 96, indent: Double = 2.4, height: Double,
    mostColumns: Int = 3
  ) {
    for (index, size) in Self.sizes.enumerated() {
      for columns in 1...mostColumns {
        let column = (width - Self.gap * Double(columns - 1)) / Double(columns)
        let heights = items.map {
          Self.height(of: $0, size: size, width: column - indent * size)
        }
        guard Self.fit(heights, columns: columns, height: height) else { continue }
        (step, self.columns) = (index + 1, columns)
        return
      }
    }
    (step, columns) = (Self.sizes.count, mostColumns)
  }

  /// Whether items go into the columns one after another; none is broken.
  private static func fit(_ heights: [Double], columns: Int, height: Double) -> Bool {
    var (column, used) = (1, 0.0)
    for item in heights {
      if used + item > height { (column, used) = (column + 1, 0) }
      used += item
      if column > columns || used > height { return false }
    }
    return true
  }

  private static func height(of item: Item, size: Double, width: Double) -> Double {
    let room = width / Double(max(1, item.texts.count))
    let tallest = item.texts.map { height(of: [$0], size: size, width: room) }.max()
    let small = item.small.map { height(of: $0, size: smallSize * size, width: width) }
    return (tallest ?? 1.25 * size) + small.reduce(0, +) + (0.5 + item.more) * size
  }

  /// The height of texts that follow one another.
  static func height(of texts: [LocalisedText], size: Double, width: Double) -> Double {
    let length = texts.reduce(0) { sum, text in
      sum + Double(text.text.count + (texts.count > 1 ? 2 : 0)) * letterWidth(in: text.language)
    }
    let line = texts.map { lineHeight(of: $0.language) }.max() ?? 0
    return (length * size / width).rounded(.up) * line * size
  }

  /// Of the height of letters; words do not fill their lines.
  private static func letterWidth(in tag: LanguageTag) -> Double {
    tag.primary == "ur" ? 0.48 : 0.58
  }

  /// Nastaliq leans downwards and needs more room for a line.
  static func lineHeight(of tag: LanguageTag) -> Double { tag.primary == "ur" ? 2 : 1.25 }

  var classes: String { "step-\(step) columns-\(columns)" }
}
