import DisclosureControl
import Surveys
import Translations
import Web

/// How far people came, as text for a terminal, every word from the catalogues.
struct FunnelReport {
  let shown: (figures: ReleasedFunnel, asOf: CalendarDate)?
  let survey: PublishedSurvey
  let isDemonstration: Bool
  let names: FunnelNames

  private var interface: Interface { names.interface }

  var lines: [String] {
    let title = interface(.monitoringFunnelTitle, ["survey": names.title]).text
    let rules = interface[isDemonstration ? .prioritiesDemonstration : .prioritiesPolicy].text
    guard let shown else {
      let needed = DisclosurePolicy.standard.smallestIncrement
      return [title, "", rules, interface(.monitoringFunnelWait, count: needed).text]
    }
    let tables = ParticipationDimension.allCases.flatMap { table($0, shown.figures.rows) }
    return [title, "", rules] + dates(shown.asOf) + tables
      + ["", interface[.monitoringFunnelAbout].text, interface[.monitoringFunnelAboutVerdict].text]
      + finished(shown.figures.finished)
  }

  private func dates(_ day: CalendarDate) -> [String] {
    let asOf = interface(
      .prioritiesAsOf, ["date": day.formatted(for: interface.language)]
    ).text
    guard !isDemonstration, survey.closedOn == nil else { return [asOf] }
    let needed = DisclosurePolicy.standard.smallestIncrement
    return [asOf, interface(.prioritiesNext, count: needed).text]
  }

  private func table(
    _ dimension: ParticipationDimension, _ rows: [ReleasedFunnel.Row]
  ) -> [String] {
    let table = TextTable(
      heading: [
        names[dimension], interface[.monitoringFunnelOpened].text,
        interface[.monitoringFunnelStarted].text, interface[.monitoringFunnelAnswering].text,
        interface[.monitoringFunnelFinished].text, interface[.monitoringFunnelPercent].text,
        interface[.monitoringColumnInterval].text, interface[.monitoringFunnelVerdict].text,
        interface[.monitoringFunnelStops].text,
      ],
      rows: rows.filter { $0.dimension == dimension.rawValue }.map { row in
        [
          names[row.category, in: dimension], figure(row.opened), figure(row.started),
          figure(row.answering), figure(row.finished), percent(row.percent),
          row.share.map(interval) ?? "", names[row.verdict], row.stopped.first.map(text) ?? "",
        ]
      }, rightAligned: [1, 2, 3, 4, 5, 6])
    return [""] + table.lines
  }

  private func finished(_ rows: [ReleasedFunnel.Finished]) -> [String] {
    guard !rows.isEmpty else { return [] }
    let table = TextTable(
      heading: [
        interface[.releaseColumnCharacteristic].text, interface[.releaseColumnCategory].text,
        interface[.monitoringFunnelFinished].text, interface[.releaseColumnPercent].text,
      ],
      rows: rows.map { row in
        [
          names.text(ofCharacteristic: row.characteristic),
          names.text(ofCategory: row.category, in: row.characteristic), figure(row.people),
          percent(row.percent),
        ]
      }, rightAligned: [2, 3])
    return ["", interface[.monitoringFunnelCharacteristics].text, ""] + table.lines
  }

  private func text(_ stop: ReleasedFunnel.Stop) -> String {
    guard let question = stop.question else {
      return interface[.monitoringFunnelStart].text + " (\(figure(stop.people)))"
    }
    return interface(
      .monitoringFunnelStop,
      ["question": names.text(ofQuestion: question), "number": figure(stop.people)]
    ).text
  }

  private func interval(_ share: ReleasedFunnel.Share) -> String {
    [share.low, share.high].map { interface.number(Int(($0 * 100).rounded())) }
      .joined(separator: "–") + "%"
  }

  private func figure(_ count: ReleasedCount) -> String {
    count.value.map(interface.number) ?? count.text
  }

  private func percent(_ count: ReleasedCount) -> String {
    count.value.map { interface.number($0) + "%" } ?? count.text
  }
}
