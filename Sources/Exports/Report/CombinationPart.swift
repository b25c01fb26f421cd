import Markup
import Translations

/// Combined priorities: pooled and with equal voices, side by side.
struct CombinationPart {
  private let combination: ReportCombination
  private let parts: ReportParts

  init(_ combination: ReportCombination, _ parts: ReportParts) {
    self.combination = combination
    self.parts = parts
  }

  private var interface: Interface { parts.interface }

  var content: HTML {
    HTML {
      parts.paragraph(
        interface(
          .combineBase,
          [
            "sessions": interface.number(combination.sessions),
            "strata": interface.number(combination.strata),
            "ballots": interface.number(combination.ballots),
          ]))
      parts.paragraph(interface[.combineReading])
      for note in notes { parts.paragraph(note) }
      parts.pair(chart, table, isWide: true)
      element("h3") { parts.said(interface[.reportMembers]) }
      for theme in combination.themes {
        element("h4") { theme.theme }
        parts.list(theme.members.map(line))
      }
    }
  }

  private var notes: [LocalisedText] {
    let themes = combination.themes
    return [
      note(.combineNotable, themes.filter(\.isNotable)),
      note(.combineCarried, themes.filter { $0.breadth > 0 }),
      note(.combineCarriedGroups, themes.filter { $0.carriedForward && $0.breadth == 0 }),
    ].compactMap(\.self) + (combination.flip.map { FlipLines($0, interface).all } ?? [])
  }

  private func note(_ phrase: Phrase, _ themes: [ReportCombination.Theme]) -> LocalisedText? {
    guard !themes.isEmpty else { return nil }
    return interface(phrase, ["themes": themes.map(\.theme).quoted(by: interface)])
  }

  private var chart: BarChartDrawing {
    BarChartDrawing(
      id: "combined-chart", title: interface[.reportCombined],
      description: interface[.reportChartCombined],
      groups: combination.themes.map { theme in
        BarChartDrawing.Group(
          LocalisedText(text: theme.theme, language: interface.language),
          bars: [
            bar(.combinePooled, theme.pooledPercent, isStrong: true),
            bar(.combineVoice, theme.equalVoicePercent, isStrong: false),
          ])
      }, language: interface.language)
  }

  private func bar(_ name: Phrase, _ percent: Double, isStrong: Bool) -> BarChartDrawing.Bar {
    BarChartDrawing.Bar(
      interface[name], length: percent / 100, figure: self.percent(percent), isStrong: isStrong)
  }

  private func percent(_ percent: Double) -> String { interface.decimal(percent, places: 1) + "%" }

  private var table: HTML {
    let heads: [Phrase] = [
      .combineTheme, .combinePooledRank, .combinePooled, .combineVoiceRank, .combineVoice,
      .combineMoved, .combineOffered,
    ]
    return parts.table(
      interface[.reportCombined],
      heads.map { interface[$0] } + [interface[.reportColumnCarried]],
      combination.themes.map { theme in
        [
          theme.theme, interface.number(theme.pooledRank), percent(theme.pooledPercent),
          interface.number(theme.equalVoiceRank), percent(theme.equalVoicePercent),
          move(of: theme),
          interface(
            .combinePart,
            [
              "part": interface.number(theme.offeredIn),
              "whole": interface.number(combination.sessions),
            ]
          ).text,
          interface[theme.carriedForward ? .releaseYes : .releaseNo].text,
        ].map { HTML(text: $0) }
      })
  }

  private func move(of theme: ReportCombination.Theme) -> String {
    guard theme.moved != 0 else { return "0" }
    return (theme.moved > 0 ? "↑ " : "↓ ") + interface.number(abs(theme.moved))
      + (theme.isNotable ? " *" : "")
  }

  private func line(_ member: ReportCombination.Member) -> HTML {
    let idea = member.text.map { "\(member.idea). \($0)" } ?? member.idea
    return parts.said(
      interface(
        .combineMember,
        [
          "session": member.session, "idea": idea, "points": interface.number(member.points),
          "rank": interface.number(member.rank),
        ]))
  }
}
