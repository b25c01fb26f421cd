import Surveys

/// The table of one question among others that hang on its answers, or on whose answers it hangs.
struct AskedTable {
  let question: CountedQuestion
  /// As somebody sees it who knows the rules; of a table that is left out nothing is shown.
  var view: AttackersView
  let isPublished: Bool

  init(
    _ policy: DisclosurePolicy, _ question: CountedQuestion, _ table: AttackedTable?,
    hidden: AttackedTable
  ) {
    self.question = question
    isPublished = table != nil
    view = AttackersView((table ?? hidden).withTotalsAsCells, policy)
  }

  /// A group of several questions that hang together, by their places.
  ///
  /// One hangs on another that it is asked by, or is made from.
  static func families(of questions: [CountedQuestion]) -> [[Int]] {
    var families: [[Int]] = []
    for (place, question) in questions.enumerated() {
      let names = (question.askIf?.questions ?? []).union(question.source.map { [$0] } ?? [])
      let joined = families.filter { family in family.contains { names.contains(questions[$0].id) }
      }
      families.removeAll { joined.contains($0) }
      families.append((joined.joined() + [place]).sorted())
    }
    return families.filter { $0.count > 1 }
  }

  var columns: Range<Int> { view.table.people.indices }

  /// Those of whom a reader must not learn a small count.
  func isSecret(_ figure: AttackedTable.Figure) -> Bool {
    let table = view.table
    guard isPublished, view.isSecret(figure) else { return false }
    if table[figure].shown == .small { return true }
    switch figure {
    case .cell(_, let column) where table.lastColumn > 0:
      return table.bases[column].shown != .rounded
    case .cell, .total: return table.wholeBase.shown != .rounded
    case .base(let column), .people(let column): return column < table.lastColumn
    case .wholeBase, .everybody, .coarser: return false
    }
  }
}
