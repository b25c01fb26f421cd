import Responses
import Surveys

extension Tabulator {
  /// The figures so far.
  package var tabulation: Tabulation {
    let counted = settled
    let shared = counted.sharedPeople
    let tables = zip(breakdowns + beneath, counted.tables).enumerated().map { place, table in
      counted.table(table.0, table.1, shared[place])
    }
    return Tabulation(
      questions: layout.questions, everybody: counted.figures(of: counted.tables[0].total, []),
      tables: Array(tables.prefix(breakdowns.count)),
      beneath: Array(tables.dropFirst(breakdowns.count)),
      respondents: schemes.enumerated().map { Self.respondents($1, Array(respondents(of: $0))) },
      participation: participation.figures(offered), ballots: distinctBallots,
      earlier: EarlierSets(earlier),
      shared: shared[0].reduce(into: SharedPeople()) { $0 += $1 },
      inReleases: counted.peopleInReleases)
  }

  private var peopleInReleases: [PeopleInReleases] {
    guard let inReleases, let releases = overlaps?.releases else { return [] }
    return inReleases.groups.map { mark, row in
      PeopleInReleases(releases: releases[mark], isNew: true, figures: figures(of: row, []))
    }
  }

  /// What each group of each table, by its number, has in common with earlier sets.
  private var sharedPeople: [[SharedPeople]] {
    guard let overlaps else {
      return tables.map { [SharedPeople](repeating: SharedPeople(), count: $0.code.count) }
    }
    let trees = schemes.map(CategoryTree.init)
    return overlaps.shared(with: earlier) { name, category, wanted in
      schemes.firstIndex { $0.characteristic == name }
        .map { trees[$0].isPart(category, of: [wanted]) } ?? false
    }
  }

  private func figures(of row: GroupRow, _ categories: [Identifier<Option>]) -> GroupFigures {
    layout.figures(of: row, categories: categories, sites: sites.values)
  }

  private func table(
    _ breakdown: Breakdown, _ table: GroupTable, _ shared: [SharedPeople]
  ) -> Tabulation.Table {
    let named = breakdown.characteristics.map { name in
      schemes.first { $0.characteristic == name }?.categories ?? []
    }
    var (groups, unplaced) = ([GroupFigures](), figures(of: table.none, []))
    var sharedByGroups: [SharedPeople] = []
    for (number, row) in table.groups {
      let categories = table.code.categories(of: number)
      if categories.isEmpty {
        unplaced = figures(of: row, [])
      } else {
        groups.append(figures(of: row, zip(named, categories).map { $0[$1].id }))
        sharedByGroups.append(shared[number])
      }
    }
    return Tabulation.Table(
      breakdown: breakdown, groups: groups, unplaced: unplaced, shared: sharedByGroups)
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
