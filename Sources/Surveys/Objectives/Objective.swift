/// A change that somebody wants to bring about, with its measurements so far.
///
/// As AMHE has it: from a baseline to a target, by a day.
package struct Objective: Hashable, Sendable {
  package enum Unit: String, Hashable, Sendable, CaseIterable {
    case percent, number
  }

  package struct Measurement: Hashable, Sendable {
    package let on: CalendarDate
    package let value: Double
    /// What happened then, for those who read the chart.
    package let note: String?

    package init(on: CalendarDate, value: Double, note: String? = nil) {
      self.on = on
      self.value = value
      self.note = note
    }
  }

  package let id: Identifier<Objective>
  package let text: String
  package let unit: Unit
  package let baseline: Measurement
  package let target: Measurement
  package let owner: String?
  package let source: String?
  /// In the order of their days; the baseline is not among them.
  package let measurements: [Measurement]

  package init(
    id: Identifier<Objective>, text: String, unit: Unit, baseline: Measurement,
    target: Measurement, owner: String? = nil, source: String? = nil, measurements: [Measurement]
  ) {
    self.id = id
    self.text = text
    self.unit = unit
    self.baseline = baseline
    self.target = target
    self.owner = owner
    self.source = source
    self.measurements = measurements
  }
}

/// The objectives of one survey or service, with a title.
package struct Objectives: Hashable, Sendable {
  package let title: String
  /// Whether they are made up, as in an example.
  package let isSynthetic: Bool
  package let all: [Objective]

  package init(title: String, isSynthetic: Bool = false, all: [Objective]) {
    self.title = title
    self.isSynthetic = isSynthetic
    self.all = all
  }
}
