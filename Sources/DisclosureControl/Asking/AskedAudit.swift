import Surveys

/// Attacks the tables of questions that hang together, and withholds more of them until that fails.
///
/// Each has withstood the attack on it by itself. Who knows whom a question was asked of knows more:
/// those who were not asked it are just those who did not answer another one so.
struct AskedAudit {
  /// No more figures are tried out as to whether withholding one is enough, and only for the first
  /// that are withheld.
  private static let mostTrials = 8
  private static let mostTried = 24
  /// With more withheld than this the questions are not protected by single cells.
  private static let mostWithheld = 60
  /// So often, what is left is looked at anew without the figures of some groups.
  private static let mostRounds = 3
  /// With more counts to look at again, nothing that was withheld is shown again.
  private static let mostLooks = 1_000

  private let policy: DisclosurePolicy

  init(_ policy: DisclosurePolicy) { self.policy = policy }

  /// The tables with as much more withheld as it takes; nothing when even that fails.
  ///
  /// Where single cells do not help, groups go without the figures of a question.
  func protected(_ tables: [AskedTable]) -> [AskedTable]? {
    guard leastRange > 0 else { return tables }
    var tables = tables
    for _ in 0...Self.mostRounds {
      switch withholdingCells(tables) {
      case .protected(let tables): return tables
      case .weak(let counts):
        guard let fewer = withholdingGroups(tables, counts) else { return nil }
        tables = fewer
      }
    }
    return nil
  }

  private enum Outcome {
    case protected([AskedTable])
    /// The counts for which no cells were found, by their index in the attack.
    case weak([Int])
  }

  /// Of those that hang on others, the question of which most counts can be worked out too well; of equals the
  /// last.
  func weakest(_ tables: [AskedTable]) -> Int? {
    let attack = AskedAttack(tables)
    let weak =
      attack.isPossible ? weak(tables, attack).compactMap { attack.figures[$0]?.table } : []
    let left = tables.indices.filter { tables[$0].isPublished && tables[$0].isHanging }
    func count(_ place: Int) -> Int { weak.count { $0 == place } }
    return left.max { (count($0), $0) < (count($1), $1) }
  }

  private func weak(_ tables: [AskedTable], _ attack: AskedAttack) -> [Int] {
    attack.figures.indices.filter { index in
      attack.figures[index].map { tables[$0.table].isSecret($0.figure) } ?? false
        && !isSafe(index, attack)
    }
  }

  private func withholdingCells(_ tables: [AskedTable]) -> Outcome {
    let attack = AskedAttack(tables)
    guard attack.isPossible else { return .weak([]) }
    let weak = weak(tables, attack)
    var (left, withheld) = (weak, [AskedFigure]())
    while let first = left.first {
      guard withheld.count < Self.mostWithheld else { return .weak(left) }
      let now = tables.withholding(withheld)
      guard let figure = attack.figures[first],
        let remedy = remedy(
          for: first, figure, now, attack, isTried: withheld.count < Self.mostTried)
      else { return .weak(left) }
      withheld.append(remedy)
      let next = AskedAttack(tables.withholding(withheld))
      left = left.filter { !isSafe($0, next) }
    }
    return .protected(tables.withholding(needed(withheld, tables, weak)))
  }

  /// For each of the counts the figures of its group on one question, with which it is safe; nothing
  /// where no one question is enough.
  private func withholdingGroups(_ tables: [AskedTable], _ weak: [Int]) -> [AskedTable]? {
    var tables = tables
    var isAnyWithheld = false
    for index in weak {
      let attack = AskedAttack(tables)
      guard let figure = attack.figures[index], !isSafe(index, attack) else { continue }
      let attempts = tables.withoutGroup(of: figure, policy)
      guard let enough = attempts.first(where: { isSafe(index, AskedAttack($0)) }) else {
        return nil
      }
      (tables, isAnyWithheld) = (enough, true)
    }
    return isAnyWithheld ? tables : nil
  }

  /// Without those that were of no use, as others had to be withheld later on.
  private func needed(
    _ withheld: [AskedFigure], _ tables: [AskedTable], _ weak: [Int]
  ) -> [AskedFigure] {
    var needed = withheld
    guard withheld.count * weak.count <= Self.mostLooks else { return withheld }
    for figure in withheld.dropLast() {
      let others = needed.filter { $0 != figure }
      let attack = AskedAttack(tables.withholding(others))
      if weak.allSatisfy({ isSafe($0, attack) }) { needed = others }
    }
    return needed
  }

  private var leastRange: Int { policy.smallestCount - 2 }

  private func isSafe(_ index: Int, _ attack: AskedAttack) -> Bool {
    attack.isSafe(index, enough: leastRange, under: policy.smallestCount)
  }

  /// The first of those that stand beside a count which is enough by itself; else the first.
  private func remedy(
    for index: Int, _ figure: AskedFigure, _ tables: [AskedTable], _ attack: AskedAttack,
    isTried: Bool
  ) -> AskedFigure? {
    let known = Set(attack.figures.compactMap { $0 })
    let remedies = remedies(beside: figure, tables).filter(known.contains)
    return remedies.prefix(isTried ? Self.mostTrials : 0).first { remedy in
      isSafe(index, AskedAttack(tables.withholding([remedy])))
    } ?? remedies.first
  }

  /// What is published: how many were not asked first, as it is what tells of another question, then
  /// what stands in the same group or answer, the smallest first, then all else.
  private func remedies(beside figure: AskedFigure, _ tables: [AskedTable]) -> [AskedFigure] {
    let shown = tables.indices.filter { tables[$0].isPublished }.flatMap { number in
      tables[number].shownCells.map { cell in
        let isBeside = tables[number].isBeside(cell, figure, isSame: number == figure.table)
        let kind = !isBeside ? 2 : tables[number].isUnasked(cell.row) ? 0 : 1
        return (
          figure: AskedFigure(table: number, figure: .cell(row: cell.row, column: cell.column)),
          weight: (kind, kind == 0 ? 0 : cell.count)
        )
      }
    }
    // The sort is not stable by contract; places in the list settle equals.
    return shown.enumerated().sorted {
      let (one, other) = ($0.element.weight, $1.element.weight)
      return one == other ? $0.offset < $1.offset : one < other
    }.map(\.element.figure)
  }
}

extension [AskedTable] {
  fileprivate func withholding(_ figures: [AskedFigure]) -> [AskedTable] {
    var tables = self
    for figure in figures {
      tables[figure.table].view.withhold(figure.figure, ratherThan: [])
    }
    return tables
  }
}

extension AskedTable {
  fileprivate struct ShownCell {
    let row: Int
    let column: Int
    let count: Int
  }

  fileprivate var shownCells: [ShownCell] {
    view.table.cells.indices.flatMap { row in
      columns.compactMap { column in
        view.published(.cell(row: row, column: column)).map {
          ShownCell(row: row, column: column, count: $0)
        }
      }
    }
  }

  fileprivate func isUnasked(_ row: Int) -> Bool { row == question.rows - 1 }

  fileprivate func isBeside(_ cell: ShownCell, _ figure: AskedFigure, isSame: Bool) -> Bool {
    switch figure.figure {
    case .cell(let row, let column): cell.column == column || isSame && cell.row == row
    case .total(let row): isSame ? cell.row == row : isUnasked(cell.row)
    case .base(let column), .people(let column): cell.column == column
    case .wholeBase, .everybody, .coarser: true
    }
  }
}
