import Foundation

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// Reads one part of a workbook as XML.
///
/// A document type is refused unseen, since it is how a file makes a parser read other files or grow
/// without end; parts of workbooks have none.
enum XMLPart {
  static func read(
    _ bytes: [UInt8], _ name: String, with handler: any XMLParserDelegate
  ) throws(FormProblems) {
    guard String(validating: bytes, as: UTF8.self) != nil else { throw damaged(name) }
    guard bytes.firstRange(of: Array("<!DOCTYPE".utf8)) == nil else {
      throw FormProblems(
        "A part of the workbook declares a document type, which workbooks do not have: \(name). "
          + "Save the form as .xlsx again.")
    }
    let parser = XMLParser(data: Data(bytes))
    parser.shouldProcessNamespaces = true
    parser.shouldResolveExternalEntities = false
    parser.delegate = handler
    guard parser.parse(), parser.parserError == nil else { throw damaged(name) }
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
