/// A codebook, the items to be coded, and everything that coders ever said of them.
///
/// What was said is a history to which entries are only added: taking an assignment back is an entry
/// too, so nobody can doubt afterwards who coded what, and in which order.
package struct ThemeBook: Hashable, Sendable {
  /// One step of the coding.
  package struct Entry: Hashable, Sendable {
    package enum Act: Hashable, Sendable {
      case assigned(item: String, theme: Identifier<Theme>)
      /// Takes back an assignment, by its number in the history, from 1 on.
      case undid(Int)
    }

    package let coder: Coder
    package let act: Act
  }

  /// Why an entry cannot be added.
  package enum Refusal: Error, Hashable, Sendable {
    case unknownItem
    case unknownTheme
    case nothingToUndo
  }

  package var title: String?
  package private(set) var themes: [Theme] = []
  package private(set) var items: [ThemedItem] = []
  package private(set) var history: [Entry] = []
  private var positions: [String: Int] = [:]
  /// Who made each assignment that nobody has taken back, by its number.
  private var made: [Int: Coder] = [:]

  package init(title: String? = nil) { self.title = title }

  package func theme(_ id: Identifier<Theme>) -> Theme? { themes.first { $0.id == id } }

  package func item(_ name: String) -> ThemedItem? { positions[name].map { items[$0] } }

  /// Whether an entry is an assignment that nobody has taken back.
  package func stands(_ number: Int) -> Bool { made[number] != nil }

  /// Adds a theme, or puts it in the place of the one with its id.
  package mutating func put(_ theme: Theme) {
    if let index = themes.firstIndex(where: { $0.id == theme.id }) {
      themes[index] = theme
    } else {
      themes.append(theme)
    }
  }

  /// Adds an item, or the words to one that is there; whether anything changed.
  package mutating func put(_ item: ThemedItem) -> Bool {
    guard let index = positions[item.name] else {
      positions[item.name] = items.count
      items.append(item)
      return true
    }
    guard let text = item.text, items[index].text != text else { return false }
    items[index].text = text
    return true
  }

  package mutating func assign(
    _ item: String, to theme: Identifier<Theme>, by coder: Coder
  ) throws(Refusal) {
    guard self.item(item) != nil else { throw .unknownItem }
    guard self.theme(theme) != nil else { throw .unknownTheme }
    history.append(Entry(coder: coder, act: .assigned(item: item, theme: theme)))
    made[history.count] = coder
  }

  /// Takes back a coder's last assignment that still stands, and tells which.
  package mutating func undo(by coder: Coder) throws(Refusal) -> (
    item: String, theme: Identifier<Theme>
  ) {
    guard let last = standing.last(where: { $0.coder == coder }) else { throw .nothingToUndo }
    try undo(last.number, by: coder)
    return (last.item, last.theme)
  }

  /// Takes back one assignment of a coder by its number.
  package mutating func undo(_ number: Int, by coder: Coder) throws(Refusal) {
    guard made[number] == coder else { throw .nothingToUndo }
    made[number] = nil
    history.append(Entry(coder: coder, act: .undid(number)))
  }
}
