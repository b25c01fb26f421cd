extension Shape where Value == String {
  /// What a reader of any page can be expected to bear.
  static var longest: Int { 10_000 }

  private static var raw: Self {
    .init { value, label, problems in
      guard case .text(let text) = value.content else {
        refuse(value, label, "a text", &problems)
        return nil
      }
      return text
    }
  }

  /// A text for people: not blank, not endless, without control characters but line break and tab.
  package static var text: Self {
    .init { value, label, problems in
      guard let text = raw.read(value, label, &problems) else { return nil }
      if !text.unicodeScalars.contains(where: { !$0.properties.isWhitespace }) {
        problems.report(value.place, "\(label) is empty. Write something in it.")
      } else if text.utf8.count > longest, text.unicodeScalars.count > longest {
        problems.report(
          value.place,
          "\(label) has \(text.unicodeScalars.count) characters. It may have at most \(longest).")
      } else if text.utf8.contains(where: { ($0 < 0x20 && $0 != 0x0A && $0 != 0x09) || $0 == 0x7F })
      {
        problems.report(
          value.place,
          "\(label) holds a control character. Use only \\n for a line break and \\t for a tab.")
      }
      return text
    }
  }

  /// The name of a picture, without its ending.
  static var pictureName: Self {
    fileName(
      allowing: "-_",
      "is not the name of a picture. Use letters, digits, hyphens and underscores, "
        + "without the file's ending.")
  }

  /// The name of a file beside the definition, never a path.
  static var mediaName: Self {
    fileName(
      allowing: "-_.",
      "is not the name of a file beside the definition. Use letters, digits, dots, hyphens and "
        + "underscores.")
  }

  private static func fileName(allowing marks: String, _ complaint: String) -> Self {
    .init { value, label, problems in
      guard let name = raw.read(value, label, &problems) else { return nil }
      guard let first = name.utf8.first, isAlphanumeric(first), name.utf8.count <= 200,
        name.utf8.allSatisfy({ isAlphanumeric($0) || marks.utf8.contains($0) })
      else {
        problems.report(value.place, "\(quoted(name)) \(complaint)")
        return nil
      }
      return name
    }
  }

  private static func isAlphanumeric(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20)
  }
}

extension Shape {
  /// A text that some type knows how to read; anything else gets the complaint.
  private static func parsed(
    _ complaint: String, _ parse: @escaping (String) -> Value?
  ) -> Self {
    .init { value, label, problems in
      guard case .text(let text) = value.content else {
        refuse(value, label, "a text", &problems)
        return nil
      }
      guard let parsed = parse(text) else {
        problems.report(value.place, "\(quoted(text)) \(complaint)")
        return nil
      }
      return parsed
    }
  }

  package static func identifier<Subject>() -> Self where Value == Identifier<Subject> {
    parsed(
      "is not an identifier. Use small letters a to z, digits and hyphens, beginning with a letter."
    ) { Identifier($0) }
  }
}

extension Shape where Value == LanguageTag {
  package static var languageTag: Self {
    parsed("is not a language tag. Write it as BCP 47 does, for example \"en-GB\" or \"ur\".") {
      LanguageTag($0)
    }
  }
}

extension Shape where Value == CalendarDate {
  package static var date: Self {
    parsed(
      "is not a date. Write a day of the calendar as year-month-day, for example \"2026-12-01\"."
    ) { CalendarDate($0) }
  }
}

extension Shape where Value: CaseIterable & RawRepresentable<String> {
  /// What sort of thing it is: one of a few names.
  package static var kind: Self {
    .init { value, label, problems in
      guard case .text(let text) = value.content else {
        refuse(value, label, "a text", &problems)
        return nil
      }
      guard let kind = Value(rawValue: text) else {
        let kinds = Value.allCases.map(\.rawValue)
        problems.report(
          value.place,
          "Unknown kind \(quoted(text)). "
            + Nearest.hint(
              to: text, among: kinds,
              otherwise: "Use one of \(kinds.map { "\"\($0)\"" }.joined(separator: ", "))."))
        return nil
      }
      return kind
    }
  }
}
