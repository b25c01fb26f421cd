import CXlsxWriter
import DisclosureControl
import Surveys
import Tabulation
import Translations

/// The bar chart beside a question that asks for a number: the published median and quartiles of
/// everybody, and of the groups of the first characteristic that it is broken down by.
///
/// It refers to cells of the sheet and holds no number of its own. A cell with shorthand has no bar.
struct QuartileChart {
  /// Cells one below the other, with the name of whose they are.
  private struct Series {
    let first: UInt32
    let breakdown: Breakdown?
    var last: UInt32
    var hasNumber = false
  }

  private static let statistics: [ReleasedTable.Statistic] = [
    .lowerQuartile, .median, .upperQuartile,
  ]
  private static let everybodyColumn: UInt16 = 0
  private static let groupColumn: UInt16 = 1
  /// More than this many, with everybody, nobody tells apart.
  private static let mostSeries = 12

  private let sheet: String
  private let top: UInt32
  private var series: [Series] = []
  private var isBelowNothing = false

  /// `top` is the row beside which it stands.
  init(sheet: String, top: UInt32) { (self.sheet, self.top) = (sheet, top) }

  /// Takes a row into the chart if it is one of a quartile of everybody or of a group that is drawn.
  mutating func add(_ row: SheetRow, at place: UInt32) {
    guard Self.statistics.contains(row.statistic), isDrawn(row.breakdown) else { return }
    if row.statistic == Self.statistics.first {
      series.append(Series(first: place, breakdown: row.breakdown, last: place))
    }
    guard let current = series.indices.last else { return }
    series[current].last = place
    guard case .quantity(let value, decimals: _) = row.value else { return }
    series[current].hasNumber = true
    if value < 0 { isBelowNothing = true }
  }

  private func isDrawn(_ breakdown: Breakdown?) -> Bool {
    guard let breakdown else { return true }
    let first = series.compactMap(\.breakdown).first
    return breakdown.characteristics.count == 1 && breakdown == first ?? breakdown
  }

  /// Where there are too many groups, everybody alone.
  private var drawn: [Series] {
    let drawn = series.filter(\.hasNumber)
    return drawn.count > Self.mostSeries ? drawn.filter { $0.breakdown == nil } : drawn
  }

  func draw(
    _ question: CountedQuestion, _ words: ReleaseWords, on page: WorkbookSheet, in book: Workbook,
    beside column: Int
  ) throws(ReleaseFolderProblem) {
    let drawn = drawn
    guard !drawn.isEmpty else { return }
    let chart = try book.addBarChart()
    for group in drawn {
      let series = chart_add_series(chart, nil, nil)
      chart_series_set_categories(
        series, sheet, group.first, SheetChart.answerColumn, group.last, SheetChart.answerColumn)
      chart_series_set_values(
        series, sheet, group.first, SheetChart.valueColumn, group.last, SheetChart.valueColumn)
      chart_series_set_name_range(
        series, sheet, group.first,
        group.breakdown == nil ? Self.everybodyColumn : Self.groupColumn)
    }
    chart_legend_set_position(chart, UInt8(LXW_CHART_LEGEND_BOTTOM.rawValue))
    try SheetChart.put(
      chart, bars: Self.statistics.count * drawn.count, of: question, measure: .releaseColumnValue,
      words, on: page, at: top, column, startsAtNothing: !isBelowNothing)
  }
}
