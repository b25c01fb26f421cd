package import Surveys

/// How far an objective has come, by its last measurement, as of a day.
///
/// The way from the baseline to the target is a straight line: no other is agreed on beforehand, and
/// everybody can draw it. A single measurement says little, so the run chart stands beside it.
package struct ObjectiveProgress: Hashable, Sendable {
  package enum Verdict: String, Hashable, Sendable, CaseIterable {
    case notMeasured = "not-measured"
    /// The target has been reached.
    case met
    /// On the line or ahead of it.
    case onCourse = "on-course"
    case behind
    /// The day has come and the target was not reached.
    case missed
    /// The day has passed, and nobody has measured on it or since.
    case noMeasurementSince = "no-measurement-since"
  }

  package let objective: Objective
  /// The baseline is its first point.
  package let chart: RunChart
  /// Where the line is on the day of the last measurement.
  package let expected: Double
  package let verdict: Verdict

  package init(_ objective: Objective, on today: CalendarDate) {
    self.objective = objective
    let points = [objective.baseline] + objective.measurements
    chart = RunChart(points.map(\.value))
    let last = objective.measurements.last
    let expected = Self.line(objective, on: (last ?? objective.baseline).on)
    verdict = last.map { Self.verdict(objective, $0, expected, today) } ?? .notMeasured
    self.expected = expected
  }

  /// Whether less is better.
  private static func goesDown(_ objective: Objective) -> Bool {
    objective.target.value < objective.baseline.value
  }

  private static func line(_ objective: Objective, on day: CalendarDate) -> Double {
    let (start, end) = (objective.baseline, objective.target)
    let part = Double(start.on.days(until: day)) / Double(start.on.days(until: end.on))
    return start.value + (end.value - start.value) * min(1, part)
  }

  private static func verdict(
    _ objective: Objective, _ last: Objective.Measurement, _ expected: Double,
    _ today: CalendarDate
  ) -> Verdict {
    let sign = goesDown(objective) ? -1.0 : 1.0
    if sign * last.value >= sign * objective.target.value { return .met }
    guard last.on < objective.target.on else { return .missed }
    guard today <= objective.target.on else { return .noMeasurementSince }
    return sign * last.value >= sign * expected ? .onCourse : .behind
  }
}
