import DisclosureControl
import Surveys
import Translations

extension CSVFile {
  /// `respondents.csv`: who took part, by each characteristic.
  ///
  /// The columns that compare them with a population wait for one.
  static func respondents(_ contents: ReleaseContents) -> CSVFile {
    let words = contents.words
    let all = contents.figures.respondents
    let categories = ReleaseContents.once(all.flatMap { $0.rows.map(\.category.text) })
    return CSVFile(
      name: "respondents", title: words(.releaseFileRespondents),
      columns: [
        CSVColumn(
          "characteristic", words(.releaseColumnCharacteristic),
          .name(among: all.map(\.characteristic.text)), isRequired: true),
        CSVColumn(
          "category", words(.releaseColumnCategory), .name(among: categories), isRequired: true),
        CSVColumn("respondents", words(.releaseColumnRespondents), .count),
        CSVColumn("percent", words(.releaseColumnPercent), .percent),
        CSVColumn("reference", words(.releaseColumnReference), .count),
        CSVColumn("reference_percent", words(.releaseColumnReferencePercent), .number),
        CSVColumn("ratio", words(.releaseColumnRatio), .number),
        CSVColumn("ratio_low", words(.releaseColumnRatioLow), .number),
        CSVColumn("ratio_high", words(.releaseColumnRatioHigh), .number),
        CSVColumn("verdict", words(.releaseColumnVerdict), .text),
      ]
    ) { (write) throws(ReleaseFolderProblem) in
      for respondents in all {
        for row in respondents.rows {
          try write(
            [
              .name(respondents.characteristic), .name(row.category.text),
              .figure(row.respondents), .figure(row.percent),
            ] + [CSVCell](repeating: .figure(.notApplicable), count: 6))
        }
      }
    }
  }

  /// `participation.csv`: how far people came, by language, channel and Easy Read.
  static func participation(_ contents: ReleaseContents) -> CSVFile {
    let words = contents.words
    let all = contents.figures.participation
    let funnel = FunnelRows(contents)
    return CSVFile(
      name: "participation", title: words(.releaseFileParticipation),
      columns: [
        CSVColumn(
          "dimension", words(.releaseColumnBy),
          .name(among: ParticipationDimension.allCases.map(\.rawValue)), isRequired: true),
        CSVColumn(
          "category", words(.releaseColumnCategory),
          .name(among: ReleaseContents.once(all.map(\.category) + funnel.categories)),
          isRequired: true),
        CSVColumn(
          "statistic", words(.releaseColumnStatistic),
          .name(among: ["responses", "complete", "stopped"] + funnel.statistics), isRequired: true),
        CSVColumn(
          "question", words(.releaseColumnQuestion),
          .name(among: ReleaseContents.once(contents.questionNames + funnel.questions))),
        CSVColumn("value", words(.releaseColumnPeople), .count),
        CSVColumn("percent", words(.releaseColumnPercent), .percent),
      ]
    ) { (write) throws(ReleaseFolderProblem) in
      for part in all {
        let place: [CSVCell] = [.name(part.dimension.rawValue), .text(part.category)]
        try write(
          place + [.name("responses"), .empty, .figure(part.responses), .figure(.notApplicable)])
        try write(
          place + [
            .name("complete"), .empty, .figure(part.complete), .figure(part.percentComplete),
          ]
        )
        for stop in part.stoppedAfter {
          try write(
            place + [
              .name("stopped"), .name(stop.question), .figure(stop.people), .figure(.notApplicable),
            ])
        }
      }
      for cells in funnel.cells { try write(cells) }
    }
  }
}
