package import Surveys

extension ReleasedFigures {
  /// Without the questions and options that nobody who is counted was asked.
  ///
  /// A survey is counted as all its versions together ask it. A release of some of them holds what
  /// those ask: the rest is in their definitions for everybody to see, and counts nobody.
  package func asked(
    _ options: [Identifier<Question>: Set<Identifier<Option>>]
  ) -> ReleasedFigures {
    let kept = questions.compactMap { question in
      options[question.id].map { question.offering(only: $0) }
    }
    var figures = ReleasedFigures(
      policy: policy, people: people, questions: kept,
      tables: tables.compactMap { table in
        kept.first { $0.id == table.question }.map { table.only(asked: $0) }
      },
      rankings: rankings.compactMap { ranking in
        options[ranking.question].map { ranking.only($0) }
      },
      groupRankings: groupRankings.compactMap { group in
        options[group.ranking.question].map {
          ReleasedGroupRanking(
            breakdown: group.breakdown, categories: group.categories,
            ranking: group.ranking.only($0))
        }
      },
      respondents: respondents, participation: participation,
      notes: notes.filter { $0.question.map { options[$0] != nil } ?? true }, memory: memory)
    figures.funnel = funnel
    return figures
  }
}

extension ReleasedTable {
  fileprivate func only(asked: CountedQuestion) -> ReleasedTable {
    ReleasedTable(
      question: question, kind: kind, breakdown: breakdown,
      groups: groups.map { group in
        Group(categories: group.categories, cells: group.cells.compactMap { $0.only(asked: asked) })
      })
  }
}

extension ReleasedTable.Cell {
  /// Nothing for the count of an option that was not offered; a median's place is among the points
  /// that were.
  fileprivate func only(asked: CountedQuestion) -> ReleasedTable.Cell? {
    guard let option else { return self }
    guard asked.options.contains(option) else { return nil }
    guard statistic == .median, let place = asked.points.firstIndex(of: option) else { return self }
    return ReleasedTable.Cell(
      statistic: statistic, option: option, base: base, value: .count(.value(place + 1)),
      percent: percent)
  }
}

extension ReleasedRanking {
  fileprivate func only(_ options: Set<Identifier<Option>>) -> ReleasedRanking {
    let outcome: Outcome =
      switch outcome {
      case .rows(let rows): .rows(rows.filter { options.contains($0.option) })
      case .withheld(let reason): .withheld(reason)
      }
    return ReleasedRanking(question: question, places: places, base: base, outcome: outcome)
  }
}

extension ReleaseNote {
  /// The one question that it is about, where it is about one.
  fileprivate var question: Identifier<Question>? {
    switch self {
    case .heldBackBesideEarlier(let question), .leftOutBesideOthers(let question),
      .sameAnswerOfGroup(let question, percent: _), .tableLeftOut(let question, _, _):
      question
    case .merged, .mergedNearEarlier, .inNoGroup, .groupWithheld, .breakdownLeftOut,
      .cellsProtected:
      nil
    }
  }
}
