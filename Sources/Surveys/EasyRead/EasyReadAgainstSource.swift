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
    let found = [end(of: text, source), placeholders(of: text, source)].compactMap(\.self)
    guard found.isEmpty, !text.isRead else { return found }
    return [
      EasyReadRemark(
        .untranslated, .error,
        "One of its plural forms is missing or empty. Write each; until then readers get "
          + "\(EasyReadSentence.short(source)).")
    ]
  }

  /// What is a sentence there ends as one here, with the same sort of mark; a single heading or
  /// answer has none in either.
  ///
  /// Where one line of the source has become several sentences, the last ends as a sentence.
  private static func end(of text: EasyReadText, _ source: String) -> EasyReadRemark? {
    let wanted = Mark(endOf: source)
    for form in text.forms where form.contains(where: { !$0.isWhitespace }) {
      let found = Mark(endOf: form)
      guard found != wanted else { continue }
      let advice: String
      switch (wanted, found) {
      case (_?, nil):
        advice = "ends without a mark, and its source with one. End it as a sentence ends."
      case (.question?, _):
        advice = "is no question, and its source is one. Ask it, after what explains it."
      case (nil, _):
        guard EasyReadSentence.split(form, in: text.language).count == 1 else { continue }
        advice = "ends with a mark, and its source without. Take the last mark away."
      case (_?, .question?):
        advice = "is a question, and its source is none. Say it."
      case (_?, _):
        advice = "ends with another mark than its source. End both in the same way."
      }
      return EasyReadRemark(.endPunctuation, .error, "\(EasyReadSentence.short(form)) \(advice)")
    }
    return nil
  }

  /// What a text ends with, whatever the script.
  private enum Mark {
    case stop, question, exclamation, colon, ellipsis

    init?(endOf text: String) {
      let last = text.reversed().first {
        !$0.isWhitespace && !EasyReadSentence.closing.contains($0)
      }
      switch last {
      case ".", "。", "۔", "।", "॥": self = .stop
      case "?", "؟", "？": self = .question
      case "!", "！": self = .exclamation
      case ":", "：": self = .colon
      case "…": self = .ellipsis
      case _: return nil
      }
    }
  }

  /// The first form that loses or invents what is put into it.
  private static func placeholders(of text: EasyReadText, _ source: String) -> EasyReadRemark? {
    let wanted = EasyReadText.placeholders(in: source)
      .union(text.plural.map(EasyReadText.placeholders) ?? [])
    for (number, form) in text.forms.enumerated() where form.contains(where: { !$0.isWhitespace }) {
      let found = EasyReadText.placeholders(in: form)
      let mayLose: Set<String> = text.spelledOut.contains(number) ? ["count"] : []
      if let lost = wanted.subtracting(found).subtracting(mayLose).min() {
        return EasyReadRemark(
          .placeholder, .error,
          "\(EasyReadSentence.short(form)) has lost {\(lost)}. Put it where it belongs.")
      }
      if let invented = found.subtracting(wanted).min() {
        return EasyReadRemark(
          .placeholder, .error,
          "\(EasyReadSentence.short(form)) has {\(invented)}, which its source has not. Take it out."
        )
      }
    }
    return nil
  }
}
