package import Surveys

/// The notes of a release, read back from its `notes.md`: just what `MarkdownNotes` writes.
package struct ReportNotes: Sendable, Encodable {
  package struct Section: Sendable, Encodable {
    package let heading: String
    package fileprivate(set) var paragraphs: [String] = []
    package fileprivate(set) var items: [String] = []
    package fileprivate(set) var table: [[String]] = []
  }

  package let language: LanguageTag
  package private(set) var sections: [Section] = []

  package init(markdown: String, in language: LanguageTag) {
    self.language = language
    for line in markdown.split(whereSeparator: \.isNewline) { add(String(line)) }
  }

  private enum CodingKeys: String, CodingKey { case sections }

  /// Takes a line; those before the first heading are the report's own to say.
  private mutating func add(_ line: String) {
    if line.hasPrefix("## ") {
      sections.append(Section(heading: Self.plain(line.dropFirst(3))))
      return
    }
    guard !sections.isEmpty, !line.hasPrefix("</div") else { return }
    let last = sections.count - 1
    if line.hasPrefix("- ") {
      sections[last].items.append(Self.plain(line.dropFirst(2)))
    } else if line.hasPrefix("| ") {
      let cells = Self.cells(line)
      if !cells.allSatisfy({ $0 == "---" }) { sections[last].table.append(cells) }
    } else {
      sections[last].paragraphs.append(Self.plain(line[...]))
    }
  }

  private static func cells(_ line: String) -> [String] {
    line.dropFirst(2).dropLast(2).split(separator: " | ", omittingEmptySubsequences: false)
      .map { plain($0) }
  }

  /// Without the strokes that keep a text from being markup.
  private static func plain(_ text: Substring) -> String {
    var plain = ""
    var isEscaped = false
    for character in text {
      if character == "\\", !isEscaped {
        isEscaped = true
      } else {
        plain.append(character)
        isEscaped = false
      }
    }
    return plain
  }
}
