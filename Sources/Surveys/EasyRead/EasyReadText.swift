/// A text of an Easy Read version, with what stands beside it.
package struct EasyReadText: Sendable {
  package enum Picture: Sendable {
    case shown
    case missing
    /// An answer in words alone, under the picture of its question.
    case wordsAlone
    /// A heading or a sentence of the interface, which needs none of its own.
    case notNeeded
  }

  /// The path of the text, as catalogues name it.
  package let context: String
  /// What stands in the catalogue: one text, or one for each plural form; none where nobody has
  /// written it.
  package let forms: [String]
  /// Whether people read it, and not the text that it falls back to.
  package let isRead: Bool
  package let language: LanguageTag
  package let picture: Picture
  /// The text that it says more easily; nothing where that is not to be compared.
  package let source: String?
  /// The same for a number of things.
  package let plural: String?
  /// The plural forms that stand for one number alone, which may be spelt out there.
  package let spelledOut: Set<Int>
  /// The text that stands before this one beside the same picture, as a question before its hint.
  package let below: String?
  /// How many paragraphs of a hint stand beside a picture of their own.
  package let hintPictures: Int

  package init(
    context: String, forms: [String], language: LanguageTag, picture: Picture = .notNeeded,
    source: String? = nil, plural: String? = nil, spelledOut: Set<Int> = [], isRead: Bool = true,
    below: String? = nil, hintPictures: Int = 0
  ) {
    self.source = source
    self.plural = plural
    self.spelledOut = spelledOut
    self.isRead = isRead
    self.below = below
    self.hintPictures = hintPictures
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
