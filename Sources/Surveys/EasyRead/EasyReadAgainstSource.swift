/// What a text must share with the one it says more easily: that it is there, what is put into it, and
/// whether it ends as a sentence does.
enum EasyReadAgainstSource {
  static func remarks(on text: EasyReadText) -> [EasyReadRemark] {
    guard let source = text.source else { return [] }
    guard !text.forms.isEmpty else {
      return [
        EasyReadRemark(
          .untranslated, .error,
          "Nobody has written this in Easy Read yet, or its source has changed since. Readers get "
            + "\(EasyReadSentence.short(source)).")
      ]
    }
    return [end(of: text, source), placeholders(of: text)].compactMap(\.self)
  }

  /// What is a sentence there ends as one here, and a question with a question mark; a single heading or
  /// answer has no full stop in either.
  private static func end(of text: EasyReadText, _ source: String) -> EasyReadRemark? {
    let wanted = lastMark(of: source)
    for form in text.forms {
      let found = lastMark(of: form)
      let advice: String? =
        switch (wanted, found) {
        case (_?, nil): "ends without a mark, and its source with one. End it as a sentence ends."
        case (let mark?, let other?)
        where questionMarks.contains(mark) && !questionMarks.contains(other):
          "is no question, and its source is one. Ask it, after what explains it."
        case (nil, let other?)
        where !questionMarks.contains(other)
          && EasyReadSentence.split(form, isEnglish: false).count == 1:
          "ends with a mark, and its source without. Take the last mark away."
        case (nil, _), (_?, _?): nil
        }
      guard let advice else { continue }
      return EasyReadRemark(.endPunctuation, .error, "\(EasyReadSentence.short(form)) \(advice)")
    }
    return nil
  }

  private static let questionMarks: Set<Character> = ["?", "؟", "？"]

  private static func lastMark(of text: String) -> Character? {
    let last = text.reversed().first {
      !$0.isWhitespace && !EasyReadSentence.closing.contains($0)
    }
    return last.flatMap { EasyReadSentence.endMarks.contains($0) ? $0 : nil }
  }

  private static func placeholders(of text: EasyReadText) -> EasyReadRemark? {
    // A form of a plural may spell its number out.
    let found = text.forms.reduce(into: Set<String>()) { names, form in
      names.formUnion(EasyReadText.placeholders(in: form))
    }
    let wanted = EasyReadText.placeholders(in: text.source ?? "")
    if let lost = wanted.subtracting(found).sorted().first {
      return EasyReadRemark(
        .placeholder, .error,
        "\(EasyReadSentence.short(text.forms[0])) has lost {\(lost)}. Put it where it belongs.")
    }
    return nil
  }
}
