import DriverDiagrams
import Surveys
import XCTest

/// The nested list holds each node once, under the parent with the lowest number.
final class DiagramOutlineTests: XCTestCase {
  func testEachNodeStandsOnceUnderItsLowestParent() throws {
    let graph = DiagramGraph(try DiagramFile.read(Array(wholeDiagram.utf8)))
    XCTAssertEqual(graph.nodes.map(\.label), ["A", "P1", "P2", "S1", "S2", "C1"])
    XCTAssertEqual(graph.nodes.map(\.column), [0, 1, 1, 2, 3, 4])
    func lines(_ entries: [DiagramOutline.Entry], _ indent: String = "") -> [String] {
      entries.flatMap { entry in
        let also = entry.alsoSupports.map { graph.nodes[$0].label }.joined(separator: " ")
        return ["\(indent)\(graph.nodes[entry.node].label) \(also)"]
          + lines(entry.entries, indent + "-")
      }
    }
    XCTAssertEqual(
      lines(DiagramOutline(graph).entries), ["P1 ", "-S1 P2", "--S2 ", "P2 ", "-C1 S2"])
  }

  func testWhatHangsOnNothingStandsApart() {
    let orphan = Driver(id: DiagramID(literal: "o"), text: "O", level: .secondary)
    let graph = DiagramGraph(Diagram(aim: Aim(what: "A"), drivers: [orphan]))
    let outline = DiagramOutline(graph)
    XCTAssertEqual(outline.entries.count, 0)
    XCTAssertEqual(outline.unlinked.map { graph.nodes[$0.node].label }, ["S1"])
  }
}
