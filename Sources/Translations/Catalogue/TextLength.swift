/// How long a translation may be, as the note to its translator says: “At most 31 characters”.
///
/// Most limits are there for the look of a page, which a longer text stretches; so it is a warning.
/// Where what is made of a text breaks by it, it is a problem: the name of a sheet in a workbook.
package struct TextLength: Sendable {
  package let limit: Int
  package let isHard: Bool

  private static let hard = "release.sheet-"

  /// The limit of an entry; nothing where its notes say none.
  package init?(of entry: CatalogueEntry) {
    self.init(entry.context, entry.comments.filter { $0.kind == .note }.map(\.text))
  }

  private init?(_ context: String, _ notes: [String]) {
    for note in notes {
      if let match = note.firstMatch(of: /At most ([0-9]{1,6}) characters/),
        let limit = Int(match.1)
      {
        self.limit = limit
        isHard = context.hasPrefix(Self.hard)
        return
      }
    }
    return nil
  }

  /// What is too long in an entry, in words; nothing where all of it fits.
  package static func excess(in entry: CatalogueEntry) -> (message: String, isHard: Bool)? {
    guard let length = TextLength(of: entry) else { return nil }
    let longest = entry.translations.enumerated().max { $0.element.count < $1.element.count }
    guard let (form, text) = longest.map({ ($0.offset, $0.element) }), text.count > length.limit
    else { return nil }
    let name = entry.plural == nil ? "msgstr" : "msgstr[\(form)]"
    return (
      "\(name) of \(entry.context) has \(text.count) characters, and at most \(length.limit) "
        + "fit. Say it in fewer.", length.isHard
    )
  }
}
