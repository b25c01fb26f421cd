/// Tries to break a table before it is published, and withholds more of it until that fails.
///
/// A table is broken when somebody who adds and subtracts what is published could confine a count
/// below the smallest to fewer than four numbers. What is withheld because of it follows from
/// published figures, so that it tells nothing more, and from this table alone, so that it is the
/// same in every release.
package struct TableAudit {
  private let policy: DisclosurePolicy

  package init(_ policy: DisclosurePolicy) { self.policy = policy }

  /// The table with as many more cells withheld as it takes; nothing when even that fails.
  ///
  /// Nothing also for a table whose counts do not add up.
  package func protected(_ table: AttackedTable) -> AttackedTable? {
    guard leastRange > 0 else { return table }
    var view = AttackersView(table.withTotalsAsCells, policy)
    var attacks = view.attacks
    guard attacks.allSatisfy(\.isPossible) else { return nil }
    var weak = attacks.enumerated().flatMap { number, attack in
      attack.figures.indices.compactMap {
        weakness(Target(attack: number, index: $0), view, attack)
      }
    }
    while let first = weak.first {
      guard let remedy = first.remedies.first else { return nil }
      view.withhold(remedy, ratherThan: Array(first.remedies.dropFirst()))
      attacks = view.attacks
      weak = weak.compactMap { weakness($0.target, view, attacks[$0.target.attack]) }
    }
    return view.table.withCellsAsTotals(of: table)
  }

  /// What somebody could take a figure for; nothing for one that is in no sum.
  package func bounds(
    of figure: AttackedTable.Figure, in table: AttackedTable, _ margins: Margins
  ) -> ClosedRange<Int>? {
    let attack = AttackersView(table.withTotalsAsCells, policy).attack
    return attack.figures.firstIndex(of: figure).map {
      attack.reach(of: $0, margins, enough: BoundedCount.unlimited).counts
    }
  }

  /// A count, by its index in one of the attacks.
  private struct Target {
    let attack: Int
    let index: Int
  }

  /// A count that is not shown and can be worked out too well.
  private struct Weakness {
    let target: Target
    /// What may be withheld so that it has more room, the smallest published count first.
    let remedies: [AttackedTable.Figure]
  }

  /// How far the least and the most of a small count must be apart.
  private var leastRange: Int { policy.smallestCount - 2 }

  /// Whether a figure that is not shown can be worked out too well.
  ///
  /// Most can be shown to be safe while all margins stay as they are, and need no more.
  private func weakness(
    _ target: Target, _ view: AttackersView, _ attack: any TableAttack
  ) -> Weakness? {
    let index = target.index
    guard let figure = attack.figures[index], view.isSecret(figure),
      attack.reach(of: index, .held, enough: leastRange).counts.count <= leastRange
    else { return nil }
    let reach = attack.reach(of: index, .free, enough: leastRange)
    guard reach.counts.count <= leastRange, isSmall(reach.counts, figure, view) else { return nil }
    return Weakness(target: target, remedies: remedies(reach.blocked, view))
  }

  /// Whether knowing a count as well as that tells about few people.
  ///
  /// That at most so many of those in no group gave an answer tells only how few they are.
  private func isSmall(
    _ counts: ClosedRange<Int>, _ figure: AttackedTable.Figure, _ view: AttackersView
  ) -> Bool {
    let least = view.isInGroup(figure) ? 0 : 1
    return (least..<policy.smallestCount).contains(counts.lowerBound)
  }

  private func remedies(
    _ blocked: [AttackedTable.Figure], _ view: AttackersView
  ) -> [AttackedTable.Figure] {
    let published = blocked.compactMap { figure in
      view.published(figure).map { (figure: figure, count: $0) }
    }
    // The sort is not stable by contract; places in the list settle equals.
    return published.enumerated()
      .sorted { ($0.element.count, $0.offset) < ($1.element.count, $1.offset) }
      .map(\.element.figure)
  }
}
