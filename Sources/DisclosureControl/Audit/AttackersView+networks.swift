extension AttackersView {
  /// What of the table adds up; each figure is attacked in one of the networks.
  ///
  /// Options that add up to the base are one network with the other answers. Of several options to
  /// an answer each is a network of those who chose it and those who did not, and the bases with the
  /// other answers are one more. In each of these the rest of the table stays at its true counts,
  /// which confines the bases: that grants the attacker more than there is to know.
  var networks: [TableNetwork] {
    if table.addsUp || table.mostChoices == 1 { return [whole] }
    return (0..<table.options).map(choice) + [others]
  }

  private typealias Figure = AttackedTable.Figure
  private typealias Row = TableNetwork.Row

  private var columns: Range<Int> { table.people.indices }

  private var whole: TableNetwork {
    TableNetwork(
      table.cells.indices.map { row($0, isAnswer: $0 < table.options) },
      bases: columns.map { bounded(.base(column: $0)) }, self, attacking: isSecret)
  }

  private var states: [Row] {
    (table.options..<table.cells.count).map { row($0, isAnswer: false) }
  }

  private func row(_ row: Int, isAnswer: Bool) -> Row {
    let figures = columns.map { Figure.cell(row: row, column: $0) }
    return Row(
      figures: figures, cells: figures.map(bounded), totalFigure: .total(row: row),
      total: bounded(.total(row: row)), isAnswer: isAnswer)
  }

  private func choice(_ option: Int) -> TableNetwork {
    var chosen = row(option, isAnswer: true)
    var rest: [BoundedCount] = []
    var bases: [BoundedCount] = []
    for column in columns {
      let others = table.cells[..<table.options].map { $0[column].count }.enumerated()
        .filter { $0.offset != option }.map(\.element)
      let named = others.reduce(0, +)
      let base = table.bases[column].count
      // Whoever did not choose it chose another, and no option has more than the base.
      rest.append(BoundedCount(base - chosen.cells[column].count, to: named))
      bases.append(bounded(.base(column: column)).confined(from: others.max() ?? 0))
      guard let most = table.mostChoices else { continue }
      // So that all who answered, with as many choices as they have, can name the other options.
      let least = min(rest[column].count, (named + most - 1) / most)
      rest[column].least = least
      let needed = max(0, named - most * least)
      chosen.cells[column].least = max(chosen.cells[column].least, (needed + most - 2) / (most - 1))
    }
    let complement = Row(
      figures: columns.map { _ in nil }, cells: rest, totalFigure: nil,
      total: BoundedCount(rest.reduce(0) { $0 + $1.count }), isAnswer: true)
    return TableNetwork([chosen, complement] + states, bases: bases, self) { figure in
      switch figure {
      case .cell(option, _), .total(option): isSecret(figure)
      case .cell, .total, .base, .people, .wholeBase, .everybody: false
      }
    }
  }

  /// Skipped, prefer not to say and not asked, with the bases.
  private var others: TableNetwork {
    let answered = Row(
      figures: columns.map { _ in nil }, cells: table.bases.map { BoundedCount($0.count) },
      totalFigure: nil, total: BoundedCount(table.wholeBase.count), isAnswer: true)
    let bases = columns.map { column in
      let base = bounded(.base(column: column))
      guard table.options > 0 else { return base }
      let chosen = table.cells[..<table.options].map { $0[column].count }
      let named = chosen.reduce(0, +)
      let fewest = table.mostChoices.map { (named + $0 - 1) / $0 } ?? 0
      return base.confined(from: max(fewest, chosen.max() ?? 0), to: named)
    }
    return TableNetwork([answered] + states, bases: bases, self, attacking: isSecret)
  }
}
