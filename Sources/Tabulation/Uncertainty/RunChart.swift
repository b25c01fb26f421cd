/// Measurements in their order about their median, with the signs that more than chance is at work.
///
/// The rules of Perla, Provost and Murray (2011), "The run chart: a simple analytical tool for
/// learning from variation in healthcare processes", BMJ Quality & Safety 20, which the NHS
/// teaches. Their fourth, an astronomical point, is a judgement that people make and no program
/// can.
package struct RunChart: Hashable, Sendable {
  /// Fewer points say nothing by these rules.
  package static let fewestPoints = 10
  package static let shiftLength = 6
  package static let trendLength = 5

  /// Points one after another that all lie, or all go, one way.
  package struct Signal: Hashable, Sendable {
    package enum Direction: Hashable, Sendable { case up, down }
    /// From the first to the last of its points, counted from 0.
    package let points: ClosedRange<Int>
    /// Above the median, or going up; below it, or going down.
    package let direction: Direction

    package init(points: ClosedRange<Int>, direction: Direction) {
      self.points = points
      self.direction = direction
    }
  }

  package enum RunsVerdict: Hashable, Sendable {
    case asExpected, tooFew, tooMany
  }

  /// How often the points change sides of the median.
  package struct Runs: Hashable, Sendable {
    package let count: Int
    package let expected: ClosedRange<Int>

    package init(count: Int, expected: ClosedRange<Int>) {
      self.count = count
      self.expected = expected
    }

    package var verdict: RunsVerdict {
      if count < expected.lowerBound { return .tooFew }
      return count > expected.upperBound ? .tooMany : .asExpected
    }
  }

  package let values: [Double]
  /// The value in the middle, or halfway between the two; nothing without points.
  package let median: Double?
  /// Six or more points on one side of the median.
  ///
  /// Points on it neither count nor break.
  package let shifts: [Signal]
  /// Five or more points that all go up, or all go down.
  ///
  /// A value that stays the same is passed over.
  package let trends: [Signal]
  /// Nothing where fewer than ten points lie off the median.
  package let runs: Runs?

  package init(_ values: [Double]) {
    self.values = values
    median = Self.median(of: values)
    guard let median, values.count >= Self.fewestPoints else {
      (shifts, trends, runs) = ([], [], nil)
      return
    }
    let sides = values.indices.filter { values[$0] != median }
      .map { (point: $0, isUp: values[$0] > median) }
    let streaks = Self.streaks(sides)
    shifts = streaks.filter { $0.length >= Self.shiftLength }.map(\.signal)
    trends = Self.trends(in: values)
    let above = sides.count { $0.isUp }
    runs =
      sides.count < Self.fewestPoints
      ? nil
      : ExpectedRuns(above: above, below: sides.count - above).range.map {
        Runs(count: streaks.count, expected: $0)
      }
  }

  /// Whether there are enough points for the rules.
  package var isLongEnough: Bool { values.count >= Self.fewestPoints }

  private static func median(of values: [Double]) -> Double? {
    guard !values.isEmpty else { return nil }
    let sorted = values.sorted()
    let middle = sorted.count / 2
    return sorted.count.isMultiple(of: 2)
      ? (sorted[middle - 1] + sorted[middle]) / 2 : sorted[middle]
  }

  private struct Streak {
    var signal: Signal
    var length: Int
  }

  /// What follows one another in the same way, however many points were passed over in between.
  private static func streaks(_ steps: [(point: Int, isUp: Bool)]) -> [Streak] {
    var streaks: [Streak] = []
    for (point, isUp) in steps {
      let direction: Signal.Direction = isUp ? .up : .down
      if let last = streaks.last, last.signal.direction == direction {
        streaks[streaks.count - 1] = Streak(
          signal: Signal(points: last.signal.points.lowerBound...point, direction: direction),
          length: last.length + 1)
      } else {
        streaks.append(
          Streak(signal: Signal(points: point...point, direction: direction), length: 1))
      }
    }
    return streaks
  }

  /// A trend of five points has four steps; the point it starts from is the first of them.
  private static func trends(in values: [Double]) -> [Signal] {
    var (steps, starts): ([(point: Int, isUp: Bool)], [Int: Int]) = ([], [:])
    var last = 0
    for point in values.indices.dropFirst() where values[point] != values[last] {
      steps.append((point: point, isUp: values[point] > values[last]))
      starts[point] = last
      last = point
    }
    return streaks(steps).filter { $0.length + 1 >= trendLength }.map { streak in
      let first = starts[streak.signal.points.lowerBound, default: 0]
      return Signal(
        points: first...streak.signal.points.upperBound, direction: streak.signal.direction)
    }
  }
}
