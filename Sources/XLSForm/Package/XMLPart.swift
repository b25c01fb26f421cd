import Foundation

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// Reads one part of a workbook as XML.
///
/// A document type is refused unseen, since it is how a file makes a parser read other files or grow
/// without end; parts of workbooks have none. How deep and how long a part may be is limited here:
/// libxml2 does not limit it, and holds what is open in memory.
enum XMLPart {
  static func read(
    _ bytes: [UInt8], _ name: String, with reader: some XMLPartReader,
    atMost limit: Int = XMLWatch.mostElements
  ) throws(FormProblems) {
    // A zero would be half a character of UTF-16, in which a document type looks otherwise.
    guard String(validating: bytes, as: UTF8.self) != nil, !bytes.contains(0) else {
      throw damaged(name)
    }
    guard bytes.firstRange(of: Array("<!DOCTYPE".utf8)) == nil else {
      throw FormProblems(
        "A part of the workbook declares a document type, which workbooks do not have: \(name). "
          + "Save the form as .xlsx again.")
    }
    // In pieces, since libxml2 takes no more than 10 MB at a time.
    let parser = XMLParser(stream: InputStream(data: Data(bytes)))
    let watch = XMLWatch(reader, atMost: limit)
    parser.shouldProcessNamespaces = true
    parser.shouldResolveExternalEntities = false
    parser.delegate = watch
    let isRead = parser.parse()
    guard !watch.isEndless else { throw endless(name, limit) }
    guard isRead, parser.parserError == nil, watch.depth == 0 else { throw damaged(name) }
  }

  private static func endless(_ name: String, _ limit: Int) -> FormProblems {
    FormProblems(
      "A part of the workbook goes on beyond \(limit) cells, which no form does: "
        + "\(name.shown). Delete the empty rows and columns around the form, and save it again.")
  }

  private static func damaged(_ name: String) -> FormProblems {
    FormProblems(
      "A part of the workbook cannot be read: \(name.shown). Save the form as .xlsx again, or take "
        + "another copy.")
  }

  /// An attribute by its name without the prefix, of which every program chooses its own.
  static func attribute(_ name: String, of attributes: [String: String]) -> String? {
    attributes[name] ?? attributes.first { $0.key.hasSuffix(":" + name) }?.value
  }
}

/// Hears what stands in a part of a workbook, one element after the other.
protocol XMLPartReader: AnyObject {
  func begin(_ name: String, _ attributes: [String: String])
  func add(_ characters: String)
  func end(_ name: String)
  /// Whether it needs to hear no more.
  var isFull: Bool { get }
}

extension XMLPartReader {
  func add(_ characters: String) {}

  func end(_ name: String) {}

  var isFull: Bool { false }
}

/// A character that XML cannot hold, as workbooks write it: `_x000D_`.
enum WorkbookText {
  static func decoded(_ text: String) -> String {
    guard text.contains("_x") else { return text }
    return text.replacing(/_x([0-9A-Fa-f]{4})_/) { match in
      UInt32(match.1, radix: 16).flatMap(UnicodeScalar.init).map { String(Character($0)) }
        ?? String(match.0)
    }
  }
}
