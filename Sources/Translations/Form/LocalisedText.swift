package import Surveys

/// A text as a person reads it, and the language it is in.
///
/// Where a translation is missing the text is in another language than the page around it, which
/// says so with `lang` and `dir`.
package struct LocalisedText: Hashable, Sendable {
  package let text: String
  package let language: LanguageTag

  package init(text: String, language: LanguageTag) {
    self.text = text
    self.language = language
  }

  /// Its paragraphs, parted by empty lines.
  package var paragraphs: [LocalisedText] {
    Paragraphs.of(text).map { LocalisedText(text: $0, language: language) }
  }
}
