/// Paragraphs of braille on pages of 40 cells and 25 lines, as embossers take them (BRF).
///
/// The last line of each page has its number; a form feed ends a page.
package struct BraillePages {
  package static let cells = 40
  package static let lines = 25

  /// A paragraph in braille.
  package struct Paragraph: Sendable {
    let text: String
    let first: Int
    let others: Int

    package init(_ text: String, first: Int, others: Int) {
      (self.text, self.first, self.others) = (text, first, others)
    }
  }

  private var pages: [[String]] = [[]]

  /// Sets groups of paragraphs, an empty line between two of them.
  package init(_ groups: [[Paragraph]]) {
    for group in groups {
      let lines = group.flatMap(Self.lines)
      let space = pages[pages.count - 1].isEmpty ? 0 : 1
      let free = Self.lines - 1 - pages[pages.count - 1].count - space
      if lines.count > free, lines.count <= Self.lines - 1 || free < 3 {
        pages.append([])
      } else if space == 1 {
        pages[pages.count - 1].append("")
      }
      for line in lines { add(line) }
    }
  }

  private mutating func add(_ line: String) {
    if pages[pages.count - 1].count == Self.lines - 1 { pages.append([]) }
    pages[pages.count - 1].append(line)
  }

  /// The text of all pages; `number` writes the number of one in braille.
  package func text(_ number: (Int) -> String) -> String {
    pages.enumerated().map { place, lines in
      let number = number(place + 1)
      let foot = String(repeating: " ", count: max(0, Self.cells - number.count)) + number
      let empty = Array(repeating: "", count: Self.lines - 1 - lines.count)
      return (lines + empty + [foot]).map { $0 + "\r\n" }.joined() + "\u{0C}"
    }.joined()
  }

  /// A paragraph in lines, broken between words and within one that is longer than a line.
  private static func lines(_ paragraph: Paragraph) -> [String] {
    var lines: [String] = []
    var line = String(repeating: " ", count: paragraph.first)
    var hasWord = false
    func begin() {
      line = String(repeating: " ", count: paragraph.others)
      hasWord = false
    }
    for word in paragraph.text.split(separator: " ") {
      var word = word[...]
      if hasWord, line.count + 1 + word.count > cells {
        lines.append(line)
        begin()
      }
      if hasWord { line += " " }
      while line.count + word.count > cells {
        let part = word.prefix(cells - line.count)
        lines.append(line + part)
        word = word.dropFirst(part.count)
        begin()
      }
      line += word
      hasWord = true
    }
    return lines + (hasWord ? [line] : [])
  }
}
