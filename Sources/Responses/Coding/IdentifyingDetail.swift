/// Something in a text that could tell who wrote it, or whom it is about.
///
/// A person who reads the text decides; this only points. It misses names without a title, places and
/// stories that only one person could tell.
package struct IdentifyingDetail: Hashable, Sendable {
  package enum Kind: String, Hashable, Sendable, CaseIterable {
    case email
    case webAddress = "web address"
    case nhsNumber = "NHS number"
    case nationalInsurance = "National Insurance number"
    case postcode
    case date
    case phone = "phone number"
    case name
  }

  package let kind: Kind
  /// The characters, counted from 0.
  package let range: Range<Int>
  /// The same as they stand in the text.
  package let words: String

  /// Every detail in a text, in its order; where two kinds overlap, the one that is listed first.
  package static func found(in text: String) -> [IdentifyingDetail] {
    let characters = Array(text)
    let plain = String(characters.map(Self.plain))
    var details: [IdentifyingDetail] = []
    for kind in Kind.allCases {
      for range in kind.ranges(in: plain)
      where !details.contains(where: { $0.range.overlaps(range) }) {
        details.append(
          IdentifyingDetail(kind: kind, range: range, words: String(characters[range])))
      }
    }
    return details.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  /// A digit of any script as one of ours, so that `۰۱۱۳` is a number too; any space as a space.
  private static func plain(_ character: Character) -> Character {
    if let digit = character.wholeNumberValue, (0...9).contains(digit) {
      return Character(String(digit))
    }
    return character.isWhitespace ? " " : character
  }
}
