import DisclosureControl
import Markup
import Surveys
import Translations

/// What people put first, and what groups would put first: beside each other, never averaged.
struct RankingPart {
  private let rankings: [ReportRanking]
  private let themes: [ReportThemes]
  private let parts: ReportParts

  /// How many answers of a ranking the charts by group show at least.
  private static let charted = 3
  /// How many groups a table beside a chart has room for.
  private static let narrow = 3

  init(_ report: Report, _ parts: ReportParts) {
    rankings = report.rankings
    themes = report.themes
    self.parts = parts
  }

  private var interface: Interface { parts.interface }

  var everybody: HTML {
    HTML {
      for ranking in rankings {
        parts.heading(ranking.title)
        if ranking.first.isEmpty {
          parts.paragraph(interface[.reportPrioritiesHidden])
        } else {
          parts.paragraph(
            interface(.reportBase, ["people": parts.figure(ranking.rows[0].base)]))
          parts.paragraph(interface[.reportReading])
          parts.pair(chart(ranking), table(ranking))
        }
      }
      for counted in themes where !counted.most.isEmpty { note(on: counted) }
    }
  }

  /// Themes have no ranks, so they stand by themselves; whoever reads of ranks learns of them.
  private func note(on counted: ReportThemes) -> HTML {
    let themes = counted.most.map(named).joined(separator: ", ")
    let part = interface[.reportThemes].text
    return parts.paragraph(
      interface(
        .reportPrioritiesThemes,
        ["question": counted.title.text, "themes": themes, "part": part]))
  }

  private func named(_ row: ReportThemes.Row) -> String {
    let name = [row.title].quoted(by: interface)
    return row.percent.value == nil ? name : "\(name) (\(parts.percent(row.percent)))"
  }

  private func chart(_ ranking: ReportRanking) -> BarChartDrawing {
    BarChartDrawing(
      id: "priorities-\(ranking.question)", title: ranking.title.said,
      description: interface[.reportChartPriorities],
      groups: [
        BarChartDrawing.Group(bars: ranking.rows.map { bar($0.title.said, $0.percentOfMaximum) })
      ], language: interface.language)
  }

  private func bar(
    _ label: LocalisedText, _ percent: ReleasedCount, isStrong: Bool = true
  ) -> BarChartDrawing.Bar {
    BarChartDrawing.Bar(
      label, length: percent.value.map { Double($0) / 100 }, figure: parts.percent(percent),
      isStrong: isStrong)
  }

  private func table(_ ranking: ReportRanking) -> HTML {
    let heads = [
      interface[.releaseColumnTitle], interface[.releaseColumnRank],
      interface[.releaseColumnPoints], interface[.releaseColumnMaximum],
      interface[.releaseColumnVoters], interface[.reportColumnLikely],
    ]
    return parts.table(
      ranking.title.said, heads,
      ranking.rows.map { row in
        [
          parts.said(row.title), HTML(text: parts.figure(row.rank)),
          HTML(text: parts.figure(row.points)), HTML(text: parts.figure(row.percentOfMaximum)),
          HTML(text: parts.figure(row.voters)), likely(row),
        ]
      })
  }

  private func likely(_ row: ReportRanking.Row) -> HTML {
    guard let low = row.rankLow, let high = row.rankHigh else {
      return HTML(text: ReleasedCount.notApplicable.text)
    }
    guard low.value != nil, low != high else { return HTML(text: parts.figure(low)) }
    return parts.said(
      interface(.reportLikely, ["low": parts.figure(low), "high": parts.figure(high)]))
  }

  var groups: HTML {
    guard rankings.contains(where: { !$0.breakdowns.isEmpty }) else {
      return parts.paragraph(interface[.reportGroupsNone])
    }
    return HTML {
      parts.paragraph(interface[.reportGroupsReading])
      for ranking in rankings {
        if rankings.count > 1 { parts.heading(ranking.title) }
        for breakdown in ranking.breakdowns { part(breakdown, of: ranking) }
      }
    }
  }

  private func part(_ breakdown: ReportRanking.Breakdown, of ranking: ReportRanking) -> HTML {
    HTML {
      parts.heading(breakdown.title)
      parts.list(breakdown.groups.map { parts.said(sentence(on: $0, in: ranking)) })
      if !breakdown.shown.isEmpty {
        parts.pair(
          chart(breakdown, of: ranking), table(breakdown, of: ranking),
          isWide: breakdown.groups.count > Self.narrow)
      }
    }
  }

  private func sentence(
    on group: ReportRanking.Group, in ranking: ReportRanking
  ) -> LocalisedText {
    let (name, titles) = (group.label.text, group.first.map(\.title).quoted(by: interface))
    guard let first = group.first.first else {
      return interface(.reportGroupHidden, ["group": name])
    }
    guard ranking.differs(group) else {
      return interface(.reportGroupSame, ["group": name, "titles": titles])
    }
    let rank = parts.figure(ranking.rank(of: first.id))
    return interface(.reportGroupOther, ["group": name, "titles": titles, "rank": rank])
  }

  /// The answers that everybody or some group ranks highest, each with a bar for everybody and one
  /// for each group.
  private func chart(
    _ breakdown: ReportRanking.Breakdown, of ranking: ReportRanking
  ) -> BarChartDrawing {
    let firsts = Set(breakdown.shown.flatMap(\.first).map(\.id))
    let top = Set(ranking.ranked.prefix(Self.charted).map(\.id)).union(firsts)
    return BarChartDrawing(
      id: "groups-\(ranking.question)-\(breakdown.characteristic)", title: breakdown.title.said,
      description: interface[.reportChartGroups],
      groups: ranking.rows.filter { top.contains($0.id) }.map { row in
        BarChartDrawing.Group(
          row.title.said,
          bars: [bar(interface[.releaseEverybody], row.percentOfMaximum)]
            + breakdown.shown.map { group in
              let own = group.rows.first { $0.id == row.id }
              return bar(
                group.label.said, own?.percentOfMaximum ?? .notApplicable, isStrong: false)
            })
      }, language: interface.language)
  }

  private func table(_ breakdown: ReportRanking.Breakdown, of ranking: ReportRanking) -> HTML {
    parts.table(
      breakdown.title.said,
      [interface[.releaseColumnTitle], interface[.releaseEverybody]]
        + breakdown.groups.map(\.label.said),
      ranking.rows.map { row in
        [parts.said(row.title), HTML(text: parts.figure(row.rank))]
          + breakdown.groups.map { group in
            let rank = group.rows.first { $0.id == row.id }?.rank ?? .confidential
            let figure = HTML(text: parts.figure(rank))
            return rank == .value(1) ? element("strong") { figure } : figure
          }
      }, of: rankings.count > 1 ? ranking.title.said : nil)
  }
}
