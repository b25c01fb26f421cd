import Foundation
import Surveys

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// Reads XLIFF 1.2 as programs for translators write it back.
///
/// Nothing outside the file is ever opened: it may have no document type, and so no entities of its
/// own.
enum XLIFFReader {
  static func read(_ bytes: [UInt8]) throws(CatalogueProblems) -> ReturnedFile {
    guard String(validating: bytes, as: UTF8.self) != nil else {
      throw CatalogueProblems(1, "The file is not UTF-8. Save it as UTF-8.")
    }
    try XMLProlog.check(bytes)
    let parser = XMLParser(data: Data(bytes))
    let handler = XLIFFHandler()
    parser.shouldProcessNamespaces = true
    parser.shouldResolveExternalEntities = false
    parser.delegate = handler
    // Some faults are only told to the handler.
    let isParsed = parser.parse()
    guard isParsed, handler.faultyLine == nil, parser.parserError == nil, handler.depth == 0 else {
      throw CatalogueProblems(
        max(1, handler.faultyLine ?? parser.lineNumber),
        "This is not well-formed XML from here on. Export the file again from the program that "
          + "wrote it, or put the tags right.")
    }
    return try handler.file()
  }
}

/// Hears of one element after the other and puts the texts together.
private final class XLIFFHandler: NSObject, XMLParserDelegate {
  private(set) var depth = 0
  private(set) var faultyLine: Int?
  private var elements: [String] = []
  private var problems: [CatalogueProblem] = []
  private var languages: [String] = []
  private var texts: [ReturnedText] = []
  private var unit: XLIFFUnit?
  private var isXLIFF = false

  func file() throws(CatalogueProblems) -> ReturnedFile {
    if !isXLIFF, problems.isEmpty {
      throw CatalogueProblems(
        1, "This is XML but not XLIFF 1.2. Save it as XLIFF 1.2 in the program that wrote it.")
    }
    if Set(languages).count > 1 {
      throw CatalogueProblems(
        1,
        "The file holds several languages: \(Set(languages).sorted().joined(separator: ", ")). "
          + "Save each in a file of its own.")
    }
    guard problems.isEmpty else { throw CatalogueProblems(all: problems.sorted()) }
    return ReturnedFile(language: languages.first.flatMap { LanguageTag($0) }, texts: texts)
  }

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
    qualifiedName: String?, attributes: [String: String]
  ) {
    depth += 1
    defer { elements.append(name) }
    switch name {
    case "xliff": start(attributes, at: parser.lineNumber)
    case "file": startFile(attributes, at: parser.lineNumber)
    case "trans-unit": startUnit(attributes, at: parser.lineNumber)
    case "source", "target", "note":
      guard elements.last == "trans-unit" else { return }
      unit?.begin(name, attributes)
      guard name == "target", let state = attributes["state"], XLIFF.state(named: state) == nil
      else { return }
      report(parser.lineNumber, "“\(state)” is no state of XLIFF 1.2. Write translated, or new.")
    case "x", "bx", "ex", "ph", "it", "bpt", "ept":
      unit?.beginCode(name, attributes)
    case _: return
    }
  }

  func parser(_ parser: XMLParser, foundCharacters text: String) { unit?.add(text) }

  func parser(_ parser: XMLParser, foundCDATA block: Data) {
    unit?.add(String(decoding: block, as: UTF8.self))
  }

  func parser(
    _ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?
  ) {
    depth -= 1
    elements.removeLast()
    switch name {
    case "source", "target", "note":
      if elements.last == "trans-unit" { unit?.end() }
    case "x", "bx", "ex", "ph", "it", "bpt", "ept":
      if let fault = unit?.endCode() { report(parser.lineNumber, fault) }
    case "trans-unit":
      guard elements.last != "alt-trans", let unit else { return }
      self.unit = nil
      finish(unit)
    case _: return
    }
  }

  func parser(_ parser: XMLParser, parseErrorOccurred error: any Error) {
    faultyLine = faultyLine ?? parser.lineNumber
  }

  private func start(_ attributes: [String: String], at line: Int) {
    isXLIFF = elements.isEmpty
    let version = attributes["version"] ?? ""
    guard version != "1.2", version != "1.1", version != "1.0" else { return }
    report(
      line,
      "This is XLIFF \(version.prefix(10)). Save it as XLIFF 1.2 in the program that wrote it.")
  }

  private func startFile(_ attributes: [String: String], at line: Int) {
    guard let tag = attributes["target-language"], !tag.isEmpty else { return }
    // Programs for translators write en_GB as well.
    guard let language = LanguageTag(String(tag.map { $0 == "_" ? "-" : $0 })) else {
      return report(line, "“\(tag)” is not a language tag. Write one as BCP 47 has it: ur, en-GB.")
    }
    languages.append(language.text)
  }

  private func startUnit(_ attributes: [String: String], at line: Int) {
    guard attributes["translate"] != "no" else { return }
    guard let id = attributes["id"], !id.isEmpty else {
      return report(line, "The trans-unit has no id. Put the path of its text there.")
    }
    unit = XLIFFUnit(id: id, line: line, attributes)
  }

  private func finish(_ unit: XLIFFUnit) {
    guard let text = unit.text else {
      return report(unit.line, "“\(unit.id)” has no source. Put the source text there.")
    }
    texts.append(text)
  }

  private func report(_ line: Int, _ message: String) {
    guard problems.count < ReturnedFile.mostProblems else { return }
    problems.append(CatalogueProblem(line: line, message: message))
  }
}
