/// Gives each sheet of a workbook a name that Excel takes and that no other sheet has.
struct SheetNames {
  /// In UTF-16 code units.
  private static let longest = 31
  private static let forbidden: Set<Character> = ["[", "]", ":", "*", "?", "/", "\\"]
  /// Excel keeps the name for itself.
  private static let reserved = "history"

  private var taken: Set<String> = [reserved]

  mutating func name(_ wanted: String) -> String {
    let base = Self.allowed(wanted)
    var name = Self.shortened(base, to: Self.longest)
    var number = 2
    while !taken.insert(name.lowercased()).inserted {
      let ending = " \(number)"
      name = Self.shortened(base, to: Self.longest - ending.utf16.count) + ending
      number += 1
    }
    return name
  }

  private static func allowed(_ wanted: String) -> String {
    let kept = wanted.map { forbidden.contains($0) || $0.isNewline ? " " : $0 }
    let name = String(kept.drop(while: isEdge).reversed().drop(while: isEdge).reversed())
    return name.isEmpty ? "-" : name
  }

  private static func isEdge(_ character: Character) -> Bool {
    character == "'" || character.isWhitespace
  }

  /// As many whole characters as fit.
  private static func shortened(_ name: String, to length: Int) -> String {
    var (shortened, left) = ("", length)
    for character in name {
      left -= character.utf16.count
      guard left >= 0 else { break }
      shortened.append(character)
    }
    while let last = shortened.last, isEdge(last) { shortened.removeLast() }
    return shortened
  }
}
