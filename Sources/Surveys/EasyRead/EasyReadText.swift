/// A text of an Easy Read version, with what stands beside it.
package struct EasyReadText: Sendable {
  package enum Picture: Sendable {
    case shown
    case missing
    /// A heading or a sentence of the interface, which needs none of its own.
    case notNeeded
  }

  /// The path of the text, as catalogues name it.
  package let context: String
  /// What people read: one text, or one for each plural form; empty where nobody has written it.
  package let forms: [String]
  package let language: LanguageTag
  package let picture: Picture

  package init(
    context: String, forms: [String], language: LanguageTag, picture: Picture = .notNeeded
  ) {
    self.context = context
    self.forms = forms
    self.language = language
    self.picture = picture
  }
}
