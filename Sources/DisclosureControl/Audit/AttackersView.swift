/// A table as somebody sees it who knows the rules: each count lies between two bounds.
///
/// The bounds follow from what is shown and why. A reader cannot be sure which cells are withheld for
/// being small and which to protect them; the attacker is supposed to know of the small ones.
struct AttackersView {
  private let policy: DisclosurePolicy
  private(set) var table: AttackedTable
  /// What the audit withheld, with what it would have withheld next in its place.
  private var protecting: [AttackedTable.Figure: [AttackedTable.Figure]] = [:]

  init(_ table: AttackedTable, _ policy: DisclosurePolicy) {
    (self.table, self.policy) = (table, policy)
  }

  /// Withholds a cell that is published as the smallest of several that would do.
  mutating func withhold(_ figure: AttackedTable.Figure, ratherThan others: [AttackedTable.Figure])
  {
    guard case .cell(let row, let column) = figure else { return }
    table.cells[row][column].shown = .withheld
    protecting[figure] = others
  }

  /// Whether a reader must not learn the count if it is small: it is not shown, and not for another.
  func isSecret(_ figure: AttackedTable.Figure) -> Bool {
    switch table[figure].shown {
    case .rounded, .within: false
    case .small: true
    case .withheld: protecting[figure] == nil && !isRepeated(figure) && !isProtecting(figure)
    }
  }

  /// In a coarser table, which was audited before: all that is withheld of a group which is shown.
  private func isProtecting(_ figure: AttackedTable.Figure) -> Bool {
    switch figure {
    case .coarser(.cell(_, let group), let table):
      self.table.coarser[table].groups[group].base.shown == .rounded
    case .coarser(.outside, _): true
    case .coarser(.base, _), .coarser(.people, _): false
    case .cell, .total, .base, .people, .wholeBase, .everybody: false
    }
  }

  /// In a table of everybody a total is the same as its only cell.
  private func isRepeated(_ figure: AttackedTable.Figure) -> Bool {
    switch figure {
    case .total: table.lastColumn == 0
    case .cell, .base, .people, .wholeBase, .everybody, .coarser: false
    }
  }

  /// Whether it counts people of one of the groups, or of all.
  func isInGroup(_ figure: AttackedTable.Figure) -> Bool {
    switch figure {
    case .cell(_, let column), .base(let column), .people(let column):
      column < table.lastColumn || table.lastColumn == 0
    case .total, .wholeBase, .everybody, .coarser: true
    }
  }

  /// What a cell that could be withheld is published as; nothing for one that is not published.
  func published(_ figure: AttackedTable.Figure) -> Int? {
    switch (figure, table[figure].shown) {
    case (.cell, .rounded): policy.rounded(table[figure].count)
    case (.cell, _), (.total, _), (.base, _), (.people, _), (.wholeBase, _), (.everybody, _),
      (.coarser, _):
      nil
    }
  }

  func bounded(_ figure: AttackedTable.Figure) -> BoundedCount {
    let cell = table[figure]
    switch cell.shown {
    case .rounded:
      let counts = policy.counts(publishedAs: policy.rounded(cell.count))
      let least = max(counts.lowerBound, policy.smallestCount)
      return BoundedCount(cell.count, from: least, to: counts.upperBound)
    case .small: return BoundedCount(cell.count, from: 0, to: policy.smallestCount - 1)
    case .within(let counts):
      return BoundedCount(cell.count, from: counts.lowerBound, to: counts.upperBound)
    case .withheld: return withheld(figure)
    }
  }

  /// The fewest people that a group which is shown can have; nothing for other figures.
  func leastShown(_ figure: AttackedTable.Figure) -> Int? {
    guard isGroup(figure), table[figure].count >= smallestGroup else { return nil }
    switch table[figure].shown {
    case .rounded, .within: return smallestGroup
    case .small, .withheld: return nil
    }
  }

  /// Whether it counts answers, and not those who gave none.
  func isAnswer(_ figure: AttackedTable.Figure) -> Bool {
    switch figure {
    case .cell(let row, _), .total(let row), .coarser(.cell(let row, _), _): row < table.options
    case .base, .people, .wholeBase, .everybody, .coarser: false
    }
  }

  /// A group is withheld for having too few people, or for another reason, and the notes say which.
  private func withheld(_ figure: AttackedTable.Figure) -> BoundedCount {
    let count = table[figure].count
    if isGroup(figure) {
      return count < smallestGroup
        ? BoundedCount(count, from: 0, to: smallestGroup - 1)
        : BoundedCount(count, from: smallestGroup)
    }
    // Those that would have been next and are shown tell that this one was published as no more.
    let next = (protecting[figure] ?? []).filter { table[$0].shown == .rounded }
    return BoundedCount(
      count, to: next.map { bounded($0).most }.min() ?? BoundedCount.unlimited)
  }

  private var smallestGroup: Int { policy.smallestGroup }

  private func isGroup(_ figure: AttackedTable.Figure) -> Bool {
    switch figure {
    case .base(let column), .people(let column): column < table.lastColumn
    case .wholeBase, .everybody, .coarser(.base, _), .coarser(.people, _): true
    case .cell, .total, .coarser(.cell, _), .coarser(.outside, _): false
    }
  }
}
