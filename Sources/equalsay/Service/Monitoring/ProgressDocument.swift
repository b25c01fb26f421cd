import Surveys
import Tabulation

/// Progress as other programs read it.
struct ProgressDocument: Encodable {
  struct Entry: Encodable {
    let id, text, unit: String
    let baseline, target: Double
    let start, by: String
    let latest: Double?
    let expected: Double
    let verdict: String
    let median: Double?
    let shifts, trends: [Signal]
    let runs: Runs?
  }

  struct Signal: Encodable {
    let from, to, direction: String
  }

  struct Runs: Encodable {
    let count, low, high: Int
    let verdict: String
  }

  let title: String
  let synthetic: Bool
  let objectives: [Entry]
}

extension ProgressReport {
  var document: ProgressDocument {
    ProgressDocument(
      title: objectives.title, synthetic: objectives.isSynthetic,
      objectives: progress.map(ProgressDocument.Entry.init))
  }
}

extension ProgressDocument.Entry {
  fileprivate init(_ progress: ObjectiveProgress) {
    let objective = progress.objective
    let days = ([objective.baseline] + objective.measurements).map(\.on.description)
    func signal(_ signal: RunChart.Signal) -> ProgressDocument.Signal {
      ProgressDocument.Signal(
        from: days[signal.points.lowerBound], to: days[signal.points.upperBound],
        direction: "\(signal.direction)")
    }
    self.init(
      id: objective.id.text, text: objective.text, unit: objective.unit.rawValue,
      baseline: objective.baseline.value, target: objective.target.value, start: days[0],
      by: objective.target.on.description, latest: objective.measurements.last?.value,
      expected: progress.expected, verdict: progress.verdict.rawValue,
      median: progress.chart.median, shifts: progress.chart.shifts.map(signal),
      trends: progress.chart.trends.map(signal),
      runs: progress.chart.runs.map(ProgressDocument.Runs.init))
  }
}

extension ProgressDocument.Runs {
  fileprivate init(_ runs: RunChart.Runs) {
    let verdict =
      switch runs.verdict {
      case .asExpected: "as-expected"
      case .tooFew: "too-few"
      case .tooMany: "too-many"
      }
    self.init(
      count: runs.count, low: runs.expected.lowerBound, high: runs.expected.upperBound,
      verdict: verdict)
  }
}
