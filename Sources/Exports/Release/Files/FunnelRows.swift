import DisclosureControl
import Surveys

/// The rows of `participation.csv` about those who never sent their answers, and all who did so here.
///
/// A file without them is as it was before there were any: no name of theirs is in its columns.
struct FunnelRows {
  /// The counts of a row by their names.
  private enum Statistic: String, CaseIterable {
    case opened, started, finished
    case gaveUp = "gave_up"
  }

  private let rows: [ReleasedFunnel.Row]

  init(_ contents: ReleaseContents) { rows = contents.figures.funnel }

  var statistics: [String] { rows.isEmpty ? [] : Statistic.allCases.map(\.rawValue) }

  var categories: [String] { rows.map(\.category) }

  /// The last questions of those who gave up, equality questions among them.
  var questions: [String] { rows.flatMap { $0.stopped.compactMap(\.question) } }

  var cells: [[CSVCell]] { rows.flatMap(cells) }

  private func cells(_ row: ReleasedFunnel.Row) -> [[CSVCell]] {
    func cells(
      _ statistic: Statistic, _ question: String?, _ count: ReleasedCount,
      _ percent: ReleasedCount = .notApplicable
    ) -> [CSVCell] {
      [
        .name(row.dimension), .text(row.category), .name(statistic.rawValue),
        question.map { .name($0) } ?? .empty, .figure(count), .figure(percent),
      ]
    }
    return [
      cells(.opened, nil, row.opened), cells(.started, nil, row.started),
      cells(.finished, nil, row.finished, row.percent),
    ] + row.stopped.map { cells(.gaveUp, $0.question, $0.people) }
  }
}
