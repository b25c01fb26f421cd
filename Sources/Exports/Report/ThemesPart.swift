import DisclosureControl
import Markup
import Translations

/// How many people wrote of each theme: everybody, and group by group.
struct ThemesPart {
  private let themes: [ReportThemes]
  private let parts: ReportParts

  init(_ themes: [ReportThemes], _ parts: ReportParts) {
    self.themes = themes
    self.parts = parts
  }

  private var interface: Interface { parts.interface }

  var content: HTML {
    HTML {
      for counted in themes {
        parts.heading(counted.title)
        parts.paragraph(
          interface(.reportThemesBase, ["people": parts.figure(counted.base)]))
        everybody(counted)
        for breakdown in counted.breakdowns { table(breakdown, of: counted) }
      }
    }
  }

  private func everybody(_ counted: ReportThemes) -> HTML {
    parts.table(
      counted.title.said,
      [
        interface[.combineTheme], interface[.releaseColumnPeople],
        interface[.releaseColumnPercent],
      ],
      counted.rows.map { row in
        [
          parts.said(row.title), HTML(text: parts.figure(row.people)),
          HTML(text: parts.figure(row.percent)),
        ]
      })
  }

  /// The percentages of groups, which can be held against each other as their counts cannot.
  private func table(_ breakdown: ReportThemes.Breakdown, of counted: ReportThemes) -> HTML {
    parts.table(
      breakdown.title.said,
      [interface[.combineTheme], interface[.releaseEverybody]]
        + breakdown.groups.map(head),
      counted.rows.map { row in
        [parts.said(row.title), HTML(text: parts.percent(row.percent))]
          + breakdown.groups.map { group in
            let own = group.rows.first { $0.theme == row.theme }
            return HTML(text: parts.percent(own?.percent ?? .confidential))
          }
      }, of: counted.title.said)
  }

  private func head(_ group: ReportThemes.Group) -> LocalisedText {
    guard let base = group.base.value else { return group.label.said }
    return interface(
      .combineGroupBase, ["group": group.label.text, "base": interface.number(base)])
  }
}
