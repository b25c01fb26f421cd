import Exports
import Foundation
import Surveys
import Tabulation
import Translations
import Web

/// How far objectives have come, as text for a terminal and as a run chart.
struct ProgressReport {
  let objectives: Objectives
  let progress: [ObjectiveProgress]
  let interface: Interface

  init(_ objectives: Objectives, on today: CalendarDate, interface: Interface) {
    self.objectives = objectives
    progress = objectives.all.map { ObjectiveProgress($0, on: today) }
    self.interface = interface
  }

  var lines: [String] {
    [objectives.title]
      + (objectives.isSynthetic ? [interface[.monitoringSynthetic].text] : [])
      + progress.flatMap { [""] + lines(of: $0) }
  }

  private func lines(of progress: ObjectiveProgress) -> [String] {
    let objective = progress.objective
    var lines = ["\(objective.text) (\(objective.id))"]
    lines.append(
      interface(
        .monitoringProgressBaseline,
        [
          "baseline": value(objective.baseline.value, objective),
          "start": day(objective.baseline.on),
          "target": value(objective.target.value, objective), "end": day(objective.target.on),
        ]
      ).text)
    if let owner = objective.owner {
      lines.append(interface(.monitoringProgressOwner, ["owner": owner]).text)
    }
    if let source = objective.source {
      lines.append(interface(.monitoringProgressSource, ["source": source]).text)
    }
    return lines + [standing(progress)] + points(of: progress) + signals(of: progress)
  }

  private func standing(_ progress: ObjectiveProgress) -> String {
    guard let last = progress.objective.measurements.last else {
      return interface[.monitoringProgressUnmeasured].text
    }
    let latest = interface(
      .monitoringProgressLast,
      ["value": value(last.value, progress.objective), "day": day(last.on)])
    return latest.text + " " + verdict(progress)
  }

  private func verdict(_ progress: ObjectiveProgress) -> String {
    let expected = value(progress.expected, progress.objective)
    return switch progress.verdict {
    case .notMeasured: interface[.monitoringProgressUnmeasured].text
    case .met: interface[.monitoringProgressMet].text
    case .onCourse: interface(.monitoringProgressOnCourse, ["expected": expected]).text
    case .behind: interface(.monitoringProgressBehind, ["expected": expected]).text
    case .missed: interface[.monitoringProgressMissed].text
    case .noMeasurementSince: interface[.monitoringProgressNoneSince].text
    }
  }

  private func points(of progress: ObjectiveProgress) -> [String] {
    let objective = progress.objective
    let points = [objective.baseline] + objective.measurements
    let width = points.map { day($0.on).count }.max() ?? 0
    return points.map { point in
      let padding = String(repeating: " ", count: width - day(point.on).count)
      let note = point.note.map { "  \($0)" } ?? ""
      return "  \(day(point.on))\(padding)  \(value(point.value, objective))\(note)"
    }
  }

  private func signals(of progress: ObjectiveProgress) -> [String] {
    let chart = progress.chart
    var lines = chart.median.map {
      [interface(.monitoringProgressMedian, ["value": value($0, progress.objective)]).text]
    }
    guard chart.isLongEnough else {
      let few = interface(
        .monitoringProgressFew, ["count": interface.number(RunChart.fewestPoints)])
      return (lines ?? []) + [few.text]
    }
    let found =
      signs(of: progress).map(\.sentence)
      + (chart.runs.flatMap(runs).map { [$0] } ?? [])
    lines = (lines ?? []) + found
    guard found.isEmpty else { return lines ?? [] }
    let none =
      chart.runs == nil
      ? interface(
        .monitoringProgressNoRuns, ["count": interface.number(RunChart.fewestPoints)])
      : interface[.monitoringProgressNoSignal]
    return (lines ?? []) + [none.text]
  }

  /// Shifts, then trends.
  private func signs(of progress: ObjectiveProgress) -> [RunChartDrawing.Sign] {
    progress.chart.shifts.map {
      RunChartDrawing.Sign(
        signal: $0, kind: .shift, name: interface[.monitoringProgressShiftName].text,
        sentence: shift($0, progress))
    }
      + progress.chart.trends.map {
        RunChartDrawing.Sign(
          signal: $0, kind: .trend, name: interface[.monitoringProgressTrendName].text,
          sentence: trend($0, progress))
      }
  }

  private func shift(_ signal: RunChart.Signal, _ progress: ObjectiveProgress) -> String {
    let (start, end) = days(of: signal, progress)
    return switch signal.direction {
    case .up: interface(.monitoringProgressShiftUp, ["start": start, "end": end]).text
    case .down: interface(.monitoringProgressShiftDown, ["start": start, "end": end]).text
    }
  }

  private func trend(_ signal: RunChart.Signal, _ progress: ObjectiveProgress) -> String {
    let (start, end) = days(of: signal, progress)
    return switch signal.direction {
    case .up: interface(.monitoringProgressTrendUp, ["start": start, "end": end]).text
    case .down: interface(.monitoringProgressTrendDown, ["start": start, "end": end]).text
    }
  }

  private func days(
    of signal: RunChart.Signal, _ progress: ObjectiveProgress
  ) -> (start: String, end: String) {
    let points = [progress.objective.baseline] + progress.objective.measurements
    return (day(points[signal.points.lowerBound].on), day(points[signal.points.upperBound].on))
  }

  private func runs(_ runs: RunChart.Runs) -> String? {
    let count = interface.number(runs.count)
    let low = interface.number(runs.expected.lowerBound)
    let high = interface.number(runs.expected.upperBound)
    return switch runs.verdict {
    case .asExpected: nil
    case .tooFew:
      interface(.monitoringProgressRunsFew, ["count": count, "low": low, "high": high]).text
    case .tooMany:
      interface(.monitoringProgressRunsMany, ["count": count, "low": low, "high": high]).text
    }
  }

  private func day(_ date: CalendarDate) -> String { date.formatted(for: interface.language) }

  private func value(_ value: Double, _ objective: Objective) -> String {
    let number = value.formatted(
      .number.precision(.fractionLength(0...1))
        .locale(Locale(identifier: interface.language.standard.text)))
    return switch objective.unit {
    case .percent: number + "%"
    case .number: number
    }
  }

  /// The run chart of one objective as a file of its own.
  func drawing(of progress: ObjectiveProgress) -> RunChartDrawing {
    let objective = progress.objective
    let points = [objective.baseline] + objective.measurements
    let (first, last) = (points[0], points[points.count - 1])
    let description = interface(
      .monitoringProgressChart,
      [
        "count": interface.number(points.count), "start": day(first.on), "end": day(last.on),
      ])
    return RunChartDrawing(
      progress,
      words: RunChartDrawing.Words(
        title: objective.text, description: description.text,
        median: RunChartDrawing.LineName(
          name: interface[.monitoringProgressMedianName].text,
          value: progress.chart.median.map { value($0, objective) } ?? ""),
        target: RunChartDrawing.LineName(
          name: interface[.monitoringProgressTargetName].text,
          value: value(objective.target.value, objective)),
        days: points.map { day($0.on) },
        values: points.map { value($0.value, objective) }, signs: signs(of: progress)),
      isRightToLeft: interface.language.direction == .rightToLeft)
  }
}
