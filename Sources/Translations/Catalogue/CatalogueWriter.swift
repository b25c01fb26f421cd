/// Writes a catalogue as a PO file that gettext's tools accept and people can edit.
package enum CatalogueWriter {
  /// The whole file, entries in order with an empty line between them.
  package static func write(_ catalogue: Catalogue) -> String {
    let blocks = [write(catalogue.header)] + catalogue.items.map(block)
    return blocks.joined(separator: "\n")
  }

  /// The header, without the empty line behind it.
  static func write(_ header: CatalogueHeader) -> String {
    let fields = header.fields.map { "\($0.name): \(inOneLine($0.value))\n" }.joined()
    return marks(header.comments, header.flags) + line("msgid", "") + line("msgstr", fields)
  }

  private static func inOneLine(_ text: String) -> String {
    text.unicodeScalars.split(separator: "\n").map { String($0) }.joined(separator: " ")
  }

  private static func block(_ item: Catalogue.Item) -> String {
    switch item {
    case .entry(let entry): write(entry)
    case .verbatim(let lines): lines.map { $0 + "\n" }.joined()
    }
  }

  /// One entry, without the empty line that parts it from the next.
  static func write(_ entry: CatalogueEntry) -> String {
    var result = marks(entry.comments, entry.flags) + previous(entry.previous)
    result += line("msgctxt", entry.context) + line("msgid", entry.source)
    guard let plural = entry.plural else {
      return result + line("msgstr", entry.translations.first ?? "")
    }
    result += line("msgid_plural", plural)
    for (index, translation) in entry.translations.enumerated() {
      result += line("msgstr[\(index)]", translation)
    }
    return result
  }

  private static func marks(_ comments: [CatalogueComment], _ flags: [String]) -> String {
    var result = ""
    for comment in comments {
      let lines = comment.text.unicodeScalars.split(
        separator: "\n", omittingEmptySubsequences: false)
      for line in lines { result += mark(comment.kind, line) + "\n" }
    }
    return flags.isEmpty ? result : result + "#, " + flags.joined(separator: ", ") + "\n"
  }

  /// A translator's comment gets a space where its first character would change its meaning.
  private static func mark(_ kind: CatalogueComment.Kind, _ text: Substring.UnicodeScalarView)
    -> String
  {
    let text = text.last == "\r" ? text.dropLast() : text
    let others: [Unicode.Scalar] = [".", ":", ",", "|", "~"]
    let meansOther = kind == .translator && (text.first.map(others.contains) ?? false)
    return kind.rawValue + (meansOther ? " " : "") + String(text)
  }

  private static func previous(_ previous: PreviousSource) -> String {
    let lines = [
      ("msgctxt", previous.context), ("msgid", previous.source), ("msgid_plural", previous.plural),
    ]
    return lines.map { keyword, text in
      text.map { line(keyword, $0, after: "#| ") } ?? ""
    }.joined()
  }

  /// A keyword with its string; a text of several lines stands on several lines of the file.
  private static func line(_ keyword: String, _ text: String, after mark: String = "") -> String {
    let lines = linesOf(text)
    guard lines.count > 1 else {
      return "\(mark)\(keyword) \"\(QuotedText.encode(text[...]))\"\n"
    }
    return "\(mark)\(keyword) \"\"\n"
      + lines.map { "\(mark)\"\(QuotedText.encode($0))\"\n" }.joined()
  }

  /// The lines of a text, each with the line break it ends in.
  private static func linesOf(_ text: String) -> [Substring] {
    var lines: [Substring] = []
    var rest = text.unicodeScalars[...]
    while let end = rest.firstIndex(of: "\n") {
      let next = rest.index(after: end)
      lines.append(Substring(rest[..<next]))
      rest = rest[next...]
    }
    if !rest.isEmpty { lines.append(Substring(rest)) }
    return lines
  }
}
