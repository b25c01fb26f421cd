import Surveys

/// A phrase as a person reads it: one text, or one for each plural form.
struct LocalisedPhrase: Sendable {
  private let plurals: PluralForms
  private let forms: [LocalisedText]
  private let fallBack: LocalisedText

  init(_ texts: [String], language: LanguageTag, plurals: PluralForms, key: String) {
    self.plurals = plurals
    forms = texts.map { LocalisedText(text: $0, language: language) }
    fallBack = LocalisedText(text: key, language: language)
  }

  /// The only text; of a plural the last form, which most languages use for many.
  var text: LocalisedText { forms.last ?? fallBack }

  func text(for count: Int) -> LocalisedText {
    guard forms.count > 1 else { return text }
    let form = plurals.form(for: count)
    return forms.indices.contains(form) ? forms[form] : text
  }
}
