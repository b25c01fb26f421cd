/// The label of an idea on the flip chart: A, B … Z, AA, AB and so on.
///
/// Letters, because a number would look like a rank (Minnesota Department of Health; Sav 2015). An
/// idea keeps its letter, and no other idea ever gets it.
package struct Letter: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// Counted from 0 for A.
  package let index: Int

  package init(_ index: Int) { self.index = index }

  /// Reads capital or small letters A to Z.
  package init?(_ text: String) {
    guard (1...6).contains(text.utf8.count) else { return nil }
    var index = 0
    for character in text.utf8 {
      switch character {
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): index = index * 26 + Int(character) - 64
      case UInt8(ascii: "a")...UInt8(ascii: "z"): index = index * 26 + Int(character) - 96
      default: return nil
      }
    }
    self.index = index - 1
  }

  package var description: String {
    var letters: [UInt8] = []
    var rest = index + 1
    while rest > 0 {
      letters.append(UInt8(ascii: "A") + UInt8((rest - 1) % 26))
      rest = (rest - 1) / 26
    }
    return String(decoding: letters.reversed(), as: UTF8.self)
  }

  package static func < (left: Self, right: Self) -> Bool { left.index < right.index }
}
