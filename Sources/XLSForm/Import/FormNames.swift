import Surveys

/// A name of a form that is written another way here.
package struct RenamedName: Hashable, Sendable {
  package let from: String
  package let to: String
  package let place: FormPlace
}

/// Makes identifiers of the names that a form uses: `Other_reason` becomes `other-reason`.
struct FormNames {
  private(set) var renamed: [RenamedName] = []
  /// What sections and questions may not be called.
  private(set) var taken: Set<String> = [
    "workshop", "version", "language", "channel", "site", "submitted",
  ]

  /// An identifier for a question or section.
  mutating func identifier<Subject>(_ name: String, _ noun: String, _ place: FormPlace)
    -> Identifier<Subject>
  {
    let identifier: Identifier<Subject> = Self.unique(name, noun, among: taken)
    taken.insert(identifier.text)
    note(name, identifier.text, place)
    return identifier
  }

  /// Keeps an identifier from being given again.
  mutating func take(_ identifier: String) { taken.insert(identifier) }

  mutating func note(_ name: String, _ identifier: String, _ place: FormPlace) {
    guard name != identifier else { return }
    renamed.append(RenamedName(from: name, to: identifier, place: place))
  }

  /// The identifier nearest to a name that nothing else has yet.
  static func unique<Subject>(
    _ name: String, _ noun: String, among taken: Set<String>
  ) -> Identifier<Subject> {
    let words = name.lowercased().unicodeScalars
      .split { !("a"..."z").contains($0) && !("0"..."9").contains($0) }.map { String($0) }
    var text = words.joined(separator: "-")
    if !(text.first.map { ("a"..."z").contains($0) } ?? false) {
      text = text.isEmpty ? noun : "\(noun)-\(text)"
    }
    var number = 1
    while true {
      let candidate = number == 1 ? text : "\(text)-\(number)"
      if !taken.contains(candidate), let identifier = Identifier<Subject>(candidate) {
        return identifier
      }
      number += 1
    }
  }
}
