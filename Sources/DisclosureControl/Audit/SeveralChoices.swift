/// Several options to an answer, which do not add up to the base.
///
/// Each option is chosen by at most the base, all together by at least the base, and by at most as
/// many times the base as one may choose. That is a network once the bases are given, and the other
/// answers with the bases are another. What is found are pairs of flows that fit together, so that the
/// attacker can be certain of no more than this; they may be certain of less.
struct SeveralChoices: TableAttack {
  typealias Figure = AttackedTable.Figure
  typealias Reach = TableNetwork.Reach

  /// A rounded base can be four people off; a small count needs no more than that either.
  private static let mostBaseChange = 4

  private let view: AttackersView
  private let options: TableNetwork
  private let others: TableNetwork
  private let informed: BoundedFlow
  private let baseArcs: [Int]

  init(_ view: AttackersView) {
    self.view = view
    options = Self.options(view)
    others = TableRows.withoutOptions(view)
    informed = others.knowing(view.leastShown)
    let figures = others.figures
    baseArcs = view.table.people.indices.compactMap { figures.firstIndex(of: .base(column: $0)) }
  }

  private static func options(_ view: AttackersView) -> TableNetwork {
    let columns = view.table.people.indices
    var links: [TableNetwork.Link] = []
    for option in 0..<view.table.options {
      let node = 1 + columns.count + option
      for column in columns {
        let figure = Figure.cell(row: option, column: column)
        links.append(
          TableNetwork.Link(
            figure: figure, tail: node, head: 1 + column, count: view.bounded(figure),
            isMargin: false))
      }
      let total = Figure.total(row: option)
      links.append(
        TableNetwork.Link(
          figure: total, tail: 0, head: node, count: view.bounded(total), isMargin: true))
    }
    for column in columns {
      let chosen = (0..<view.table.options).reduce(0) { $0 + view.table.cells[$1][column].count }
      links.append(
        TableNetwork.Link(
          figure: nil, tail: 1 + column, head: 0, count: BoundedCount(chosen), isMargin: false))
    }
    return TableNetwork(nodes: 1 + columns.count + view.table.options, links: links)
  }

  /// The options with their links confined by these bases; the flow may have to be repaired.
  private func confined(_ flow: BoundedFlow, by bases: [Int]) -> BoundedFlow {
    var flow = flow
    let (columns, count) = (bases.count, view.table.options)
    for (column, base) in bases.enumerated() {
      for option in 0..<count {
        let arc = option * (columns + 1) + column
        flow.counts[arc] = flow.counts[arc].confined(to: base)
      }
      let arc = count * (columns + 1) + column
      flow.counts[arc].least = count > 0 ? base : 0
      if let most = view.table.mostChoices { flow.counts[arc].most = most * base }
    }
    return flow
  }

  private var bases: [Int] { view.table.bases.map(\.count) }

  var isPossible: Bool {
    informed.isPossible && confined(options.free, by: bases).isPossible
  }

  var figures: [Figure?] { options.figures + others.figures }

  func reach(of index: Int, _ margins: Margins, enough: Int) -> Reach {
    let other = index - options.figures.count
    switch margins {
    case .held where other < 0:
      return options.reach(of: index, in: confined(options.held, by: bases), enough: enough)
    case .held: return others.reach(of: other, in: others.held, enough: enough)
    case .free:
      return other < 0
        ? reach(ofOption: index, enough: enough) : reach(ofOther: other, enough: enough)
    }
  }

  /// With the bases as they are, then with the base of the column as small and as large as it can be.
  private func reach(ofOption arc: Int, enough: Int) -> Reach {
    var reach = options.reach(of: arc, in: confined(options.free, by: bases), enough: enough)
    guard case .cell(_, let column) = options.figures[arc] else { return reach }
    for direction in [BoundedFlow.Direction.up, .down] where reach.counts.count <= enough {
      let base = informed.extreme(
        of: baseArcs[column], direction, enough: Self.mostBaseChange)
      guard base.change > 0, let flow = fitting(base.flow) else { continue }
      reach.join(options.reach(of: arc, in: flow, enough: enough))
    }
    return reach
  }

  /// The options where they fit the bases of a flow of the other answers.
  private func fitting(_ flow: BoundedFlow) -> BoundedFlow? {
    confined(options.free, by: baseArcs.map { flow.counts[$0].count }).repaired
  }

  /// The options of the column of a figure.
  private func optionFigures(besides figure: Figure?) -> [Figure] {
    switch figure {
    case .cell(_, let column), .base(let column), .people(let column):
      (0..<view.table.options).map { .cell(row: $0, column: column) }
    case .total, .wholeBase, .everybody, .coarser, nil: []
    }
  }

  /// With the bases as they are, then with bases that may move further and further.
  private func reach(ofOther arc: Int, enough: Int) -> Reach {
    let count = others.free.counts[arc].count
    var reach = Reach(counts: count...count)
    for most in 0...Self.mostBaseChange {
      let flow = others.free.with(baseArcs, within: most)
      for direction in [BoundedFlow.Direction.up, .down] where reach.counts.count <= enough {
        let extreme = flow.extreme(of: arc, direction, enough: enough)
        reach.blocked += extreme.blocked.compactMap { others.figures[$0] }
        guard extreme.change > 0 else { continue }
        guard most == 0 || fitting(extreme.flow) != nil else {
          reach.blocked += optionFigures(besides: others.figures[arc])
          continue
        }
        let end = direction == .up ? count + extreme.change : count - extreme.change
        reach.join(Reach(counts: end...end))
      }
    }
    return reach
  }
}

extension BoundedFlow {
  fileprivate func with(_ arcs: [Int], within most: Int) -> BoundedFlow {
    var flow = self
    for arc in arcs {
      let count = counts[arc].count
      flow.counts[arc].least = max(counts[arc].least, count - most)
      flow.counts[arc].most = min(counts[arc].most, count + most)
    }
    return flow
  }
}
