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
  /// The text that it says more easily; nothing where that is not to be compared.
  package let source: String?

  package init(
    context: String, forms: [String], language: LanguageTag, picture: Picture = .notNeeded,
    source: String? = nil
  ) {
    self.source = source
    self.context = context
    self.forms = forms
    self.language = language
    self.picture = picture
  }
}

extension EasyReadText {
  /// The names of what is put into a text: `name` of `{name}`.
  static func placeholders(in text: String) -> Set<String> {
    let pieces = text.split(separator: "{", omittingEmptySubsequences: false).dropFirst()
    return Set(
      pieces.compactMap { piece in
        guard let end = piece.firstIndex(of: "}") else { return nil }
        let name = piece[..<end]
        let isName =
          name.first?.isLetter == true
          && name.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "-_".contains($0)) }
        return isName ? String(name) : nil
      })
  }
}
