import Foundation

extension ThemeBook: Encodable {
  /// The file that `ThemesFile` reads into an equal book.
  package var json: [UInt8] {
    get throws {
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
      return Array(try encoder.encode(self)) + [0x0A]
    }
  }

  package func encode(to encoder: any Encoder) throws {
    try ThemesDocument(self).encode(to: encoder)
  }
}

/// A book of themes as its file has it.
private struct ThemesDocument: Encodable {
  struct ThemeEntry: Encodable {
    let id, name: String
    let definition: String?
    let examples: [String]?
  }

  struct Item: Encodable {
    let session, idea: String
    let text: String?
  }

  struct Step: Encodable {
    let coder: String
    var item, theme: String?
    var undoes: Int?
  }

  let version = ThemesFile.version
  let title: String?
  let themes: [ThemeEntry]
  let items: [Item]
  let history: [Step]

  init(_ book: ThemeBook) {
    title = book.title
    themes = book.themes.map {
      ThemeEntry(
        id: $0.id.text, name: $0.name, definition: $0.definition,
        examples: $0.examples.isEmpty ? nil : $0.examples)
    }
    items = book.items.map { Item(session: $0.session, idea: $0.idea, text: $0.text) }
    history = book.history.map { entry in
      switch entry.act {
      case .assigned(let item, let theme):
        Step(coder: entry.coder.id.text, item: item, theme: theme.text)
      case .undid(let number): Step(coder: entry.coder.id.text, undoes: number)
      }
    }
  }
}
