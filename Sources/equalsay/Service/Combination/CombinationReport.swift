import Exports
import Ranking
import Translations

/// Combined priorities as text for a terminal, every word from the catalogues or from the file.
struct CombinationReport {
  let file: SessionsFile
  let interface: Interface

  /// From so many places on, a move between pooled and equal voices is pointed out.
  private static let notableMove = 2
  private static let mark = " *"

  private var combination: Combination { file.combination }

  var lines: [String] {
    (file.title.map { [$0.onOneLine] } ?? [])
      + (file.isSynthetic ? [interface[.monitoringSynthetic].text] : []) + [base, ""] + table.lines
      + [""] + notes + groups
      + [""] + members
  }

  private var base: String {
    interface(
      .combineBase,
      [
        "sessions": interface.number(combination.sessions),
        "strata": interface.number(combination.strata),
        "ballots": interface.number(combination.voters),
      ]
    ).text
  }

  private var table: TextTable {
    let heading: [Phrase] = [
      .combineTheme, .combinePooledRank, .combinePooled, .combineVoiceRank, .combineVoice,
      .combineMoved, .combineBreadth, .combineOffered, .combineScore,
    ]
    return TextTable(
      heading: heading.map { interface[$0].text }, rows: combination.rows.map(cells),
      rightAligned: [1, 2, 3, 4, 8])
  }

  private func cells(of row: Combination.Row) -> [String] {
    [
      row.theme.onOneLine, interface.number(row.pooledRank), percent(row.pooled.percent),
      interface.number(row.equalVoiceRank), percent(row.equalVoicePercent), move(of: row),
      part(row.breadth, of: row.offeredIn), part(row.offeredIn, of: combination.sessions),
      interface.number(row.jlaScore),
    ]
  }

  private func part(_ part: Int, of whole: Int) -> String {
    interface(
      .combinePart, ["part": interface.number(part), "whole": interface.number(whole)]
    ).text
  }

  private func move(of row: Combination.Row) -> String {
    guard row.moved != 0 else { return "" }
    let arrow = row.moved > 0 ? "↑ " : "↓ "
    let mark = isNotable(row) ? Self.mark : ""
    return arrow + interface.number(abs(row.moved)) + mark
  }

  private func isNotable(_ row: Combination.Row) -> Bool { abs(row.moved) >= Self.notableMove }

  private func percent(_ percent: Double) -> String { interface.decimal(percent, places: 1) + "%" }

  private var notes: [String] {
    let moved = combination.rows.filter(isNotable)
    let carried = combination.rows.filter { $0.breadth > 0 }
    let byGroups = combination.rows.filter { $0.carriedForward && $0.breadth == 0 }
    return [interface[.combineReading].text]
      + (moved.isEmpty
        ? []
        : [interface(.combineNotable, ["themes": moved.map(\.theme).listed(by: interface)]).text])
      + (carried.isEmpty
        ? []
        : [
          interface(.combineCarried, ["themes": carried.map(\.theme).listed(by: interface)]).text
        ])
      + (byGroups.isEmpty
        ? []
        : [
          interface(
            .combineCarriedGroups, ["themes": byGroups.map(\.theme).listed(by: interface)]
          ).text
        ])
      + (combination.flip.map { FlipLines(ReportFlip($0), interface).all.map(\.text) } ?? [])
  }

  private var groups: [String] {
    GroupLines(groups: combination.groups, interface: interface).lines
  }

  /// Every theme with its ideas, so that one that was split or put together is seen as such.
  private var members: [String] {
    [interface[.combineMembers].text]
      + combination.rows.flatMap { row in
        [row.theme.onOneLine] + row.members.map { "     " + line(for: $0) }
      }
  }

  private func line(for member: Combination.Member) -> String {
    let text = file.texts[member.session]?[member.idea]
    let idea = text.map { "\(member.idea). \($0)" } ?? member.idea
    return interface(
      .combineMember,
      [
        "session": member.session.onOneLine, "idea": idea.onOneLine,
        "points": interface.number(member.points), "rank": interface.number(member.rank),
      ]
    ).text
  }
}

extension [String] {
  /// The names as a list for a reader, each on one line and in quotation marks.
  func listed(by interface: Interface) -> String {
    map { interface(.combineQuoted, ["name": $0.onOneLine]).text }
      .joined(separator: ", ")
  }
}
