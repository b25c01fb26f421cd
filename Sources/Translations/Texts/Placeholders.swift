/// The places in a text where something is put in: `{name}`.
///
/// A name is a letter a–z followed by letters, digits, `-` or `_`; any other brace is plain text.
package enum Placeholders {
  package static func names(in text: String) -> Set<String> {
    var names: Set<String> = []
    var rest = text.utf8[...]
    while let place = nextPlace(in: rest) {
      names.insert(String(text[place.name]))
      rest = rest[place.whole.upperBound...]
    }
    return names
  }

  /// What stands in braces and is no name: “0” of “{0}”, “ name ” of “{ name }”.
  static func others(in text: String) -> Set<String> {
    var found: Set<String> = []
    var start: String.Index?
    let bytes = text.utf8
    for (place, byte) in zip(bytes.indices, bytes) {
      if byte == UInt8(ascii: "{") {
        start = bytes.index(after: place)
      } else if byte == UInt8(ascii: "}"), let open = start {
        found.insert(String(text[open..<place]))
        start = nil
      }
    }
    return found.subtracting(names(in: text))
  }

  /// The text with each placeholder replaced that has a value; the values are taken as they are.
  package static func fill(_ text: String, with values: [String: String]) -> String {
    var result = ""
    var rest = text.utf8[...]
    while let place = nextPlace(in: rest) {
      result += text[rest.startIndex..<place.whole.lowerBound]
      result += values[String(text[place.name])] ?? String(text[place.whole])
      rest = rest[place.whole.upperBound...]
    }
    return result + text[rest.startIndex...]
  }

  /// The text with everything but its placeholders changed.
  static func mapWords(in text: String, _ change: (Substring) -> String) -> String {
    map(text, words: change) { String($0) }
  }

  /// The text with its placeholders changed in one way and all between them in another.
  static func map(
    _ text: String, words: (Substring) -> String, places: (Substring) -> String
  ) -> String {
    var result = ""
    var rest = text.utf8[...]
    while let place = nextPlace(in: rest) {
      result += words(text[rest.startIndex..<place.whole.lowerBound]) + places(text[place.whole])
      rest = rest[place.whole.upperBound...]
    }
    return result + words(text[rest.startIndex...])
  }

  /// Every placeholder as it stands, with its braces, in the order of the text.
  static func places(in text: String) -> [Substring] {
    var places: [Substring] = []
    _ = map(text, words: { String($0) }) { place in
      places.append(place)
      return ""
    }
    return places
  }

  private typealias Place = (whole: Range<String.Index>, name: Range<String.Index>)

  private static func nextPlace(in text: Substring.UTF8View) -> Place? {
    var rest = text
    while let open = rest.firstIndex(of: UInt8(ascii: "{")) {
      let start = rest.index(after: open)
      rest = rest[start...]
      let name = rest.prefix(while: isOfName)
      if let first = name.first, isLetter(first), name.endIndex < rest.endIndex,
        rest[name.endIndex] == UInt8(ascii: "}")
      {
        return (open..<rest.index(after: name.endIndex), start..<name.endIndex)
      }
    }
    return nil
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }

  private static func isOfName(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"): true
    default: isLetter(byte)
    }
  }
}
