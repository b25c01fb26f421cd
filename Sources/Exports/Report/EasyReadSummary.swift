import DisclosureControl
import Translations

/// What a report says in Easy Read: short sentences, a picture before each answer, no percentages.
package struct EasyReadSummary {
  package struct Item: Encodable {
    let text: ReportText
    /// A data address; nothing where the survey has no picture.
    let picture: String?

    private enum CodingKeys: String, CodingKey { case text }
  }

  package struct Paragraph: Encodable {
    let text: ReportText
    let items: [Item]
    let isOrdered: Bool
  }

  package private(set) var paragraphs: [Paragraph] = []
  private let interface: Interface

  /// How many answers it names.
  private static let named = 3

  package init(_ edition: ReportEdition) {
    let report = edition.report
    interface = edition.interface
    if let people = report.release.people.value {
      add(interface(.reportEasyAnswered, count: people))
    }
    if !report.rooms.isEmpty { add(interface(.reportEasyRooms, count: report.rooms.count)) }
    for ranking in report.rankings where !ranking.first.isEmpty { add(ranking) }
    let isAnyoneMissing =
      report.rankings.contains { $0.breakdowns.contains { !$0.hidden.isEmpty } }
      || report.respondents.contains { $0.rows.contains(where: \.isMissing) }
    if isAnyoneMissing { add(interface[.reportEasyMissing]) }
    add(interface[.reportEasyMore])
  }

  private mutating func add(_ text: LocalisedText, _ items: [Item] = [], isOrdered: Bool = false) {
    paragraphs.append(Paragraph(text: ReportText(text), items: items, isOrdered: isOrdered))
  }

  private mutating func add(_ ranking: ReportRanking) {
    add(interface[.reportEasyAsked], [Item(text: ranking.title, picture: nil)])
    add(
      interface[.reportEasyFirst],
      ranking.ranked.prefix(Self.named).map {
        Item(text: $0.title, picture: ranking.pictures[$0.id])
      }, isOrdered: true)
    add(interface[ranking.couldBeFirst.count > 1 ? .reportEasyUnsure : .reportEasySure])
    let different = ranking.breakdowns.flatMap { breakdown in
      breakdown.shown.filter(ranking.differs).flatMap { group in
        group.first.map { row in
          Item(
            text: ReportText(
              interface(
                .reportSummaryGroup,
                ["group": breakdown.name(of: group, interface), "titles": row.title.text])),
            picture: ranking.pictures[row.id])
        }
      }
    }
    if !different.isEmpty { add(interface[.reportEasyGroups], different) }
  }
}
