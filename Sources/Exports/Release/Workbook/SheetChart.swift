import CXlsxWriter
import DisclosureControl
import Surveys
import Translations

/// The bar chart beside a question's figures: the published ones of everybody, and nothing else.
///
/// It refers to cells of the sheet and holds no number of its own. A cell with shorthand has no bar. Of
/// people's own words, which nobody counts, it shows how many wrote any.
struct SheetChart {
  private enum Drawn { case maximum, percent, people }

  private let sheet: String
  private let first: UInt32
  private let statistics: Set<ReleasedTable.Statistic>
  private var last: UInt32?
  private var hasMaximum = false
  private var hasPercent = false
  private var hasPeople = false

  static let answerColumn: UInt16 = 2
  static let valueColumn: UInt16 = 4
  private static let percentColumn: UInt16 = 5
  private static let maximumColumn: UInt16 = 8
  /// In pixels.
  private static let width = 640.0
  private static let heightOfBar = 40.0
  private static let heightOfFrame = 150.0

  init(_ question: CountedQuestion, sheet: String, first: UInt32) {
    self.sheet = sheet
    self.first = first
    statistics =
      question.kind == .text ? [.count, .skipped, .preferNotToSay, .notAsked] : [.count]
  }

  /// Takes a row into the chart if it counts answers of everybody and follows the last that did.
  mutating func add(_ row: SheetRow, at place: UInt32) {
    guard row.breakdown == nil, statistics.contains(row.statistic),
      place == (last.map { $0 + 1 } ?? first)
    else { return }
    last = place
    if row.ranked?.percentOfMaximum.value != nil { hasMaximum = true }
    if row.percent.value != nil { hasPercent = true }
    if case .count(.value) = row.value { hasPeople = true }
  }

  private var drawn: Drawn? {
    if hasMaximum { return .maximum }
    if hasPercent { return .percent }
    return hasPeople ? .people : nil
  }

  func draw(
    _ question: CountedQuestion, _ words: ReleaseWords, on page: WorkbookSheet, in book: Workbook,
    beside column: Int
  ) throws(ReleaseFolderProblem) {
    guard let last, let drawn else { return }
    let chart = try book.addBarChart()
    let (source, axis): (UInt16, ReleasePhrase) =
      switch drawn {
      case .maximum: (Self.maximumColumn, .releaseColumnMaximum)
      case .percent: (Self.percentColumn, .releaseColumnPercent)
      case .people: (Self.valueColumn, .releaseColumnPeople)
      }
    let series = chart_add_series(chart, nil, nil)
    chart_series_set_categories(
      series, sheet, first, Self.answerColumn, last, Self.answerColumn)
    chart_series_set_values(series, sheet, first, source, last, source)
    chart_legend_set_position(chart, UInt8(LXW_CHART_LEGEND_NONE.rawValue))
    if drawn != .people { chart_axis_set_max(chart.pointee.x_axis, 100) }
    try Self.put(
      chart, bars: Int(last - first) + 1, of: question, measure: axis, words, on: page, at: first,
      column, startsAtNothing: true)
  }

  /// Names a chart and puts it beside the table.
  static func put(
    _ chart: UnsafeMutablePointer<lxw_chart>, bars: Int, of question: CountedQuestion,
    measure: ReleasePhrase, _ words: ReleaseWords, on page: WorkbookSheet, at row: UInt32,
    _ column: Int, startsAtNothing: Bool
  ) throws(ReleaseFolderProblem) {
    chart_title_set_name(chart, Self.words(Self.title(words.texts[question.id])))
    // The first answer on top, as in the table; the scale stays at the bottom.
    chart_axis_set_interval_unit(chart.pointee.y_axis, 1)
    chart_axis_set_reverse(chart.pointee.y_axis)
    chart_axis_set_crossing_max(chart.pointee.y_axis)
    chart_axis_set_name(chart.pointee.x_axis, Self.words(words(measure)))
    if startsAtNothing { chart_axis_set_min(chart.pointee.x_axis, 0) }
    try page.insert(
      chart, row: row, column: column, width: width,
      height: heightOfFrame + heightOfBar * Double(bars),
      description: words(.releaseChartDescription, ["question": words.name(of: question.id)]))
  }

  /// Words that are read as such: libxlsxwriter takes what begins with an equals sign for a formula.
  private static func words(_ text: String) -> String {
    text.hasPrefix("=") ? " " + text : text
  }

  /// The most that a title of a chart can hold.
  private static func title(_ text: String) -> String { String(text.prefix(120)) }
}
