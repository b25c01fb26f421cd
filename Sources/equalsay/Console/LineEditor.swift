/// A line that is being typed, with what was typed before.
struct LineEditor {
  private(set) var characters: [Character] = []
  private(set) var cursor = 0
  private var history: [String] = []
  /// Where in the history the line comes from; its end while it is a new one.
  private var position = 0
  private var unfinished = ""

  enum Outcome: Hashable {
    case editing
    case line(String)
    /// The line was given up.
    case interrupted
    case ended
  }

  var text: String { String(characters) }

  /// Takes a key; `completions` are the words that could stand where the cursor is.
  mutating func take(_ key: Key, completions: (String) -> [String]) -> Outcome {
    switch key {
    case .text(let character):
      characters.insert(character, at: cursor)
      cursor += 1
    case .enter: return finish()
    case .tab: complete(completions(String(characters[..<cursor])))
    case .backspace where cursor > 0:
      cursor -= 1
      characters.remove(at: cursor)
    case .delete where cursor < characters.count: characters.remove(at: cursor)
    case .left: cursor = max(0, cursor - 1)
    case .right: cursor = min(characters.count, cursor + 1)
    case .home: cursor = 0
    case .end: cursor = characters.count
    case .up: recall(position - 1)
    case .down: recall(position + 1)
    case .eraseLine: set("")
    case .eraseToEnd: characters.removeSubrange(cursor...)
    case .eraseWord: eraseWord()
    case .interrupt:
      guard !characters.isEmpty else { return .interrupted }
      set("")
    case .endOfInput where characters.isEmpty: return .ended
    case .backspace, .delete, .endOfInput, .redraw, .unknown: break
    }
    return .editing
  }

  private mutating func finish() -> Outcome {
    let line = text
    if !line.isEmpty, history.last != line { history.append(line) }
    position = history.count
    unfinished = ""
    set("")
    return .line(line)
  }

  private mutating func set(_ text: String) {
    characters = Array(text)
    cursor = characters.count
  }

  private mutating func recall(_ next: Int) {
    guard (0...history.count).contains(next), next != position else { return }
    if position == history.count { unfinished = text }
    position = next
    set(next == history.count ? unfinished : history[next])
  }

  private mutating func eraseWord() {
    let before = characters[..<cursor]
    let kept =
      before.lastIndex { $0 != " " }
      .flatMap { last in before[...last].lastIndex(of: " ") }.map { $0 + 1 } ?? 0
    characters.removeSubrange(kept..<cursor)
    cursor = kept
  }

  /// Adds what all completions share; of a single one all of it, and a space.
  private mutating func complete(_ completions: [String]) {
    guard let first = completions.first else { return }
    let word = String(characters[..<cursor].reversed().prefix { $0 != " " }.reversed())
    var shared = first
    for other in completions.dropFirst() {
      shared = String(zip(shared, other).prefix { $0.lowercased() == $1.lowercased() }.map(\.0))
    }
    guard shared.count >= word.count else { return }
    let ending = Array(shared + (completions.count == 1 ? " " : ""))
    characters.replaceSubrange(cursor - word.count..<cursor, with: ending)
    cursor += ending.count - word.count
  }
}
