import DriverDiagrams
import Exports
import Foundation
import Markup
import Surveys
import Translations
import XCTest

/// Drawings that a browser looks at (`Tests/BrowserTests/browser/diagrams.py`), to the byte.
///
/// `UPDATE_GOLDEN=1` in the environment writes them anew.
final class DiagramGoldenTests: XCTestCase {
  private static let folder = ReleaseExample.project
    .appending(path: "Tests/ExportsTests/Golden/Diagram")
  private static let isUpdating = ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1"

  func testADiagramInUrduIsDrawnInUrdu() throws {
    let diagram = try read(Self.folder.appending(path: "ur.json"))
    try compare(diagram, "ur", .a4, "ur.svg")
  }

  func testADiagramWithLengthenedTextsIsDrawn() throws {
    let example = ReleaseExample.project.appending(path: "Exports/driver-diagram/diagram.json")
    let diagram = try read(example).mapped(PseudoLanguage.accented.text)
    try compare(diagram, "en-XA", .a4, "en-XA.svg")
  }

  func testADiagramIsDrawnForLargePaper() throws {
    let example = ReleaseExample.project.appending(path: "Exports/driver-diagram/diagram.json")
    try compare(read(example), "en-GB-x-easyread", .a3, "easy-read-a3.svg")
  }

  private func read(_ file: URL) throws -> Diagram {
    try DiagramFile.read(Array(try Data(contentsOf: file)))
  }

  private func compare(
    _ diagram: Diagram, _ tag: String, _ paper: PaperSize, _ name: String
  ) throws {
    var catalogues = try ReleaseExample.catalogues()
    let source = try XCTUnwrap(catalogues.first).catalogue
    let accented = PseudoLanguage.accented
    catalogues.append(
      CatalogueSource(
        tag: accented.tag, catalogue: accented.catalogue(of: InterfaceTexts.entries(of: source)),
        digest: nil))
    let interface = Interface(try XCTUnwrap(LanguageTag(tag)), catalogues: catalogues)
    let drawing = DiagramDrawing(DiagramWords(diagram, interface), on: paper).svg
    let made = Data(drawing.bytes + [UInt8(ascii: "\n")])
    let file = Self.folder.appending(path: name)
    if Self.isUpdating { return try made.write(to: file) }
    XCTAssertTrue(
      try made == Data(contentsOf: file),
      "\(name) is another file now. UPDATE_GOLDEN=1 keeps it; look at the drawing.")
  }
}

extension Diagram {
  /// The diagram with every text that people read put through a function.
  fileprivate func mapped(_ change: (String) -> String) -> Diagram {
    var diagram = self
    diagram.title = title.map(change)
    diagram.aim = Aim(
      what: change(aim.what), forWhom: aim.forWhom.map(change), measure: aim.measure.map(change),
      baseline: aim.baseline, target: aim.target, by: aim.by)
    diagram.drivers = drivers.map {
      Driver(id: $0.id, text: change($0.text), level: $0.level, parents: $0.parents)
    }
    diagram.ideas = ideas.map {
      ChangeIdea(
        id: $0.id, text: change($0.text), parents: $0.parents, horizon: $0.horizon,
        owner: $0.owner.map(change))
    }
    diagram.measures = measures.map {
      Measure(id: $0.id, name: change($0.name), kind: $0.kind, of: $0.of)
    }
    return diagram
  }
}
