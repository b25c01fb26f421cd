package import Markup
import Surveys
package import Tabulation

/// A run chart as SVG: the measurements over time, their median and the target.
///
/// It reads without colour: points are joined, the median is a solid line, the target a dashed one,
/// and both are named with their values. Where more than chance is at work, the points are diamonds
/// instead of dots, with a named bracket over a shift and under a trend. All of it stands in the
/// description as well.
package struct RunChartDrawing {
  private let progress: ObjectiveProgress
  private let words: Words
  private let isRightToLeft: Bool

  package struct Words {
    package let title: String
    package let description: String
    package let median: LineName
    package let target: LineName
    package let days: [String]
    package let values: [String]
    package let signs: [Sign]

    /// Every point's day and value as people write them.
    package init(
      title: String, description: String, median: LineName, target: LineName, days: [String],
      values: [String], signs: [Sign] = []
    ) {
      self.title = title
      self.description = description
      self.median = median
      self.target = target
      self.days = days
      self.values = values
      self.signs = signs
    }
  }

  /// What a line across the chart is called, and where it is.
  package struct LineName {
    package let name: String
    package let value: String

    package init(name: String, value: String) {
      (self.name, self.value) = (name, value)
    }
  }

  /// A sign that more than chance is at work, with its name and what it says.
  package struct Sign {
    package enum Kind { case shift, trend }

    package let signal: RunChart.Signal
    package let kind: Kind
    package let name: String
    package let sentence: String

    package init(signal: RunChart.Signal, kind: Kind, name: String, sentence: String) {
      (self.signal, self.kind, self.name, self.sentence) = (signal, kind, name, sentence)
    }
  }

  package init(_ progress: ObjectiveProgress, words: Words, isRightToLeft: Bool) {
    self.progress = progress
    self.words = words
    self.isRightToLeft = isRightToLeft
  }

  private static let (width, height) = (720.0, 420.0)
  private static let (left, right, top, bottom) = (16.0, 120.0, 56.0, 88.0)
  /// Between the names of two lines, each of two rows, so that neither covers the other.
  private static let nameHeight = 36.0

  package var svg: HTML {
    element(
      "svg", Attribute("xmlns", "http://www.w3.org/2000/svg"),
      Attribute("viewBox", "0 0 \(Int(Self.width)) \(Int(Self.height))"),
      Attribute("role", "img"), Attribute("aria-labelledby", "title desc"),
      Attribute("font-family", "sans-serif"), Attribute("font-size", "14"),
      isRightToLeft ? Attribute("direction", "rtl") : nil
    ) {
      element("title", .id("title")) { words.title }
      element("desc", .id("desc")) {
        ([words.description] + words.signs.map(\.sentence)).joined(separator: " ")
      }
      void(
        "rect", Attribute("width", Self.text(Self.width)),
        Attribute("height", Self.text(Self.height)), Attribute("fill", "#fff"))
      line(at: objective.target.value, words.target, nameAt: targetName, dashes: "6 4")
      if let median = progress.chart.median {
        line(at: median, words.median, nameAt: y(median), dashes: nil)
      }
      curve
      for index in points.indices { point(index) }
      for sign in words.signs { bracket(sign) }
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
    let (x, y) = (x(point.on), y(point.value))
    let title = element("title") { "\(words.days[index]): \(words.values[index])" }
    guard words.signs.contains(where: { $0.signal.points.contains(index) }) else {
      return element(
        "circle", Attribute("cx", Self.text(x)), Attribute("cy", Self.text(y)),
        Attribute("r", "4"), Attribute("fill", "#1d1d1b")
      ) { title }
    }
    let corners = [(x, y - 7), (x + 7, y), (x, y + 7), (x - 7, y)]
    return element(
      "polygon",
      Attribute(
        "points", corners.map { "\(Self.text($0.0)),\(Self.text($0.1))" }.joined(separator: " ")),
      Attribute("fill", "#fff"), Attribute("stroke", "#1d1d1b"), Attribute("stroke-width", "2")
    ) { title }
  }

  /// A bracket from the first to the last point of a sign, its ends towards them, with its name.
  private func bracket(_ sign: Sign) -> HTML {
    let ends = [sign.signal.points.lowerBound, sign.signal.points.upperBound].map {
      x(points[$0].on)
    }
    let (y, inwards, text) =
      switch sign.kind {
      case .shift: (Self.top - 18, 6.0, Self.top - 26)
      case .trend: (Self.height - Self.bottom + 18, -6.0, Self.height - Self.bottom + 36)
      }
    let arrow =
      switch sign.signal.direction {
      case .up: "↑"
      case .down: "↓"
      }
    let path = [(ends[0], y + inwards), (ends[0], y), (ends[1], y), (ends[1], y + inwards)]
    return HTML {
      void(
        "polyline",
        Attribute(
          "points", path.map { "\(Self.text($0.0)),\(Self.text($0.1))" }.joined(separator: " ")),
        Attribute("fill", "none"), Attribute("stroke", "#1d1d1b"),
        Attribute("stroke-width", "1.5"))
      label("\(sign.name) \(arrow)", x: (ends[0] + ends[1]) / 2, y: text, anchor: "middle")
    }
  }

  private func line(
    at value: Double, _ name: LineName, nameAt place: Double, dashes: String?
  ) -> HTML {
    let (start, end) = (mirrored(Self.left), mirrored(Self.width - Self.right))
    let x = mirrored(Self.width - Self.right + 8)
    return HTML {
      void(
        "line", Attribute("x1", Self.text(start)), Attribute("x2", Self.text(end)),
        Attribute("y1", Self.text(y(value))), Attribute("y2", Self.text(y(value))),
        Attribute("stroke", "#555"), Attribute("stroke-width", "1.5"),
        dashes.map { Attribute("stroke-dasharray", $0) })
      label(name.name, x: x, y: place - 2, anchor: "start")
      label(name.value, x: x, y: place + 14, anchor: "start")
    }
  }

  /// Beside its line, unless the name of the median is there.
  private var targetName: Double {
    let target = y(objective.target.value)
    guard let median = progress.chart.median.map(y), abs(median - target) < Self.nameHeight else {
      return target
    }
    return median + (target > median ? Self.nameHeight : -Self.nameHeight)
  }

  private func label(_ text: String, x: Double, y: Double, anchor: String) -> HTML {
    element(
      "text", Attribute("x", Self.text(x)), Attribute("y", Self.text(y)),
      Attribute("text-anchor", anchor), Attribute("fill", "#1d1d1b")
    ) { text }
  }

  /// The first and the last day beneath.
  private var days: HTML {
    HTML {
      day(0, anchor: "start")
      if points.count > 1 { day(points.count - 1, anchor: "end") }
    }
  }

  private func day(_ index: Int, anchor: String) -> HTML {
    label(words.days[index], x: x(points[index].on), y: Self.height - 20, anchor: anchor)
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
