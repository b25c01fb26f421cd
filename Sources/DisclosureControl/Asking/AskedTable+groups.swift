import Surveys

/// Questions to which a group goes without figures, where no single cells protect it.
///
/// How many of a group answered is published as a base, and cannot be withheld alone.
extension [AskedTable] {
  /// The tables without the figures of the group that a count is of, on one question at a time: those
  /// that hang on others first, of these the one of which the fewest figures are lost.
  func withoutGroup(of figure: AskedFigure, _ policy: DisclosurePolicy) -> [[AskedTable]] {
    guard let group = self[figure.table].group(of: figure.figure),
      group < self[figure.table].view.table.lastColumn
    else { return [] }
    let shown = indices.filter { self[$0].isShown(group) }
    func loss(_ place: Int) -> (Int, Int, Int) {
      (self[place].isHanging ? 0 : 1, self[place].figuresShown(of: group), place)
    }
    return shown.sorted { loss($0) < loss($1) }.compactMap { place in
      self[place].without(group, policy).map { table in
        var tables = self
        tables[place] = table
        return tables
      }
    }
  }
}

extension AskedTable {
  /// The group that a figure counts people of, if it is one.
  func group(of figure: AttackedTable.Figure) -> Int? {
    switch figure {
    case .cell(_, let column), .base(let column), .people(let column): column
    case .total, .wholeBase, .everybody, .coarser: nil
    }
  }

  /// Whether its people are those who gave some answers to another question.
  var isHanging: Bool { question.askIf != nil || question.source != nil }

  fileprivate func isShown(_ group: Int) -> Bool {
    isPublished && view.table.bases[group].shown == .rounded
  }

  fileprivate func figuresShown(of group: Int) -> Int {
    view.table.cells.count { $0[group].shown == .rounded }
  }

  /// The table with no figures of a group, as it withstands the attack on it alone; nothing where it
  /// does not, or no group is left.
  fileprivate func without(_ group: Int, _ policy: DisclosurePolicy) -> AskedTable? {
    var table = view.table
    table.bases[group].shown = .withheld
    for row in table.cells.indices where !question.isRuledOut(row) {
      table.cells[row][group].shown = .withheld
    }
    guard table.bases.contains(where: { $0.shown == .rounded }),
      let audited = TableAudit(policy).protected(table)
    else { return nil }
    var asked = self
    asked.view = AttackersView(audited, policy)
    return asked
  }
}
