import Foundation

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// Hands on what a parser finds, and stops it where a part is deeper or longer than any of a form.
final class XMLWatch: NSObject, XMLParserDelegate {
  /// Parts of workbooks are about ten deep.
  private static let mostDepth = 256
  /// Some seconds of work, and several times what a large form has with all its empty cells.
  static let mostElements = 4_000_000

  private(set) var depth = 0
  var isEndless: Bool { elements > limit }
  private var elements = 0
  private let limit: Int
  private let reader: any XMLPartReader

  init(_ reader: any XMLPartReader, atMost limit: Int) {
    (self.reader, self.limit) = (reader, limit)
  }

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
    qualifiedName: String?, attributes: [String: String]
  ) {
    depth += 1
    elements += 1
    guard depth <= Self.mostDepth, !isEndless, !reader.isFull else { return parser.abortParsing() }
    reader.begin(name, attributes)
  }

  func parser(_ parser: XMLParser, foundCharacters characters: String) {
    reader.add(characters)
  }

  func parser(_ parser: XMLParser, foundCDATA block: Data) {
    reader.add(String(decoding: block, as: UTF8.self))
  }

  func parser(
    _ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?
  ) {
    depth -= 1
    reader.end(name)
  }
}
