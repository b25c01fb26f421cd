/// Characters of a translation that nobody sees and that change what people see.
enum InvisibleCharacters {
  /// What is wrong with them in an entry, in words.
  static func messages(for entry: CatalogueEntry) -> [String] {
    let sources = [entry.source] + [entry.plural].compactMap(\.self)
    let known = Set(sources.flatMap(\.unicodeScalars).filter(isControl))
    return entry.translations.enumerated().flatMap { form, text -> [String] in
      let name = entry.plural == nil ? "msgstr" : "msgstr[\(form)]"
      var messages: [String] = []
      if let control = text.unicodeScalars.first(where: { isControl($0) && !known.contains($0) }) {
        messages.append(
          "\(name) of \(entry.context) holds the control character \(code(control)). Delete it.")
      }
      if !isBalanced(text) {
        messages.append(
          "\(name) of \(entry.context) changes the direction of writing and does not change it back. "
            + "Close each U+202A to U+202E with U+202C, and each U+2066 to U+2068 with U+2069.")
      }
      return messages
    }
  }

  /// Control characters but those that lay out text.
  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.generalCategory == .control && scalar != "\n" && scalar != "\t"
  }

  private static func code(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }

  /// Whether what begins a direction of writing also ends it, in the same paragraph (UAX 9).
  private static func isBalanced(_ text: String) -> Bool {
    text.split(separator: "\n").allSatisfy { paragraph in
      var open: [Unicode.Scalar] = []
      for scalar in paragraph.unicodeScalars {
        switch scalar {
        case "\u{202A}", "\u{202B}", "\u{202D}", "\u{202E}": open.append("\u{202C}")
        case "\u{2066}"..."\u{2068}": open.append("\u{2069}")
        case "\u{202C}", "\u{2069}":
          guard open.popLast() == scalar else { return false }
        case _: continue
        }
      }
      return open.isEmpty
    }
  }
}

extension String {
  /// Whether there is nothing in it that anybody sees.
  var saysNothing: Bool {
    unicodeScalars.allSatisfy { scalar in
      scalar.properties.isWhitespace || scalar.properties.isDefaultIgnorableCodePoint
        || scalar == "\u{2800}" || [.format, .control].contains(scalar.properties.generalCategory)
    }
  }
}
