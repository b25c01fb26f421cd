/// Tries to break a table before it is published, and withholds more of it until that fails.
///
/// A table is broken when somebody who adds and subtracts what is published could confine a count
/// below the smallest to fewer than four numbers. What is withheld because of it follows from
/// published figures alone, so that it tells nothing more, and from this table alone, so that it is
/// the same in every release.
struct TableAudit {
  private let policy: DisclosurePolicy

  init(_ policy: DisclosurePolicy) { self.policy = policy }

  /// The table with as many more cells withheld as it takes; nothing when even that fails.
  ///
  /// Nothing also for a table whose counts do not add up.
  func protected(_ table: AttackedTable) -> AttackedTable? {
    guard leastRange > 0 else { return table }
    var view = AttackersView(table.withTotalsAsCells, policy)
    guard view.networks.allSatisfy(\.free.isPossible) else { return nil }
    var weak = weaknesses(of: view)
    while let first = weak.first {
      guard let remedy = first.remedies.first else { return nil }
      view.withhold(remedy)
      weak = weaknesses(of: view, among: Set(weak.map(\.figure)))
    }
    return view.table.withCellsAsTotals(of: table)
  }

  /// A count that is not shown and can be worked out too well.
  struct Weakness {
    let figure: AttackedTable.Figure
    /// What may be withheld so that it has more room, the smallest published count first.
    let remedies: [AttackedTable.Figure]
  }

  /// How far the least and the most of a small count must be apart.
  private var leastRange: Int { policy.smallestCount - 2 }

  func weaknesses(
    of view: AttackersView, among suspects: Set<AttackedTable.Figure>? = nil
  ) -> [Weakness] {
    view.networks.flatMap { network in
      network.attacked.compactMap { arc in
        guard let figure = network.figures[arc], suspects?.contains(figure) ?? true else {
          return nil
        }
        return weakness(figure, arc, network, view)
      }
    }
  }

  private func weakness(
    _ figure: AttackedTable.Figure, _ arc: Int, _ network: TableNetwork, _ view: AttackersView
  ) -> Weakness? {
    if isWide(network.held.reach(of: arc, enough: leastRange)) { return nil }
    let reach = network.free.reach(of: arc, enough: leastRange)
    if isWide(reach) || reach.counts.lowerBound >= policy.smallestCount { return nil }
    let above = reach.blockedAbove.compactMap { network.figures[$0] }
    let below = reach.blockedBelow.compactMap { network.figures[$0] }
    return Weakness(figure: figure, remedies: remedies(above: above, below: below, view))
  }

  /// A cell that cannot go lower gains nothing where it may not be small, as withheld ones may not.
  private func remedies(
    above: [AttackedTable.Figure], below: [AttackedTable.Figure], _ view: AttackersView
  ) -> [AttackedTable.Figure] {
    let low = below.filter { view.bounded($0).least > policy.smallestCount }
    let published = (above + low).compactMap { figure in
      view.published(figure).map { (figure: figure, count: $0) }
    }
    // The sort is not stable by contract; places in the list settle equals.
    return published.enumerated()
      .sorted { ($0.element.count, $0.offset) < ($1.element.count, $1.offset) }
      .map(\.element.figure)
  }

  private func isWide(_ reach: BoundedFlow.Reach) -> Bool { reach.counts.count > leastRange }
}
