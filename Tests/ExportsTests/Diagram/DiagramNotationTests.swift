import DriverDiagrams
import Exports
import Foundation
import Markup
import Surveys
import Translations
import XCTest

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// A diagram in every notation, whatever people wrote into it.
final class DiagramNotationTests: XCTestCase {
  private static let hostile =
    "<script>alert(\"1\")</script> & \\N \\\" ]] }} --> ; #35; `x` | *a* _b_ %% \n=1+1 \u{202E}é"

  private func words(_ diagram: Diagram, _ language: String = "en-GB") throws -> DiagramWords {
    DiagramWords(
      diagram,
      Interface(
        try XCTUnwrap(LanguageTag(language)), catalogues: try ReleaseExample.catalogues()))
  }

  private func id(_ text: String) throws -> DiagramID { try XCTUnwrap(DiagramID(text)) }

  /// A small diagram with several parents, and the same text everywhere.
  private func diagram(_ text: String) throws -> Diagram {
    let (know, ask) = (try id("know"), try id("ask"))
    return Diagram(
      title: text, isSynthetic: true,
      aim: Aim(
        what: text, forWhom: text, measure: text, baseline: text, target: text, by: text),
      drivers: [
        Driver(id: know, text: text, level: .primary, from: [text], evidence: [text]),
        Driver(id: ask, text: text, level: .primary),
        Driver(
          id: try id("talk"), text: text, level: .secondary,
          parents: [Link(to: know), Link(to: ask, .weaker)]),
      ],
      ideas: [
        ChangeIdea(
          id: try id("films"), text: text, parents: [Link(to: try id("talk")), Link(to: ask)],
          from: [text], evidence: [text], horizon: .now, smallChange: text, owner: text,
          resources: text, smart: SmartParts([.specific: text]),
          equalityImpact: EqualityImpact(gains: text, losses: text, response: text),
          status: [
            Status(
              on: try XCTUnwrap(CalendarDate("2027-01-02")), state: .testing, note: text)
          ])
      ],
      measures: [
        Measure(
          id: try id("m"), name: text, kind: .outcome, of: [Aim.id], numerator: text,
          denominator: text, source: text, frequency: text, owner: text)
      ],
      dropped: [DroppedLink(from: try id("films"), to: know, reason: text)],
      notTaken: [NotTaken(group: text, option: text, reason: text)])
  }

  func testDrawingAndPageAreWellFormedWhateverPeopleWrote() throws {
    for language in ["en-GB", "ur", "en-GB-x-easyread"] {
      let words = try words(diagram(Self.hostile), language)
      for bytes in [
        DiagramDrawing(words, on: .a4).svg.bytes, DiagramDrawing(words, on: .a3).svg.bytes,
        Array(DiagramPage(words, on: .a4).html.bytes.dropFirst("<!doctype html>".utf8.count)),
      ] {
        let parser = XMLParser(data: Data(bytes))
        XCTAssertTrue(parser.parse(), "\(language): \(String(describing: parser.parserError))")
        XCTAssertFalse(String(decoding: bytes, as: UTF8.self).contains("<script"))
      }
    }
  }

  func testTheDrawingHasATitleADescriptionAndItsTexts() throws {
    let reader = SVGReader()
    reader.read(DiagramDrawing(try words(diagram("Some words")), on: .a4).svg.bytes)
    XCTAssertEqual(reader.attributes["role"], "img")
    XCTAssertEqual(reader.attributes["width"], "297mm")
    XCTAssertEqual(reader.attributes["height"], "210mm")
    XCTAssertEqual(reader.attributes["aria-labelledby"], "diagram-title diagram-description")
    XCTAssertEqual(reader.texts["title"], ["Some words"])
    XCTAssertEqual(
      reader.texts["desc"],
      [
        "A driver diagram. Aim: Some words. Primary drivers: 2. Secondary drivers: 1. "
          + "Change ideas: 1."
      ])
    let texts = try XCTUnwrap(reader.texts["text"])
    for text in [
      "Primary driver P1", "Primary driver P2", "Secondary driver S1", "Change idea C1",
      "Primary drivers", "Solid line: strong link", "Dotted line: weaker link",
      "This is an example. Everything in it was made up, and nobody said any of it.",
    ] { XCTAssertTrue(texts.contains(text), text) }
  }

