package import Markup
import Surveys
package import Tabulation

/// A run chart as SVG: the measurements over time, their median and the target.
///
/// It reads without colour: points are joined, the median is a solid line, the target a dashed one,
/// and both are named. Its words stand beside it as text as well.
package struct RunChartDrawing {
  private let progress: ObjectiveProgress
  private let words: Words
  private let isRightToLeft: Bool

  package struct Words {
    package let title: String
    package let description: String
    package let median: String
    package let target: String
    package let days: [String]
    package let values: [String]

    /// Every point's day and value as people write them.
    package init(
      title: String, description: String, median: String, target: String, days: [String],
      values: [String]
    ) {
      self.title = title
      self.description = description
      self.median = median
      self.target = target
      self.days = days
      self.values = values
    }
  }

  package init(_ progress: ObjectiveProgress, words: Words, isRightToLeft: Bool) {
    self.progress = progress
    self.words = words
    self.isRightToLeft = isRightToLeft
  }

  private static let (width, height) = (720.0, 360.0)
  private static let (left, right, top, bottom) = (16.0, 120.0, 24.0, 56.0)

  package var svg: HTML {
    element(
      "svg", Attribute("xmlns", "http://www.w3.org/2000/svg"),
      Attribute("viewBox", "0 0 \(Int(Self.width)) \(Int(Self.height))"),
      Attribute("role", "img"), Attribute("aria-labelledby", "title desc"),
      Attribute("font-family", "sans-serif"), Attribute("font-size", "14"),
      isRightToLeft ? Attribute("direction", "rtl") : nil
    ) {
      element("title", .id("title")) { words.title }
      element("desc", .id("desc")) { words.description }
      void(
        "rect", Attribute("width", Self.text(Self.width)),
        Attribute("height", Self.text(Self.height)), Attribute("fill", "#fff"))
      line(at: objective.target.value, words.target, dashes: "6 4")
      if let median = progress.chart.median { line(at: median, words.median, dashes: nil) }
      curve
      for index in points.indices { point(index) }
      days
    }
  }

  private var objective: Objective { progress.objective }
  private var points: [Objective.Measurement] { [objective.baseline] + objective.measurements }

  private var curve: HTML {
    let path = points.map { "\(Self.text(x($0.on))),\(Self.text(y($0.value)))" }
    return void(
      "polyline", Attribute("points", path.joined(separator: " ")), Attribute("fill", "none"),
      Attribute("stroke", "#1d1d1b"), Attribute("stroke-width", "2"))
  }

  private func point(_ index: Int) -> HTML {
    let point = points[index]
    return element(
      "circle", Attribute("cx", Self.text(x(point.on))), Attribute("cy", Self.text(y(point.value))),
      Attribute("r", "4"), Attribute("fill", "#1d1d1b")
    ) {
      element("title") { "\(words.days[index]): \(words.values[index])" }
    }
  }

  private func line(at value: Double, _ name: String, dashes: String?) -> HTML {
    let (start, end) = (mirrored(Self.left), mirrored(Self.width - Self.right))
    return HTML {
      void(
        "line", Attribute("x1", Self.text(start)), Attribute("x2", Self.text(end)),
        Attribute("y1", Self.text(y(value))), Attribute("y2", Self.text(y(value))),
        Attribute("stroke", "#555"), Attribute("stroke-width", "1.5"),
        dashes.map { Attribute("stroke-dasharray", $0) })
      element(
        "text", Attribute("x", Self.text(mirrored(Self.width - Self.right + 8))),
        Attribute("y", Self.text(y(value) + 5)), Attribute("text-anchor", "start"),
        Attribute("fill", "#1d1d1b")
      ) { name }
    }
  }

  /// The first and the last day beneath.
  private var days: HTML {
    HTML {
      day(0, anchor: "start")
      if points.count > 1 { day(points.count - 1, anchor: "end") }
    }
  }

  private func day(_ index: Int, anchor: String) -> HTML {
    element(
      "text", Attribute("x", Self.text(x(points[index].on))),
      Attribute("y", Self.text(Self.height - 20)), Attribute("text-anchor", anchor),
      Attribute("fill", "#1d1d1b")
    ) { words.days[index] }
  }

  private func x(_ day: CalendarDate) -> Double {
    let last = points.last?.on ?? objective.baseline.on
    let whole = Double(objective.baseline.on.days(until: last))
    let part = whole > 0 ? Double(objective.baseline.on.days(until: day)) / whole : 0
    return mirrored(Self.left + 8 + part * (Self.width - Self.left - Self.right - 16))
  }

  private func y(_ value: Double) -> Double {
    let all = points.map(\.value) + [objective.target.value]
    let (low, high) = (all.min() ?? 0, all.max() ?? 1)
    let part = high > low ? (value - low) / (high - low) : 0.5
    return Self.height - Self.bottom - part * (Self.height - Self.top - Self.bottom)
  }

  private func mirrored(_ x: Double) -> Double { isRightToLeft ? Self.width - x : x }

  private static func text(_ number: Double) -> String {
    let tenths = (number * 10).rounded()
    return tenths.truncatingRemainder(dividingBy: 10) == 0
      ? String(Int(tenths / 10)) : String(tenths / 10)
  }
}
