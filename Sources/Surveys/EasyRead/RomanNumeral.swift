/// Numbers in letters, of which few people can tell more than the first.
extension Substring {
  /// Whether a part of the word is one; `alone` also takes I, V and X, `small` also small letters.
  func holdsRomanNumeral(alone: Bool, small: Bool) -> Bool {
    if unicodeScalars.contains(where: { (0x2160...0x2188).contains($0.value) }) { return true }
    // Letters of a script without capitals part words, too: 第IV部分.
    let parts = split { "-–—/".contains($0) || $0.isLetter && !$0.isCased }
    return parts.map(\.bare.withoutPossessive).contains { part in
      part.isRomanNumeral(alone: alone)
        || small && part.allSatisfy { "ivx".contains($0) }
          && Substring(part.uppercased()).isRomanNumeral(alone: false)
    }
  }

  /// Whether the letters are a Roman numeral; short ones with C, D or M are words or initials.
  func isRomanNumeral(alone: Bool) -> Bool {
    guard count > 1 || (alone && ["I", "V", "X"].contains(self)) else { return false }
    guard allSatisfy({ "IVXL".contains($0) }) || count > 4 else { return false }
    var rest = self
    for place in Self.romanPlaces {
      guard let digit = place.first(where: rest.hasPrefix) else { continue }
      rest = rest.dropFirst(digit.count)
    }
    return rest.isEmpty
  }

  /// The numerals of each place, the longest first where one begins with another.
  private static let romanPlaces = [
    ["MMM", "MM", "M"],
    ["CM", "CD", "DCCC", "DCC", "DC", "D", "CCC", "CC", "C"],
    ["XC", "XL", "LXXX", "LXX", "LX", "L", "XXX", "XX", "X"],
    ["IX", "IV", "VIII", "VII", "VI", "V", "III", "II", "I"],
  ]

  /// Without the ’s of whom something belongs to.
  var withoutPossessive: Substring {
    hasSuffix("’s") || hasSuffix("'s") ? dropLast(2) : self
  }
}
