import Surveys

/// The notes as Markdown (CommonMark with tables).
enum MarkdownNotes {
  static func write(
    _ notes: ReleaseNotes, in language: LanguageTag, to path: String
  ) throws(ReleaseFolderProblem) {
    var file = try BufferedFile(creating: path)
    let turns = language.direction == .rightToLeft
    if turns { try file.write("<div lang=\"\(language.forMarkup)\" dir=\"rtl\">\n\n") }
    var wasItem = false
    for (place, block) in notes.blocks.enumerated() {
      let isItem = if case .item = block { true } else { false }
      if place > 0, !(isItem && wasItem) { try file.write("\n") }
      try file.write(text(of: block))
      wasItem = isItem
    }
    if turns { try file.write("\n</div>\n") }
    try file.finish()
  }

  private static func text(of block: ReleaseNotes.Block) -> String {
    switch block {
    case .title(let text): "# \(escaped(text))\n"
    case .heading(let text): "## \(escaped(text))\n"
    case .paragraph(let text): "\(escaped(text))\n"
    case .item(let text): "- \(escaped(text))\n"
    case .table(let rows): table(rows)
    }
  }

  private static func table(_ rows: [[String]]) -> String {
    var lines = rows.map { "| " + $0.map(escaped).joined(separator: " | ") + " |\n" }
    let rule = "|" + String(repeating: " --- |", count: rows.first?.count ?? 0) + "\n"
    lines.insert(rule, at: min(1, lines.count))
    return lines.joined()
  }

  /// Somebody's words so that no reader of Markdown takes them for markup, on one line.
  static func escaped(_ text: String) -> String {
    var escaped = ""
    for character in text.split(whereSeparator: \.isNewline).joined(separator: " ") {
      if "\\`*_[]<>|&~".contains(character) || escaped.isEmpty && "#+-=".contains(character) {
        escaped.append("\\")
      }
      escaped.append(character)
    }
    return numbered(escaped)
  }

  /// A number with a point or a bracket at the beginning would become a list.
  private static func numbered(_ text: String) -> String {
    let digits = text.prefix { $0.isASCII && $0.isNumber }
    guard !digits.isEmpty, let mark = text.dropFirst(digits.count).first, ".)".contains(mark)
    else { return text }
    return digits + "\\" + text.dropFirst(digits.count)
  }
}
