import DriverDiagrams
import Exports
import Foundation
import Markup
import Surveys
import Translations
import Web

/// `drivers render FILE --format …`: a driver diagram as a list, a drawing, or for other programs.
struct DriversRender: Command {
  static let words = ["drivers", "render"]
  static let summary = "Draw a driver diagram, list it, or write it for other programs."
  static let remarks = [
    "html: the nested list, then the drawing; svg: the drawing; md: an outline; dot: Graphviz; mermaid: Mermaid;",
    "csv: nodes and links as one table, or as node.csv and edge.csv where --out is a folder; json: the file itself, tidy.",
  ]

  private enum Format: String, CaseIterable {
    case svg, html, dot, mermaid, csv, json, md
  }

  private let file: String
  private let format: Format
  private let paper: PaperSize
  private let language: LanguageTag?
  private let translations: String
  private let out: String?

  init(_ arguments: Arguments) throws {
    let format = try arguments.option(
      "format", placeholder: "NAME", default: Format.html.rawValue,
      help: Format.allCases.map(\.rawValue).joined(separator: ", "))
    let paper = try arguments.option(
      "paper", placeholder: "SIZE", default: PaperSize.a4.rawValue, help: "a4 or a3, on its side")
    language = try arguments.option(
      "language", as: LanguageTag.self,
      help: "the language of the words around the diagram (default: the diagram's own)")
    translations = try Folders.translations(arguments)
    out = try arguments.option(
      "out", as: String.self, placeholder: "FILE", help: "write it there instead of printing it")
    file = try arguments.positional(
      "FILE", example: "diagram.json", help: "a driver diagram as JSON")
    guard let format = Format(rawValue: format) else {
      throw UsageProblem(
        "--format: \"\(format)\" is none of "
          + Format.allCases.map(\.rawValue).joined(separator: ", ") + ".")
    }
    guard let paper = PaperSize(rawValue: paper.lowercased()) else {
      throw UsageProblem("--paper: \"\(paper)\" is neither a4 nor a3.")
    }
    self.format = format
    self.paper = paper
  }

  func run() throws {
    let diagram = try DiagramSource.diagram(of: file)
    let catalogues = try Catalogues(speakingFrom: translations, withPseudoLanguages: true)
    let words = DiagramWords(
      diagram,
      try catalogues.interface(in: language ?? diagram.language, orOneOf: [diagram.language]))
    guard let out else { return print(bytes(words), terminator: "") }
    if format == .csv, URL(filePath: out).pathExtension.isEmpty {
      return try writeTables(words, into: out)
    }
    try OutputFile.write(bytes(words), to: out, isPrivate: false)
  }

  private func bytes(_ words: DiagramWords) -> [UInt8] {
    switch format {
    case .svg: DiagramDrawing(words, on: paper).svg.bytes + [UInt8(ascii: "\n")]
    case .html: DiagramPage(words, on: paper).html.bytes + [UInt8(ascii: "\n")]
    case .dot: Array(words.dot.utf8)
    case .mermaid: Array(words.mermaid.utf8)
    case .csv: words.csv
    case .json: words.json
    case .md: Array(words.markdown.utf8)
    }
  }

  private func print(_ bytes: [UInt8], terminator: String) {
    Swift.print(String(decoding: bytes, as: UTF8.self), terminator: terminator)
  }

  private func writeTables(_ words: DiagramWords, into folder: String) throws {
    do {
      try FileManager.default.createDirectory(
        at: URL(filePath: folder), withIntermediateDirectories: true)
    } catch {
      throw SystemProblem("\(folder): The folder cannot be made. Check the disk and permissions.")
    }
    try OutputFile.write(words.nodeCSV, to: folder + "/node.csv", isPrivate: false)
    try OutputFile.write(words.edgeCSV, to: folder + "/edge.csv", isPrivate: false)
  }
}
