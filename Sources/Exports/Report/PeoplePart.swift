import DisclosureControl
import Markup
import Translations

/// Who answered and who is missing, by each characteristic.
struct PeoplePart {
  private let report: Report
  private let parts: ReportParts

  init(_ report: Report, _ parts: ReportParts) {
    self.report = report
    self.parts = parts
  }

  private var interface: Interface { parts.interface }

  var content: HTML {
    let isCompared = report.respondents.contains(where: \.isCompared)
    return HTML {
      parts.paragraph(
        interface(.releasePeople, ["people": parts.figure(report.release.people)]))
      parts.paragraph(
        interface(
          .reportPeopleRounded, ["number": interface.number(report.release.roundedTo)]))
      if !isCompared { parts.paragraph(interface[.reportPeopleNotCompared]) }
      for respondents in report.respondents { part(respondents) }
    }
  }

  private func part(_ respondents: ReportRespondents) -> HTML {
    let categories = respondents.rows.filter(\.isCategory)
    let chart = BarChartDrawing(
      id: "people-\(respondents.characteristic)", title: respondents.title.said,
      description: interface[.reportChartPeople],
      groups: [
        BarChartDrawing.Group(
          bars: categories.map { row in
            BarChartDrawing.Bar(
              row.label.said, length: row.percent.value.map { Double($0) / 100 },
              figure: parts.percent(row.percent))
          })
      ], language: interface.language)
    return HTML {
      parts.heading(respondents.title)
      parts.pair(chart, table(respondents))
    }
  }

  private func table(_ respondents: ReportRespondents) -> HTML {
    let compared: [ReleasePhrase] =
      respondents.isCompared
      ? [.releaseColumnReferencePercent, .releaseColumnRatio, .releaseColumnVerdict] : []
    let heads: [ReleasePhrase] = [
      .releaseColumnCategory, .releaseColumnPeople, .releaseColumnPercent,
    ]
    return parts.table(
      respondents.title.said, (heads + compared).map { interface[$0] },
      respondents.rows.map { row in
        [
          parts.said(row.label), HTML(text: parts.figure(row.respondents)),
          HTML(text: parts.figure(row.percent)),
        ] + (respondents.isCompared ? comparison(row.comparison) : [])
      })
  }

  private func comparison(_ comparison: PublishedRespondents.Comparison?) -> [HTML] {
    let none = ReleasedCount.notApplicable.text
    guard let comparison else { return [none, none, none].map { HTML(text: $0) } }
    return [
      comparison.referencePercent, ratio(comparison), verdict(comparison.verdict),
    ].map { HTML(text: $0) }
  }

  /// With its interval; shorthand stands alone.
  private func ratio(_ comparison: PublishedRespondents.Comparison) -> String {
    guard Double(comparison.ratio) != nil else { return comparison.ratio }
    return "\(comparison.ratio) (\(comparison.ratioLow)–\(comparison.ratioHigh))"
  }

  /// In words; what a later version may have written stands as it is.
  private func verdict(_ name: String) -> String {
    switch ReleasedRepresentation.Verdict(rawValue: name) {
    case .underRepresented: interface[.monitoringShowVerdictUnder].text
    case .overRepresented: interface[.monitoringShowVerdictOver].text
    case .inLine: interface[.monitoringShowVerdictInLine].text
    case .tooFew: interface[.monitoringShowVerdictTooFew].text
    case .noReference: interface[.monitoringShowVerdictNoReference].text
    case nil: name
    }
  }
}
