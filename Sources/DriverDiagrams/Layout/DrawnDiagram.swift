/// One try at a drawing, at one scale.
struct DrawnDiagram {
  private static let gap = 14.0
  private static let channel = 52.0
  private static let narrowestColumn = 120.0
  /// How tall a stand-in is, where a link passes a column.
  private static let passage = 6.0

  let width: Double
  let pageHeight: Double
  let top: Double
  private(set) var pages = 1
  private(set) var titles: [DiagramLayout.Title] = []
  private(set) var boxes: [DiagramLayout.Box] = []
  private(set) var routes: [DiagramLayout.Route] = []

  private let columnWidth: Double
  private let margin: Double
  private let isMirrored: Bool

  init(_ parts: DiagramLayout.Parts, _ layers: Layers, scale: Double) {
    let (paper, count) = (parts.paper, Double(layers.order.count))
    let channels = Self.channel * (count - 1)
    margin = paper.margin
    isMirrored = parts.isMirrored
    columnWidth = max(
      Self.narrowestColumn, (paper.width * scale - 2 * paper.margin - channels) / count)
    width = columnWidth * count + channels + 2 * paper.margin
    pageHeight = paper.height * width / paper.width
    top = paper.margin + parts.header
    let sizes = paper.sizes
    let heads = parts.titles.map { WrappedContent($0, width: columnWidth, sizes: sizes) }
    let first = top + (heads.map(\.height).max() ?? 0) + Self.gap
    titles = heads.enumerated().map {
      .init(x: x(of: $0), width: columnWidth, lines: $1.lines)
    }
    let contents = parts.contents.map { WrappedContent($0, width: columnWidth, sizes: sizes) }
    let heights = layers.items.map { $0.node.map { contents[$0].height } ?? Self.passage }
    let middles = VerticalPlacement(layers, heights: heights, gap: Self.gap).middles
    place(layers, contents, heights, middles, from: first, footer: parts.footer)
    draw(parts.graph, layers, from: first)
  }

  /// The left edge of a column.
  private func x(of column: Int) -> Double {
    let x = margin + Double(column) * (columnWidth + Self.channel)
    return isMirrored ? width - x - columnWidth : x
  }

  private var items: [(y: Double, height: Double)] = []

  private mutating func place(
    _ layers: Layers, _ contents: [WrappedContent], _ heights: [Double], _ middles: [Double],
    from first: Double, footer: Double
  ) {
    let room = pageHeight - first - footer - margin
    let bottom = layers.items.indices.map { middles[$0] + heights[$0] / 2 }.max() ?? 0
    var middles = middles
    let breaks = PageBreaks(page: room, gap: Self.gap)
    if bottom > room { middles = breaks.apply(to: middles, heights: heights, layers: layers) }
    let tops = layers.items.indices.map { (item: Int) -> Double in
      let top = max(0, middles[item] - heights[item] / 2)
      let page = bottom > room ? breaks.page(of: top) : 0
      return first + top + page * (pageHeight - room)
    }
    items = layers.items.indices.map { (tops[$0], heights[$0]) }
    let last = items.map { $0.y + $0.height }.max() ?? 0
    pages = max(1, Int(((last + footer + margin) / pageHeight).rounded(.up)))
    boxes = layers.items.enumerated().compactMap { number, item in
      item.node.map {
        DiagramLayout.Box(
          node: $0, x: x(of: item.column), y: tops[number], width: columnWidth,
          height: heights[number], lines: contents[$0].lines)
      }
    }
  }

  private mutating func draw(_ graph: DiagramGraph, _ layers: Layers, from first: Double) {
    let ports = Ports(layers, items)
    for (number, edge) in graph.edges.enumerated() {
      let route = layers.routes[number]
      var points: [DiagramLayout.Point] = []
      for (place, item) in route.enumerated() {
        let left = x(of: layers.items[item].column)
        let (near, far) = isMirrored ? (left + columnWidth, left) : (left, left + columnWidth)
        if place > 0 {
          points.append(.init(x: near, y: ports.y(into: item, from: route[place - 1])))
        }
        if place < route.count - 1 {
          points.append(.init(x: far, y: ports.y(outOf: item, to: route[place + 1])))
        }
      }
      routes.append(.init(edge: edge, points: points))
    }
  }
}

/// Where links leave a box and arrive at it: side by side along its edge, in the order of their
/// other ends.
private struct Ports {
  /// How much of a box's edge links share.
  private static let share = 0.6

  private struct Key: Hashable {
    let at: Int
    let other: Int
    let isOutgoing: Bool
  }

  private var ys: [Key: Double] = [:]

  init(_ layers: Layers, _ items: [(y: Double, height: Double)]) {
    func middle(_ item: Int) -> Double { items[item].y + items[item].height / 2 }
    for (at, item) in layers.items.enumerated() {
      for (ends, isOutgoing) in [(item.left, false), (item.right, true)] {
        let sorted = ends.sorted { (middle($0), $0) < (middle($1), $1) }
        for (place, other) in sorted.enumerated() {
          let part = (Double(place) + 0.5) / Double(sorted.count) - 0.5
          ys[Key(at: at, other: other, isOutgoing: isOutgoing)] =
            middle(at) + part * items[at].height * Self.share
        }
      }
    }
  }

  func y(into item: Int, from other: Int) -> Double {
    ys[Key(at: item, other: other, isOutgoing: false)] ?? 0
  }

  func y(outOf item: Int, to other: Int) -> Double {
    ys[Key(at: item, other: other, isOutgoing: true)] ?? 0
  }
}
