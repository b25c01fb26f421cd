import Surveys

/// A book of themes as other programs read it: what each theme is made of, and what is not settled.
struct ThemeListDocument: Encodable {
  struct Entry: Encodable {
    let theme, name: String
    @OrNull var definition: String?
    let examples: [String]
    let items: [Item]
  }

  struct Item: Encodable {
    let item: String
    @OrNull var text: String?
  }

  struct Dispute: Encodable {
    let item: String
    @OrNull var text: String?
    /// The theme that each coder named.
    let themes: [String: String]
  }

  let coders: [String]
  let themes: [Entry]
  let disputed: [Dispute]
  let uncoded: [Item]

  init(_ book: ThemeBook) {
    let verdicts = book.verdicts
    coders = book.coders.map(\.id.text)
    themes = book.themes.map { theme in
      Entry(
        theme: theme.id.text, name: theme.name, definition: theme.definition,
        examples: theme.examples,
        items: verdicts.filter { $0.verdict == .settled(theme.id) }.map {
          Item(item: $0.item.name, text: $0.item.text)
        })
    }
    disputed = verdicts.compactMap { item, verdict in
      guard case .disputed(let said) = verdict else { return nil }
      return Dispute(
        item: item.name, text: item.text,
        themes: Dictionary(
          said.map { ($0.coder.id.text, $0.theme.text) }, uniquingKeysWith: { _, last in last }))
    }
    uncoded = verdicts.filter { $0.verdict == .uncoded }.map {
      Item(item: $0.item.name, text: $0.item.text)
    }
  }
}
