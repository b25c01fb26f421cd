import DisclosureControl
import DriverDiagrams
import Translations

/// The summary of a report in plain sentences, each written from the figures behind it.
package struct ReportSummary {
  /// A sentence and, where it announces one, a list.
  package struct Paragraph: Encodable {
    let text: ReportText
    let items: [ReportText]
    let isOrdered: Bool
  }

  package private(set) var paragraphs: [Paragraph] = []
  private let report: Report
  private let interface: Interface

  /// How many places of a ranking the summary names.
  private static let named = 3

  package init(_ edition: ReportEdition) {
    report = edition.report
    interface = edition.interface
    addPeople()
    for ranking in report.rankings { add(ranking) }
    addCombination()
    addMissing()
    addDiagram()
  }

  private mutating func add(
    _ text: LocalisedText, items: [LocalisedText] = [], isOrdered: Bool = false
  ) {
    paragraphs.append(
      Paragraph(
        text: ReportText(text), items: items.map { ReportText($0) }, isOrdered: isOrdered))
  }

  private mutating func addPeople() {
    let title = report.title.text
    if let people = report.release.people.value {
      add(interface(.reportSummaryPeople, count: people, ["title": title]))
    } else {
      add(interface(.reportSummaryPeopleHidden, ["title": title]))
    }
    guard !report.rooms.isEmpty else { return }
    let voters = interface.number(report.rooms.reduce(0) { $0 + $1.voted })
    add(interface(.reportSummaryRooms, count: report.rooms.count, ["voters": voters]))
  }

  private mutating func add(_ ranking: ReportRanking) {
    guard !ranking.first.isEmpty else { return add(interface[.reportPrioritiesHidden]) }
    add(
      interface(.reportSummaryFirst, ["question": ranking.title.text]),
      items: ranking.ranked.prefix(Self.named).map(\.title.said), isOrdered: true)
    addCertainty(of: ranking)
    addGroups(of: ranking)
  }

  private mutating func addCertainty(of ranking: ReportRanking) {
    let titles = ranking.couldBeFirst.map(\.title).quoted(by: interface)
    add(
      ranking.couldBeFirst.count > 1
        ? interface(.reportSummaryUnsure, ["titles": titles])
        : interface(.reportSummarySure, ["title": titles]))
  }

  private mutating func addGroups(of ranking: ReportRanking) {
    let shown = ranking.breakdowns.flatMap { breakdown in
      breakdown.shown.map { (breakdown, $0) }
    }
    let different = shown.filter { ranking.differs($0.1) }
    if !shown.isEmpty, different.isEmpty { add(interface[.reportSummaryAgree]) }
    if !different.isEmpty {
      add(
        interface(
          .reportSummaryDiffer, count: different.count,
          ["groups": interface.number(shown.count)]),
        items: different.map { breakdown, group in
          interface(
            .reportSummaryGroup,
            [
              "group": breakdown.name(of: group, interface),
              "titles": group.first.map(\.title).quoted(by: interface),
            ])
        })
    }
    let hidden = ranking.breakdowns.flatMap { breakdown in
      breakdown.hidden.map { breakdown.name(of: $0, interface) }
    }
    guard !hidden.isEmpty else { return }
    add(
      interface(
        .reportSummaryHidden, count: hidden.count, ["groups": hidden.joined(separator: "; ")]))
  }

  private mutating func addCombination() {
    guard let combination = report.combination else { return }
    let interface = interface
    func first(_ rank: (ReportCombination.Theme) -> Int) -> String {
      combination.themes.filter { rank($0) == 1 }.map(\.theme).quoted(by: interface)
    }
    add(
      interface(
        .reportSummaryCombined,
        ["pooled": first(\.pooledRank), "voice": first(\.equalVoiceRank)]))
    guard let flip = combination.flip else { return }
    for sentence in FlipLines(flip, interface).brief { add(sentence) }
  }

  private mutating func addMissing() {
    guard report.respondents.contains(where: \.isCompared) else {
      return add(interface[.reportPeopleNotCompared])
    }
    let missing = report.respondents.flatMap { respondents in
      respondents.rows.filter(\.isMissing).map { respondents.title.text + ": " + $0.label.text }
    }
    guard !missing.isEmpty else { return }
    add(interface(.reportSummaryMissing, ["groups": missing.joined(separator: "; ")]))
  }

  private mutating func addDiagram() {
    guard let diagram = report.diagram else { return }
    add(interface(.reportSummaryAim, ["aim": diagram.aim.what]))
    guard !diagram.ideas.isEmpty else { return }
    add(interface(.reportSummaryIdeas, count: diagram.ideas.count))
  }
}

extension ReportRanking.Breakdown {
  /// A group with what it is a group by: “Age: 65 and over”.
  func name(of group: ReportRanking.Group, _ interface: Interface) -> String {
    interface(.reportSummaryGroup, ["group": title.text, "titles": group.label.text]).text
  }
}
