/// Objectives with their measurements, `Surveys/<survey>/objectives.json`: bytes in, objectives or
/// all problems out.
package enum ObjectivesFile {
  private static let mostObjectives = 100
  private static let mostMeasurements = 1_000

  package static func read(_ bytes: [UInt8]) throws(Problems) -> Objectives {
    var problems = ProblemList()
    let objectives = JSONReader.read(bytes, &problems).flatMap {
      Self.objectives($0, &problems)
    }
    return try problems.settled(objectives)
  }

  private static func objectives(
    _ value: JSONValue, _ problems: inout ProblemList
  ) -> Objectives? {
    guard var object = ObjectReader(value, "A file of objectives", "file", &problems) else {
      return nil
    }
    defer { object.finish(&problems) }
    _ = object.value("$schema")
    let title = object.required("title", .text)
    let isSynthetic = object.optional("synthetic", .truth)
    let shape = Shape.anything.list(atLeast: 1, atMost: mostObjectives)
    var names = Names()
    let all = (object.required("objectives", shape) ?? []).compactMap {
      objective($0, &names, &object.problems)
    }
    return title.map { Objectives(title: $0, isSynthetic: isSynthetic ?? false, all: all) }
  }

  private static func objective(
    _ value: JSONValue, _ names: inout Names, _ problems: inout ProblemList
  ) -> Objective? {
    guard
      var object = ObjectReader(value, "Each entry of \"objectives\"", "objective", &problems)
    else { return nil }
    defer { object.finish(&problems) }
    let id = object.required("id", Shape<Identifier<Objective>>.identifier().placed)
    if let id { names.add(id, "objective", &object.problems) }
    let text = object.required("text", .text)
    let unit = object.required("unit", Shape<Objective.Unit>.kind)
    let baseline = measurement("baseline", day: "on", unit, &object)
    let target = measurement("target", day: "by", unit, &object)
    let owner = object.optional("owner", .text)
    let source = object.optional("source", .text)
    let measurements = measurements(unit, after: baseline, &object)
    if let baseline, let target {
      check(baseline, target, at: object.place(of: "target"), &object.problems)
    }
    guard let id, let text, let unit, let baseline, let target else { return nil }
    return Objective(
      id: id.value, text: text, unit: unit, baseline: baseline, target: target, owner: owner,
      source: source, measurements: measurements)
  }

  private static func check(
    _ baseline: Objective.Measurement, _ target: Objective.Measurement, at place: Place,
    _ problems: inout ProblemList
  ) {
    if target.on <= baseline.on {
      problems.report(
        place,
        "The target is to be met by \(target.on), which is not after the baseline of "
          + "\(baseline.on). Correct one of the days.")
    }
    if target.value == baseline.value {
      problems.report(
        place, "The target is the same as the baseline, so nothing would change. Set another.")
    }
  }

  private static func measurement(
    _ key: String, day: String, _ unit: Objective.Unit?, _ object: inout ObjectReader
  ) -> Objective.Measurement? {
    guard object.has(key) else {
      object.problems.report(
        object.place,
        "This objective has no \"\(key)\". Add it, such as { \"value\": 22, "
          + "\"\(day)\": \"2026-12-01\" }.")
      return nil
    }
    guard var inner = object.object(key, key) else { return nil }
    defer { inner.finish(&object.problems) }
    return measurement(day: day, unit, &inner)
  }

  private static func measurement(
    day: String, _ unit: Objective.Unit?, _ object: inout ObjectReader
  ) -> Objective.Measurement? {
    let value = object.required("value", .number)
    let date = object.required(day, .date)
    let note = object.optional("note", .text)
    if let value, unit == .percent, !(0...100).contains(value) {
      object.problems.report(
        object.place(of: "value"), "A percentage is between 0 and 100, not \(value.asWritten).")
    }
    guard let value, let date else { return nil }
    return Objective.Measurement(on: date, value: value, note: note)
  }

  /// In the order of their days, whatever the order in the file.
  private static func measurements(
    _ unit: Objective.Unit?, after baseline: Objective.Measurement?, _ object: inout ObjectReader
  ) -> [Objective.Measurement] {
    let shape = Shape.anything.list(atMost: mostMeasurements)
    var days: Set<CalendarDate> = []
    let values = object.optional("measurements", shape) ?? []
    let measurements = values.compactMap { value -> Objective.Measurement? in
      guard
        var inner = ObjectReader(
          value, "Each entry of \"measurements\"", "measurement", &object.problems)
      else { return nil }
      defer { inner.finish(&object.problems) }
      guard let measurement = measurement(day: "on", unit, &inner) else { return nil }
      if !days.insert(measurement.on).inserted {
        inner.problems.report(
          inner.place, "There is a measurement of \(measurement.on) already. Keep one of them.")
      }
      if let baseline, measurement.on <= baseline.on {
        inner.problems.report(
          inner.place,
          "This measurement is not after the baseline of \(baseline.on). Correct its day, or "
            + "take it out.")
      }
      return measurement
    }
    return measurements.sorted { $0.on < $1.on }
  }
}
