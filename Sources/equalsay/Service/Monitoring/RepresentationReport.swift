import DisclosureControl
import Exports
import Surveys
import Translations

/// Who is heard and who is missing, as text for a terminal.
struct RepresentationReport {
  let figures: RepresentationSoFar
  let words: RepresentationWords

  /// Places of a bar from 0 to 2; the middle one is 1.
  private static let barWidth = 21

  var lines: [String] {
    var lines = ([words.title()] + words.heading(figures)).map(\.text) + [""]
    let covered = figures.comparisons.filter(\.isCovered)
    if covered.isEmpty { lines += [words(.monitoringShowNoneCovered).text, ""] }
    for comparison in covered {
      lines += [words.name(of: comparison.characteristic).text] + table(comparison).lines + [""]
    }
    if !covered.isEmpty { lines += [words(.monitoringShowChartKey).text, ""] }
    lines += ([words(.monitoringShowAims)] + words.aims(figures)).map(\.text)
    if !figures.targets.isEmpty { lines += aims.lines }
    return lines + [""] + words.notes(figures).map(\.text)
  }

  private func table(_ comparison: ReleasedRepresentation) -> TextTable {
    TextTable(
      heading: [
        .monitoringColumnGroup, .monitoringColumnRespondents, .monitoringColumnRespondentsShare,
        .monitoringColumnPopulationShare, .monitoringColumnShareRatio, .monitoringColumnInterval,
      ].map { words($0).text } + [
        "", words(.monitoringColumnVerdict).text, words(.monitoringColumnNeeded).text,
      ],
      rows: comparison.rows.map { row in
        [
          words.name(of: row.category, in: comparison.characteristic).text,
          words.figure(row.respondents), words.percent(row.percent), words.percent(row.share),
          words.ratio(row), words.interval(row).text, Self.bar(row),
          words.verdict(row.verdict).text, words.needed(row).text,
        ]
      }, rightAligned: [1, 2, 3, 4, 8])
  }

  private var aims: TextTable {
    TextTable(
      heading: [
        .monitoringColumnGroup, .monitoringColumnSoFar, .monitoringColumnAim,
        .monitoringColumnMore, .monitoringColumnNote,
      ].map { words($0).text },
      rows: figures.targets.map { target in
        [
          words.name(of: target.category, in: target.characteristic).text,
          words.figure(target.soFar), words.aim(target), words.more(target).text, target.note,
        ]
      }, rightAligned: [1, 2, 3])
  }

  /// The interval and its point on a scale that ends at twice the population's share.
  private static func bar(_ row: ReleasedRepresentation.Row) -> String {
    guard let value = row.ratio.value, let low = row.ratio.low, let high = row.ratio.high else {
      return ""
    }
    let middle = barWidth / 2
    func place(_ ratio: Double) -> Int {
      min(barWidth - 1, Int((ratio * Double(middle)).rounded()))
    }
    var bar = Array(repeating: Character(" "), count: barWidth)
    for place in place(low)...place(high) { bar[place] = "─" }
    bar[middle] = bar[middle] == "─" ? "┼" : "│"
    (bar[place(low)], bar[place(high)]) = ("├", high > 2 ? "▶" : "┤")
    bar[place(value)] = "●"
    return String(bar)
  }
}
