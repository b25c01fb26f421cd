import DisclosureControl
import Surveys
import Translations

extension CSVFile {
  /// `priorities.csv`: what everybody put first.
  static func priorities(_ contents: ReleaseContents) -> CSVFile {
    let words = contents.words
    return CSVFile(
      name: "priorities", title: words(.releaseFilePriorities),
      columns: [question(contents)] + ranked(contents) + [
        CSVColumn("share_of_points", words(.releaseColumnShare), .percent),
        CSVColumn("voters", words(.releaseColumnVoters), .count),
        CSVColumn("base", words(.releaseColumnBase), .count),
        CSVColumn("rank_low", words(.releaseColumnRankLow), .count),
        CSVColumn("rank_high", words(.releaseColumnRankHigh), .count),
      ]
    ) { (write) throws(ReleaseFolderProblem) in
      for ranking in contents.figures.rankings {
        for row in ranking.shownRows(contents) {
          try write(
            [.name(ranking.question)] + row.ranked(of: ranking.question, contents.texts)
              + [row.shareOfPoints, row.voters, row.base, row.rankLow, row.rankHigh].map(
                CSVCell.figure))
        }
      }
    }
  }

  /// `priorities-by-group.csv`: what each group of one characteristic put first.
  static func prioritiesByGroup(_ contents: ReleaseContents) -> CSVFile {
    let words = contents.words
    return CSVFile(
      name: "priorities-by-group", title: words(.releaseFilePrioritiesByGroup),
      columns: [question(contents)] + places(1, contents) + ranked(contents) + [
        CSVColumn("voters", words(.releaseColumnVoters), .count),
        CSVColumn("base", words(.releaseColumnBase), .count),
      ]
    ) { (write) throws(ReleaseFolderProblem) in
      for group in contents.figures.groupRankings {
        let place = places(group.breakdown, group.categories).prefix(2)
        for row in group.ranking.shownRows(contents) {
          try write(
            [.name(group.ranking.question)] + place
              + row.ranked(of: group.ranking.question, contents.texts)
              + [.figure(row.voters), .figure(row.base)])
        }
      }
    }
  }

  private static func question(_ contents: ReleaseContents) -> CSVColumn {
    let ranked = contents.figures.questions.filter { $0.kind == .rank }
    return CSVColumn(
      "question", contents.words(.releaseColumnQuestion), .name(among: ranked.map(\.id.text)),
      isRequired: true)
  }

  private static func ranked(_ contents: ReleaseContents) -> [CSVColumn] {
    let words = contents.words
    let ranked = contents.figures.questions.filter { $0.kind == .rank }
    let options = ReleaseContents.once(ranked.flatMap { $0.options.map(\.text) })
    return [
      CSVColumn("rank", words(.releaseColumnRank), .count),
      CSVColumn("id", words(.releaseColumnAnswer), .name(among: options), isRequired: true),
      CSVColumn("title", words(.releaseColumnTitle), .text),
      CSVColumn("points", words(.releaseColumnPoints), .count),
      CSVColumn("percent_of_maximum", words(.releaseColumnMaximum), .percent),
    ]
  }
}

/// A row of a ranking as its files show it.
struct ShownRanking {
  let option: Identifier<Option>
  let rank, points, percentOfMaximum, shareOfPoints, voters, base, rankLow, rankHigh: ReleasedCount

  init(_ row: ReleasedRanking.Row) {
    (option, rank, points) = (row.option, row.rank, row.points)
    (percentOfMaximum, shareOfPoints) = (row.percentOfMaximum, row.shareOfPoints)
    (voters, base) = (row.voters, row.base)
    (rankLow, rankHigh) = (row.rankLow, row.rankHigh)
  }

  /// An option of a ranking that is withheld whole.
  init(withheld option: Identifier<Option>) {
    self.option = option
    (rank, points, percentOfMaximum) = (.confidential, .confidential, .confidential)
    (shareOfPoints, voters, base) = (.confidential, .confidential, .confidential)
    (rankLow, rankHigh) = (.confidential, .confidential)
  }

  fileprivate func ranked(of question: Identifier<Question>, _ texts: ReleaseTexts) -> [CSVCell] {
    [
      .figure(rank), .name(option), .text(texts[question, option]), .figure(points),
      .figure(percentOfMaximum),
    ]
  }
}

extension ReleasedRanking {
  /// By rank; of a ranking that is withheld every option, in the order of the survey.
  func shownRows(_ contents: ReleaseContents) -> [ShownRanking] {
    switch outcome {
    case .rows(let rows): rows.map(ShownRanking.init)
    case .withheld:
      (contents.question(question)?.options ?? []).map(ShownRanking.init(withheld:))
    }
  }
}
