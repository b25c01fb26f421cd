import Foundation

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// The texts that the cells of a workbook share, by their numbers.
///
/// A text in several styles stands in several runs; what a cell says how it is pronounced is no part
/// of it.
final class SharedStrings: NSObject, XMLParserDelegate {
  private(set) var texts: [String] = []
  private var text = ""
  private var isText = false
  private var isPhonetic = false

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
    qualifiedName: String?, attributes: [String: String]
  ) {
    switch name {
    case "si": text = ""
    case "rPh": isPhonetic = true
    case "t": isText = !isPhonetic
    case _: return
    }
  }

  func parser(_ parser: XMLParser, foundCharacters characters: String) {
    if isText { text += characters }
  }

  func parser(_ parser: XMLParser, foundCDATA block: Data) {
    if isText { text += String(decoding: block, as: UTF8.self) }
  }

  func parser(
    _ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?
  ) {
    switch name {
    case "si": texts.append(WorkbookText.decoded(text))
    case "rPh": isPhonetic = false
    case "t": isText = false
    case _: return
    }
  }
}
