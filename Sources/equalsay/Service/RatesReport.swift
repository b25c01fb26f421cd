import DisclosureControl
import Foundation
import Surveys
import Tabulation
import Translations

/// Rates by group as text for a terminal, every word from the catalogues.
struct RatesReport {
  let rates: ReleasedRates
  let interface: Interface

  private static let barWidth = 20

  /// Enough decimal places for rates for so many people.
  private var places: Int { rates.per >= 100 ? 1 : rates.per >= 10 ? 2 : 4 }

  var lines: [String] {
    let title = interface(
      .monitoringCompareTitle,
      ["number": interface.number(rates.per), "group": rates.reference])
    return [title.text, ""] + figures.lines + [""] + comparisons.lines + [""] + notes + sources
  }

  private var figures: TextTable {
    TextTable(
      heading: [
        interface[.monitoringColumnGroup].text, interface[.monitoringColumnEvents].text,
        interface[.monitoringColumnPopulation].text, interface[.monitoringColumnRate].text,
        interface[.monitoringColumnInterval].text, "",
      ],
      rows: rates.groups.map { row in
        [
          row.group, count(row.events), count(row.population),
          value(row.rate, places: places) + (row.isPublishedAsRate ? "*" : " "),
          interval(row.rate, places: places), bar(row.rate),
        ]
      }, rightAligned: [1, 2, 3])
  }

  private var comparisons: TextTable {
    TextTable(
      heading: [
        interface[.monitoringColumnGroup].text, interface[.monitoringColumnRatio].text,
        interface[.monitoringColumnInterval].text, interface[.monitoringColumnGap].text,
        interface[.monitoringColumnInterval].text, interface[.monitoringColumnVerdict].text,
      ],
      rows: rates.groups.map { row in
        [
          row.group, value(row.ratio, places: 2), interval(row.ratio, places: 2),
          value(row.gap, places: places), interval(row.gap, places: places), word(row.verdict),
        ]
      }, rightAligned: [1, 3])
  }

  private func word(_ verdict: ReleasedRates.Verdict) -> String {
    switch verdict {
    case .reference: interface[.monitoringVerdictReference].text
    case .higher: interface[.monitoringVerdictHigher].text
    case .lower: interface[.monitoringVerdictLower].text
    case .noClearDifference: interface[.monitoringVerdictNoClearDifference].text
    case .tooFew: interface[.monitoringVerdictTooFew].text
    case .noInterval: interface[.monitoringVerdictNoInterval].text
    case .noRate: interface[.monitoringVerdictNoRate].text
    }
  }

  private func count(_ count: ReleasedCount) -> String {
    count.value.map(interface.number) ?? count.text
  }

  private func value(_ figure: ReleasedEstimate, places: Int) -> String {
    figure.value.map { interface.decimal($0, places: places) } ?? figure.shorthand?.text ?? ""
  }

  /// “2.4 to 20.1”; nothing beside shorthand, which stands once in a row.
  private func interval(_ figure: ReleasedEstimate, places: Int) -> String {
    switch figure {
    case .estimate(let estimate):
      interface(
        .monitoringRange,
        [
          "low": interface.decimal(estimate.low, places: places),
          "high": interface.decimal(estimate.high, places: places),
        ]
      ).text
    case .withoutInterval: ReleasedCount.notApplicable.text
    case .confidential, .unreliable, .notApplicable: ""
    }
  }

  /// A bar of full and empty blocks, which reads without colour; the longest is the highest rate.
  private func bar(_ rate: ReleasedEstimate) -> String {
    guard let value = rate.value, let most = rates.groups.compactMap(\.rate.value).max(), most > 0
    else { return "" }
    let full = Int((value / most * Double(Self.barWidth)).rounded())
    return String(repeating: "█", count: full) + String(repeating: "░", count: Self.barWidth - full)
  }

  private var notes: [String] {
    let policy = DisclosurePolicy.standard
    var notes: [String] = []
    if rates.groups.contains(where: { !$0.isPublishedAsRate }) {
      let base = interface.number(policy.roundingBase)
      notes.append(interface(.monitoringCompareRounded, ["number": base]).text)
    }
    if rates.groups.contains(where: { $0.rate.estimate != nil }) {
      notes.append(interface[.monitoringCompareIntervals].text)
    }
    if rates.groups.contains(where: { $0.ratio.estimate != nil }) {
      notes.append(interface[.monitoringCompareChance].text)
    }
    if rates.groups.contains(where: \.isPublishedAsRate) {
      notes.append(interface[.monitoringComparePublished].text)
    }
    return notes + key
  }

  /// What each shorthand stands for that is used.
  private var key: [String] {
    let (policy, used) = (DisclosurePolicy.standard, shorthandUsed)
    var lines: [String] = []
    if used.contains(.confidential) {
      let events = interface.number(policy.smallestCount)
      let people = interface.number(policy.smallestGroup)
      lines.append(
        interface(.monitoringKeyConfidential, ["events": events, "people": people]).text)
    }
    if used.contains(.unreliable) {
      let people = interface.number(policy.smallestBaseForPercent)
      lines.append(interface(.monitoringKeyUnreliable, ["people": people]).text)
    }
    if used.contains(.notApplicable) {
      lines.append(interface[.monitoringKeyNotApplicable].text)
    }
    return lines
  }

  private var shorthandUsed: Set<ReleasedCount> {
    let counts = rates.groups.flatMap { [$0.events, $0.population] }.filter { $0.value == nil }
    let figures = rates.groups.flatMap { [$0.rate, $0.ratio, $0.gap] }.compactMap(\.shorthand)
    return Set(counts + figures)
  }

  /// Each source once, with the groups that are from it.
  private var sources: [String] {
    var origins: [Origin] = []
    for row in rates.groups {
      let origin = Origin(source: row.source, date: row.date)
      if !row.source.isEmpty, !origins.contains(origin) { origins.append(origin) }
    }
    return origins.map { origin in
      let groups = rates.groups.filter { $0.source == origin.source && $0.date == origin.date }
      let names = groups.map(\.group).joined(separator: "; ")
      return origin.date.isEmpty
        ? interface(.monitoringCompareSource, ["groups": names, "source": origin.source]).text
        : interface(
          .monitoringCompareSourceDate,
          ["groups": names, "source": origin.source, "date": origin.date]
        ).text
    }
  }

  private struct Origin: Hashable {
    let source: String
    let date: String
  }
}

extension ReleasedRates.Row {
  /// Whether others published the rate, without counts.
  fileprivate var isPublishedAsRate: Bool {
    switch rate {
    case .withoutInterval: true
    case .estimate, .confidential, .unreliable, .notApplicable: false
    }
  }
}