  func testGraphvizAcceptsTheDiagramWhateverPeopleWrote() throws {
    guard
      let dot = ["/usr/bin/dot", "/opt/homebrew/bin/dot", "/usr/local/bin/dot"].first(
        where: FileManager.default.isExecutableFile)
    else { return XCTFail("Graphviz is missing. 'make test-tools' installs it.") }
    for language in ["en-GB", "ur"] {
      let words = try words(diagram(Self.hostile), language)
      let folder = try ReleaseExample.temporaryFolder(for: self)
      let file = folder.appending(path: "diagram.dot")
      try Data(words.dot.utf8).write(to: file)
      let (process, pipe, problems) = (Process(), Pipe(), Pipe())
      process.executableURL = URL(filePath: dot)
      process.arguments = ["-Tplain", file.path]
      process.standardOutput = pipe
      process.standardError = problems
      try process.run()
      let output = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
      let said = String(
        decoding: problems.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
      process.waitUntilExit()
      XCTAssertEqual(process.terminationStatus, 0, said)
      let lines = output.split(separator: "\n")
      XCTAssertEqual(lines.count { $0.hasPrefix("node ") }, 5)
      XCTAssertEqual(lines.count { $0.hasPrefix("edge ") }, 6)
    }
  }

  func testDOTDrawsWeakerLinksDottedAndPutsEachColumnInARank() throws {
    let dot = try words(diagram("Words")).dot
    XCTAssertTrue(dot.contains("rankdir=LR"))
    XCTAssertTrue(dot.contains("{ rank=same; n1; n2 }"))
    XCTAssertTrue(dot.contains("n2 -> n3 [style=dotted]"))
    XCTAssertTrue(dot.contains("n1 -> n3 [style=solid]"))
    XCTAssertTrue(try words(diagram("Words"), "ur").dot.contains("rankdir=RL"))
  }

  func testMermaidSeesNothingButText() throws {
    let lines = try words(diagram(Self.hostile)).mermaid.split(separator: "\n").map(String.init)
    XCTAssertEqual(lines.count, 3 + 5 + 6)
    XCTAssertEqual(lines[0], "flowchart LR")
    XCTAssertTrue(lines[1].hasPrefix("  accTitle: "))
    XCTAssertTrue(lines[2].hasPrefix("  accDescr: A driver diagram."))
    for line in lines[1...2] {
      XCTAssertFalse(line.contains { ";#{}%<>".contains($0) }, line)
    }
    XCTAssertTrue(
      lines[3].hasPrefix("  A([\"Aim: #60;script#62;alert(#34;1#34;)#60;/script#62; #38; #92;N"),
      lines[3])
    XCTAssertEqual(
      Array(lines.suffix(6)),
      [
        "  A --- P1", "  A --- P2", "  P1 --- S1", "  P2 -.- S1", "  P2 --- C1", "  S1 --- C1",
      ])
  }

  func testOneTableHoldsNodesAndLinks() throws {
    var rows: [[String]] = []
    let reader = CSVReader(try words(diagram("=1, \"2\"")).csv)
    while let row = reader.next() {
      XCTAssertNil(row.fault)
      rows.append(row.texts)
    }
    XCTAssertEqual(
      rows[0],
      [
        "record", "id", "label", "kind", "text", "from", "horizon", "small_change", "owner",
        "measures", "resources", "specific", "measurable", "achievable", "relevant", "time_bound",
        "gains", "losses", "response", "status", "parent", "child", "strength",
      ])
    XCTAssertEqual(
      rows[1],
      ["node", "aim", "A", "aim", "'=1, \"2\"", "", "", "", "", "m"]
        + Array(repeating: "", count: 13))
    XCTAssertEqual(rows.map { $0[0] }.filter { $0 == "node" }.count, 5)
    XCTAssertEqual(
      rows.filter { $0[0] == "edge" }.map { $0.suffix(3).joined(separator: " ") },
      [
        "aim know strong", "aim ask strong", "know talk strong", "ask talk weaker",
        "ask films strong", "talk films strong",
      ])
    XCTAssertEqual(Set(rows.map(\.count)), [23])
  }

  func testTheTableOfNodesHoldsWhatStep2CAsks() throws {
    let idea = ChangeIdea(
      id: try XCTUnwrap(DiagramID("films")), text: "Films", resources: "=A camera",
      smart: SmartParts([.specific: "Ten films", .timeBound: "2027-05-31"]),
      equalityImpact: EqualityImpact(gains: "Deaf people", response: "Captions"),
      status: [
        Status(on: try XCTUnwrap(CalendarDate("2027-01-10")), state: .planned, note: "Agreed"),
        Status(on: try XCTUnwrap(CalendarDate("2027-02-01")), state: .testing),
      ])
    let diagram = Diagram(aim: Aim(what: "More people get help"), ideas: [idea])
    let table = try CSVTable(
      DiagramWords(diagram, Interface(.british, catalogues: [])).nodeCSV, needing: ["status"])
    let row = try XCTUnwrap(table.rows.last)
    XCTAssertEqual(
      [
        "resources", "specific", "measurable", "achievable", "relevant", "time_bound", "gains",
        "losses", "response", "status",
      ].map { row[$0] },
      [
        "'=A camera", "Ten films", "", "", "", "2027-05-31", "Deaf people", "", "Captions",
        "2027-01-10 planned: Agreed; 2027-02-01 testing",
      ])
  }

  func testTheListHoldsEachNodeOnceAndSaysWhatElseItSupports() throws {
    let page = String(
      decoding: DiagramPage(try words(diagram("Words")), on: .a4).html.bytes, as: UTF8.self)
    for node in ["P1", "P2", "S1", "C1"] {
      XCTAssertEqual(page.components(separatedBy: "id=\"node-\(node)\"").count, 2, node)
    }
    XCTAssertTrue(page.contains("Also supports <a href=\"#node-P2\">P2</a>"), page)
    XCTAssertTrue(page.contains("Also supports <a href=\"#node-S1\">S1</a>"), page)
    let list = try XCTUnwrap(page.range(of: "The diagram as a list"))
    let picture = try XCTUnwrap(page.range(of: "<svg"))
    XCTAssertLessThan(list.lowerBound, picture.lowerBound)
  }

  func testMarkdownSaysTheSameAsThePage() throws {
    let lines = try words(diagram("Words")).markdown.split(separator: "\n").map(String.init)
    XCTAssertEqual(lines[0], "# Words")
    XCTAssertTrue(lines.contains("- **Primary driver P1** Words"))
    XCTAssertTrue(lines.contains("  - **Secondary driver S1** Words (Also supports P2)"))
    XCTAssertTrue(lines.contains("  - **Change idea C1** Words (Also supports S1)"))
    XCTAssertTrue(lines.contains("| Secondary driver S1 | Primary driver P2 | weaker |"))
    XCTAssertTrue(lines.contains("| C1 | P1 | Words |  |"))
  }

  func testInUrduTheDrawingIsMirroredAndEnglishTextsSayThatTheyAre() throws {
    let reader = SVGReader()
    reader.read(DiagramDrawing(try words(diagram("Words"), "ur"), on: .a4).svg.bytes)
    XCTAssertEqual(reader.attributes["lang"], "ur")
    XCTAssertTrue(reader.languages.contains { $0 == ("Words", "en-GB", nil) })
    XCTAssertTrue(reader.languages.contains { $0 == ("مقصد", "ur", "rtl") })
  }
}

/// What stands in a drawing.
private final class SVGReader: NSObject, XMLParserDelegate {
  private(set) var attributes: [String: String] = [:]
  private(set) var texts: [String: [String]] = [:]
  private(set) var languages: [(text: String, lang: String?, direction: String?)] = []
  private var open: [[String: String]] = []
  private var text = ""

  func read(_ bytes: [UInt8]) {
    let parser = XMLParser(data: Data(bytes))
    parser.delegate = self
    XCTAssertTrue(parser.parse())
  }

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
    qualifiedName: String?, attributes: [String: String] = [:]
  ) {
    if name == "svg" { self.attributes = attributes }
    open.append(attributes)
    text = ""
  }

  func parser(_ parser: XMLParser, foundCharacters string: String) { text += string }

  func parser(
    _ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?
  ) {
    texts[name, default: []].append(text)
    let attributes = open.removeLast()
    if name == "text" { languages.append((text, attributes["lang"], attributes["direction"])) }
    text = ""
  }
}
