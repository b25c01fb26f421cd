/// One message of a catalogue: a source text, its translation and what people noted beside it.
package struct CatalogueEntry: Hashable, Sendable {
  package var comments: [CatalogueComment]
  /// The words after `#,`: `fuzzy` and whatever other tools put there.
  package var flags: [String]
  package var previous: PreviousSource
  /// The path of the text (`msgctxt`); the key of an interface phrase.
  package var context: String
  package var source: String
  package var plural: String?
  /// One text, or one for each plural form; empty where it is not translated yet.
  package var translations: [String]

  package init(
    context: String, source: String, plural: String? = nil, translations: [String] = [],
    comments: [CatalogueComment] = [], flags: [String] = [],
    previous: PreviousSource = PreviousSource()
  ) {
    self.comments = comments
    self.flags = flags
    self.previous = previous
    self.context = context
    self.source = source
    self.plural = plural
    self.translations = translations.isEmpty ? [""] : translations
  }

  package static let fuzzyFlag = "fuzzy"

  /// Whether the translation needs a person's look before anyone reads it.
  package var isFuzzy: Bool { flags.contains(Self.fuzzyFlag) }
}

/// What the source was before it changed, from `#| msgid`: it shows a translator what is new.
package struct PreviousSource: Hashable, Sendable {
  package var context: String?
  package var source: String?
  package var plural: String?

  package init(context: String? = nil, source: String? = nil, plural: String? = nil) {
    self.context = context
    self.source = source
    self.plural = plural
  }
}

/// A line of comment above a message; the text is whatever follows the mark, spaces included.
package struct CatalogueComment: Hashable, Sendable {
  package enum Kind: String, Sendable, CaseIterable {
    case translator = "#"
    /// Where the text appears and how long it may be, written by `sync`.
    case note = "#."
    case reference = "#:"
  }

  package let kind: Kind
  package let text: String

  package init(_ kind: Kind, _ text: String) {
    self.kind = kind
    self.text = text
  }
}
