import Foundation

/// A code that a person makes from things they will remember, to pair two of their responses.
///
/// It is made of four parts, none of which tells who somebody is: a letter of the name of whoever
/// brought them up, the day of the month they were born on, a letter of the place, and a letter of
/// their own name (a subject-generated identification code). The same person gives the same parts
/// again months later, and nobody keeps a list.
package struct SelfCode: Hashable, Sendable {
  /// The parts that a person is asked for, in the order of the code.
  package enum Part: String, Hashable, Sendable, CaseIterable {
    /// The first letter of the first name of their mother, or whoever brought them up.
    case parent
    /// The day of the month on which they were born.
    case day
    /// The first letter of the place where they were born.
    case place
    /// The last letter of their own first name.
    case name
  }

  /// The parts that are missing or cannot be taken.
  package struct Unusable: Error, Hashable, Sendable {
    package let parts: [Part]
  }

  /// The parts with hyphens between them, such as `m-7-b-a`: what is hashed, and never kept.
  package let text: String

  /// Takes the parts as a person enters them.
  ///
  /// Of a whole word only its letter is taken.
  package init(_ entry: (Part) -> String) throws(Unusable) {
    let values = Part.allCases.map { Self.value(of: $0, entry($0)) }
    let wrong = zip(Part.allCases, values).filter { $0.1 == nil }.map(\.0)
    guard wrong.isEmpty else { throw Unusable(parts: wrong) }
    text = values.compactMap(\.self).joined(separator: "-")
  }

  /// Reads a code as it stands in a file: four parts with hyphens or blanks between them, and no
  /// more than a letter for a name.
  package init?(_ text: String) {
    let parts = text.split { $0 == "-" || $0.isWhitespace }.map(String.init)
    guard parts.count == Part.allCases.count else { return nil }
    let entries = Dictionary(uniqueKeysWithValues: zip(Part.allCases, parts))
    let hasWord = entries.contains { $0.key != .day && Self.letters($0.value).count > 1 }
    guard !hasWord else { return nil }
    do { try self.init { entries[$0] ?? "" } } catch { return nil }
  }

  private static func value(of part: Part, _ entry: String) -> String? {
    switch part {
    case .parent, .place: letters(entry).first
    case .name: letters(entry).last
    case .day: day(entry)
    }
  }

  /// The letters of an entry without case and accents, so that the same letter is always the same.
  private static func letters(_ entry: String) -> [String] {
    let plain = entry.precomposedStringWithCompatibilityMapping
      .folding(options: [.caseInsensitive, .diacriticInsensitive, .widthInsensitive], locale: nil)
    return plain.filter(\.isLetter).map { twins[$0] ?? String($0) }
  }

  /// Letters that keyboards for Arabic and for Urdu write by different codes.
  private static let twins: [Character: String] = [
    "\u{064A}": "\u{06CC}", "\u{0649}": "\u{06CC}", "\u{0643}": "\u{06A9}",
    "\u{0647}": "\u{06C1}", "\u{0629}": "\u{06C1}", "\u{06C3}": "\u{06C1}",
  ]

  /// A day of a month, in whatever digits.
  private static func day(_ entry: String) -> String? {
    let digits = entry.filter { !$0.isWhitespace }
    let values = digits.compactMap(\.wholeNumberValue).filter { $0 < 10 }
    guard values.count == digits.count, (1...2).contains(values.count) else { return nil }
    let number = values.reduce(0) { $0 * 10 + $1 }
    guard (1...31).contains(number) else { return nil }
    return String(number)
  }
}
