import Responses
import Surveys

extension Tabulator {
  /// The figures so far.
  package var tabulation: Tabulation {
    let counted = settled
    return Tabulation(
      questions: layout.questions, everybody: counted.figures(of: counted.tables[0].total, []),
      tables: zip(breakdowns, counted.tables).map { counted.table($0, $1) },
      beneath: zip(beneath, counted.tables.dropFirst(breakdowns.count)).map {
        counted.table($0, $1)
      },
      respondents: schemes.enumerated().map { Self.respondents($1, Array(respondents(of: $0))) },
      participation: participation.figures, ballots: distinctBallots)
  }

  private func figures(of row: GroupRow, _ categories: [Identifier<Option>]) -> GroupFigures {
    layout.figures(of: row, categories: categories, sites: sites.values)
  }

  private func table(_ breakdown: Breakdown, _ table: GroupTable) -> Tabulation.Table {
    let named = breakdown.characteristics.map { name in
      schemes.first { $0.characteristic == name }?.categories ?? []
    }
    var (groups, unplaced) = ([GroupFigures](), figures(of: table.none, []))
    for (categories, row) in table.groups {
      if categories.isEmpty {
        unplaced = figures(of: row, [])
      } else {
        groups.append(figures(of: row, zip(named, categories).map { $0[$1].id }))
      }
    }
    return Tabulation.Table(breakdown: breakdown, groups: groups, unplaced: unplaced)
  }

  private static func respondents(
    _ scheme: CategoryScheme, _ counts: [Int]
  ) -> Tabulation.Respondents {
    Tabulation.Respondents(
      scheme: scheme, people: Array(counts[AnswerCode.answered...]),
      skipped: counts[AnswerCode.skipped], preferNotToSay: counts[AnswerCode.preferNotToSay],
      notAsked: counts[AnswerCode.notAsked])
  }

  /// Whole ballots can be told apart only where everybody chose among the same options.
  private var distinctBallots: [DistinctBallots] {
    let ranks = layout.questions.indices.filter { layout.questions[$0].kind == .rank }
    return zip(ranks, ballots).compactMap { place, ballots in
      guard layout.cells[place].offers.count == 1, !ballots.isOver else { return nil }
      return DistinctBallots(question: layout.questions[place].id, ballots: ballots.inOrder)
    }
  }
}
