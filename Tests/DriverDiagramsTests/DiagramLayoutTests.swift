import DriverDiagrams
import Surveys
import XCTest

/// Whatever the diagram, its drawing keeps to a few rules.
final class DiagramLayoutTests: XCTestCase {
  private func layout(
    _ diagram: Diagram, _ paper: PaperSize = .a4, isMirrored: Bool = false
  ) -> (graph: DiagramGraph, layout: DiagramLayout) {
    let graph = DiagramGraph(diagram)
    let contents = graph.nodes.map { node in
      BoxContent([
        .init("Box \(node.label)", .heading, in: .british),
        .init(node.text, .body, in: node.text.contains("ہ") ? urdu : .british),
      ])
    }
    let titles = (0..<graph.columns).map {
      BoxContent([.init("Column \($0)", .body, in: .british)])
    }
    return (
      graph,
      DiagramLayout(
        DiagramLayout.Parts(
          graph: graph, contents: contents, titles: titles, paper: paper, isMirrored: isMirrored,
          header: 30, footer: 40))
    )
  }

  private let urdu = LanguageTag("ur") ?? .british

  func testEveryDrawingKeepsToTheRules() {
    for (seed, nodes) in [3, 4, 7, 12, 20, 33, 50, 80, 120, 200, 200, 200].enumerated() {
      let diagram = RandomDiagram(seed: UInt64(seed + 1), nodes: nodes).diagram
      for paper in PaperSize.allCases {
        let (graph, layout) = layout(diagram, paper, isMirrored: seed.isMultiple(of: 2))
        let name = "seed \(seed), \(nodes) nodes, \(paper)"
        XCTAssertEqual(layout.boxes.map(\.node).sorted(), Array(graph.nodes.indices), name)
        XCTAssertEqual(overlaps(layout.boxes), [], name)
        XCTAssertEqual(layout.boxes.flatMap(textsOutside), [], name)
        XCTAssertEqual(layout.routes.map(\.edge), graph.edges, name)
        XCTAssertEqual(wrongEnds(layout), [], name)
        XCTAssertEqual(linesThroughBoxes(layout), [], name)
        XCTAssertEqual(outsideOfPages(layout, paper), [], name)
      }
    }
  }

  func testTheSameDiagramGivesTheSameDrawing() {
    let diagram = RandomDiagram(seed: 5, nodes: 60).diagram
    XCTAssertEqual(
      layout(diagram).layout.boxes.map { [$0.x, $0.y] },
      layout(diagram).layout.boxes.map { [$0.x, $0.y] })
  }

  func testAMirroredDrawingIsTheOtherTurnedRound() {
    let diagram = RandomDiagram(seed: 9, nodes: 30).diagram
    let (left, right) = (layout(diagram).layout, layout(diagram, isMirrored: true).layout)
    XCTAssertEqual(left.width, right.width)
    for (box, mirrored) in zip(left.boxes, right.boxes) {
      XCTAssertEqual(mirrored.x, left.width - box.x - box.width, accuracy: 0.001)
      XCTAssertEqual(mirrored.y, box.y)
    }
  }

  func testATreeIsDrawnWithoutACrossing() {
    // The ideas stand in the file in the order that crosses most.
    let drivers = ["a", "b", "c"].compactMap { DiagramID($0) }
    let ideas = (0..<9).reversed().compactMap { number in
      DiagramID("i\(number)").map {
        ChangeIdea(id: $0, text: "Idea", parents: [Link(to: drivers[number % 3])])
      }
    }
    let diagram = Diagram(
      aim: Aim(what: "Aim"), drivers: drivers.map { Driver(id: $0, text: "D", level: .primary) },
      ideas: ideas)
    let (graph, layout) = layout(diagram)
    let middles = Dictionary(
      uniqueKeysWithValues: layout.boxes.map { ($0.node, $0.y + $0.height / 2) })
    let ends = graph.edges.compactMap { edge -> (Double, Double)? in
      guard let parent = middles[edge.parent], let child = middles[edge.child] else { return nil }
      return edge.parent == 0 ? nil : (parent, child)
    }
    for (one, other) in ends.flatMap({ one in ends.map { (one, $0) } }) where one.0 < other.0 {
      XCTAssertLessThan(one.1, other.1)
    }
  }

  func testASmallDiagramTakesOnePage() {
    let layout = layout(RandomDiagram(seed: 1, nodes: 4).diagram).layout
    XCTAssertEqual(layout.pages, 1)
  }

  private func overlaps(_ boxes: [DiagramLayout.Box]) -> [String] {
    var found: [String] = []
    for (number, one) in boxes.enumerated() {
      for other in boxes[(number + 1)...]
      where one.x < other.x + other.width && other.x < one.x + one.width
        && one.y < other.y + other.height && other.y < one.y + one.height
      {
        found.append("\(one.node) and \(other.node)")
      }
    }
    return found
  }

  private func textsOutside(of box: DiagramLayout.Box) -> [String] {
    box.lines.filter { line in
      let width = GlyphWidths.width(
        of: line.text, size: line.size, isBold: line.style == .heading)
      return width > box.width - 12 || line.baseline > box.height || line.baseline < line.size
    }.map(\.text)
  }

  /// Links that do not lead from the side of their parent's box to that of their child's.
  private func wrongEnds(_ layout: DiagramLayout) -> [String] {
    let boxes = Dictionary(uniqueKeysWithValues: layout.boxes.map { ($0.node, $0) })
    func isAtSide(_ point: DiagramLayout.Point?, _ node: Int) -> Bool {
      guard let point, let box = boxes[node] else { return false }
      let isBeside = abs(point.x - box.x) < 0.001 || abs(point.x - box.x - box.width) < 0.001
      return isBeside && point.y > box.y && point.y < box.y + box.height
    }
    return layout.routes.filter { route in
      !isAtSide(route.points.first, route.edge.parent)
        || !isAtSide(route.points.last, route.edge.child) || !route.points.count.isMultiple(of: 2)
    }.map { "\($0.edge.parent) to \($0.edge.child)" }
  }

  /// Links that pass a column where a box is: between gaps they run level.
  private func linesThroughBoxes(_ layout: DiagramLayout) -> [String] {
    layout.routes.flatMap { route -> [String] in
      let passages = stride(from: 1, to: route.points.count - 1, by: 2)
      return passages.flatMap { place -> [String] in
        let (from, to) = (route.points[place], route.points[place + 1])
        let (left, right) = (min(from.x, to.x), max(from.x, to.x))
        return layout.boxes.filter { box in
          box.x < right - 0.001 && left + 0.001 < box.x + box.width
            && box.y < from.y && from.y < box.y + box.height
        }.map { "\(route.edge) through \($0.node)" }
      }
    }
  }

  /// Boxes over the end of a page, other than those that are taller than one.
  private func outsideOfPages(_ layout: DiagramLayout, _ paper: PaperSize) -> [String] {
    let page = layout.height / Double(layout.pages)
    return layout.boxes.filter { box in
      let (first, last) = (
        (box.y / page).rounded(.down), ((box.y + box.height) / page).rounded(.down)
      )
      return (first != last && box.height < page - 300) || box.x < 0
        || box.x + box.width > layout.width || box.y + box.height > layout.height
    }.map { "\($0.node)" }
  }
}
