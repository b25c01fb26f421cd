/// Where everything of a driver diagram is drawn: columns of boxes with links between them.
///
/// From left to right, or mirrored, in pixels of 1/96 inch on one page or on several one below the
/// other. No two boxes overlap, no link crosses a box, and the same diagram gives the same drawing.
package struct DiagramLayout: Sendable {
  package struct Box: Sendable {
    /// Its number in the graph.
    package let node: Int
    package let x: Double
    package let y: Double
    package let width: Double
    package let height: Double
    package let lines: [PlacedLine]
  }

  /// A link from its parent to its child: each piece leads through a gap or past a column.
  package struct Route: Sendable {
    package let edge: DiagramGraph.Edge
    package let points: [Point]
  }

  package struct Point: Hashable, Sendable {
    package let x: Double
    package let y: Double
  }

  package struct Title: Sendable {
    package let x: Double
    package let width: Double
    package let lines: [PlacedLine]
  }

  /// What a drawing is made of.
  package struct Parts {
    let graph: DiagramGraph
    /// For each node of the graph what stands in its box.
    let contents: [BoxContent]
    /// For each column what stands above it.
    let titles: [BoxContent]
    let paper: PaperSize
    let isMirrored: Bool
    /// How much room is kept above the columns of the first page, and below those of each.
    let header: Double
    let footer: Double

    package init(
      graph: DiagramGraph, contents: [BoxContent], titles: [BoxContent], paper: PaperSize,
      isMirrored: Bool, header: Double, footer: Double
    ) {
      self.graph = graph
      self.contents = contents
      self.titles = titles
      self.paper = paper
      self.isMirrored = isMirrored
      self.header = header
      self.footer = footer
    }
  }

  package let width: Double
  package let height: Double
  package let pages: Int
  package let boxes: [Box]
  package let routes: [Route]
  package let titles: [Title]
  /// Where the titles of the columns begin.
  package let titleTop: Double

  /// A diagram that does not fit a page is drawn a little smaller, and else goes on below.
  package init(_ parts: Parts) {
    let layers = CrossingReduction(Layers(parts.graph)).layers
    let drawings = Self.scales.lazy.map { DrawnDiagram(parts, layers, scale: $0) }
    let drawing = drawings.first { $0.pages == 1 } ?? DrawnDiagram(parts, layers, scale: 1)
    width = drawing.width
    height = drawing.pageHeight * Double(drawing.pages)
    pages = drawing.pages
    boxes = drawing.boxes
    routes = drawing.routes
    titles = drawing.titles
    titleTop = drawing.top
  }

  /// How much more than the paper's own units its width may hold.
  private static let scales = [1, 1.15, 1.3]
}
