/// A whole message: the header, or an entry.
enum Message {
  case header([HeaderLine])
  case entry(CatalogueEntry)
}

/// A field of the header as it stands, and the line of the file it stands on.
struct HeaderLine {
  let line: Int
  let text: String
}

extension MessageDraft {
  /// What the lines say together.
  func message() throws(CatalogueProblem) -> Message {
    let line = parts.first?.line ?? 1
    guard let source = part(.source) else {
      throw CatalogueProblem(
        line: line, message: "The msgid is missing. Put the source text in it.")
    }
    guard hasTranslation else {
      throw CatalogueProblem(
        line: line,
        message: part(.plural) == nil
          ? "The msgstr is missing. Write msgstr \"\" where there is no translation yet."
          : "The plural forms are missing. Write msgstr[0] \"\" and so on.")
    }
    let sourceText = try source.text()
    guard let context = part(.context) else {
      guard sourceText.isEmpty, let translation = part(.translation) else {
        throw CatalogueProblem(
          line: line, message: "The msgctxt is missing. Put the path of the text before the msgid.")
      }
      return .header(try translation.headerLines())
    }
    guard !sourceText.isEmpty else {
      throw CatalogueProblem(
        line: source.line, message: "The msgid is empty. Put the source text in it.")
    }
    return .entry(try entry(context: try context.text(), source: sourceText))
  }

  private func entry(context: String, source: String) throws(CatalogueProblem) -> CatalogueEntry {
    var translations: [String] = []
    for part in parts {
      switch part.keyword {
      case .translation, .form: translations.append(try part.text())
      case .context, .source, .plural: continue
      }
    }
    return CatalogueEntry(
      context: context, source: source, plural: try part(.plural)?.text(),
      translations: translations, comments: comments, flags: flags,
      previous: try previousSource())
  }
}

extension MessageDraft.Part {
  /// The fields of a header, each with the line of the file on which it begins.
  fileprivate func headerLines() throws(CatalogueProblem) -> [HeaderLine] {
    _ = try text()
    var offset = 0
    var line = line
    var starts = starts[...]
    return bytes.split(separator: 0x0A, omittingEmptySubsequences: false).compactMap { field in
      while let start = starts.first, start.offset <= offset {
        line = start.line
        starts.removeFirst()
      }
      offset += field.count + 1
      return field.isEmpty ? nil : HeaderLine(line: line, text: String(utf8: field))
    }
  }
}
