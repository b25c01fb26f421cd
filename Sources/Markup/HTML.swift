/// A piece of HTML or SVG, as the bytes that are sent.
///
/// Text becomes HTML only through escaping, so what a person typed can never become markup. Pages
/// are well-formed XML as well, so that any XML reader can check them; control characters, which
/// neither allows, are left out. What is the same for every
/// reader is made once and used again, since a piece is only bytes.
package struct HTML: Sendable, Hashable {
  package private(set) var bytes: [UInt8]

  package static let empty = HTML(bytes: [])

  private init(bytes: [UInt8]) { self.bytes = bytes }

  /// The text, escaped for element content and for attribute values in double quotes.
  package init(text: String) {
    bytes = []
    append(escaping: text)
  }

  /// Markup vetted by whoever writes the literal; never anything from outside.
  package init(vetted markup: StaticString) {
    bytes = markup.withUTF8Buffer { Array($0) }
  }

  /// One element with its attributes and content.
  init(element name: StaticString, _ attributes: [Attribute], content: HTML?) {
    bytes = []
    bytes.reserveCapacity(64 + (content?.bytes.count ?? 0))
    append("<")
    append(name)
    for attribute in attributes { attribute.write(to: &self) }
    guard let content else {
      append("/>")
      return
    }
    append(">")
    bytes.append(contentsOf: content.bytes)
    append("</")
    append(name)
    append(">")
  }

  package mutating func append(_ other: HTML) { bytes.append(contentsOf: other.bytes) }

  mutating func append(_ literal: StaticString) {
    literal.withUTF8Buffer { bytes.append(contentsOf: $0) }
  }

  mutating func append(escaping text: String) {
    var text = text
    text.withUTF8 { utf8 in
      var start = 0
      for (place, byte) in utf8.enumerated() {
        guard let replacement = Self.replacement(of: byte) else { continue }
        bytes.append(contentsOf: utf8[start..<place])
        append(replacement)
        start = place + 1
      }
      bytes.append(contentsOf: utf8[start...])
    }
  }

  private static func replacement(of byte: UInt8) -> StaticString? {
    switch byte {
    case UInt8(ascii: "&"): "&amp;"
    case UInt8(ascii: "<"): "&lt;"
    case UInt8(ascii: ">"): "&gt;"
    case UInt8(ascii: "\""): "&quot;"
    case UInt8(ascii: "\t"), UInt8(ascii: "\n"), UInt8(ascii: "\r"): nil
    case 0x00..<0x20: ""
    default: nil
    }
  }
}
