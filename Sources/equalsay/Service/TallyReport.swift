import Foundation
import Ranking
import Surveys
import Translations

/// A ranking as text for a terminal, every word from the catalogues.
struct TallyReport {
  /// With fewer ballots, ranks in random samples say nothing and are not shown.
  static let fewestForIntervals = 8

  let title: String?
  let tally: SessionTally
  /// None when there are too few ballots or no samples are wanted.
  let bootstrap: Bootstrap?
  let interface: Interface
  /// How the table names the idea of a row.
  var name: (SessionTally.Row) -> String = { $0.idea.title }

  private static let mostPointsShown = 10

  var lines: [String] {
    (title.map { [$0] } ?? []) + [base, ""] + table.lines + (note.map { ["", $0] } ?? [])
  }

  private var base: String {
    let shown = (0..<min(tally.places, Self.mostPointsShown)).map { tally.places - $0 }
    let points = shown.map(interface.number) + (shown.last == 1 ? [] : ["…"])
    return interface(
      .tallyBase,
      ["number": interface.number(tally.voters), "points": points.joined(separator: ", ")]
    ).text
  }

  private var note: String? {
    guard let bootstrap else {
      guard tally.voters < Self.fewestForIntervals else { return nil }
      return interface(.tallyFew, count: Self.fewestForIntervals).text
    }
    return interface(
      .tallyInterval,
      ["number": interface.number(bootstrap.samples), "seed": String(bootstrap.seed)]
    ).text
  }

  private var table: TextTable {
    var heading = [
      Phrase.columnRank, .columnPriority, .columnPoints, .columnPercent, .columnVoters,
    ]
    if bootstrap != nil { heading.append(.columnRankInterval) }
    return TextTable(
      heading: heading.map { interface[$0].text }, rows: tally.rows.map(cells),
      rightAligned: [0, 2, 3, 4, 5])
  }

  private func cells(of row: SessionTally.Row) -> [String] {
    let cells = [
      interface.number(row.rank), name(row), interface.points(row.scores.points),
      interface.number(Int(row.percentOfMaximum.rounded())) + "%",
      interface.number(row.scores.voters),
    ]
    guard let interval = bootstrap?.standings[row.position].interval else { return cells }
    let (low, high) = (interval.lowerBound, interval.upperBound)
    return cells + [
      low == high
        ? interface.number(low) : "\(interface.number(low))–\(interface.number(high))"
    ]
  }
}

extension Interface {
  /// Whole points in the language's digits, shared ones to two decimal places.
  func points(_ points: Double) -> String {
    points == points.rounded()
      ? number(Int(points))
      : points.formatted(
        .number.precision(.fractionLength(1...2))
          .locale(Locale(identifier: language.standard.text)))
  }
}
