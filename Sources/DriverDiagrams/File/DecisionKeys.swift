import Surveys

/// What step 2C of AMHE asks of an idea, and what a diagram keeps of decisions.
extension ObjectReader {
  mutating func smart() -> SmartParts {
    guard var parts = object("smart", "list of SMART parts") else { return SmartParts() }
    defer { parts.finish(&problems) }
    var answers: [SmartParts.Part: String] = [:]
    for part in SmartParts.Part.allCases {
      answers[part] = parts.optional(part.rawValue, .text)
    }
    return SmartParts(answers)
  }

  mutating func equalityImpact() -> EqualityImpact {
    guard var impact = object("equalityImpact", "equality impact") else { return EqualityImpact() }
    defer { impact.finish(&problems) }
    let gains = impact.optional("gains", .text)
    let losses = impact.optional("losses", .text)
    let response = impact.optional("response", .text)
    return EqualityImpact(gains: gains, losses: losses, response: response)
  }

  mutating func status() -> [Status] {
    let shape = Shape.anything.list(atMost: DiagramLimits.links)
    var last: CalendarDate?
    return (optional("status", shape) ?? []).compactMap { value in
      let label = "Each entry of \"status\""
      guard var entry = ObjectReader(value, label, "status", &problems) else { return nil }
      defer { entry.finish(&problems) }
      let on = entry.required("on", Shape<CalendarDate>.date.placed)
      let state = entry.required("state", Shape<Status.State>.kind)
      let note = entry.optional("note", .text)
      if let on, let last, on.value < last {
        entry.problems.report(
          on.place, "This status is older than the one before it. Put the oldest first.")
      }
      last = on?.value ?? last
      guard let on, let state else { return nil }
      return Status(on: on.value, state: state, note: note)
    }
  }

  /// One text or a list of them.
  mutating func texts(_ key: String) -> [String] { optional(key, .texts) ?? [] }
}

extension DroppedLink {
  init?(_ value: JSONValue, _ problems: inout ProblemList) {
    guard var object = ObjectReader(value, "Each entry of \"dropped\"", "dropped link", &problems)
    else { return nil }
    defer { object.finish(&problems) }
    let from = object.required("from", .diagramID)
    let to = object.required("to", .diagramID)
    let reason = object.required("reason", .text)
    let on = object.optional("on", Shape<CalendarDate>.date)
    guard let from, let to, let reason else { return nil }
    self.init(from: from, to: to, reason: reason, on: on)
  }
}

extension NotTaken {
  init?(_ value: JSONValue, _ problems: inout ProblemList) {
    guard var object = ObjectReader(value, "Each entry of \"notTaken\"", "reason", &problems) else {
      return nil
    }
    defer { object.finish(&problems) }
    let group = object.required("group", .text)
    let option = object.required("option", .text)
    let reason = object.required("reason", .text)
    guard let group, let option, let reason else { return nil }
    self.init(group: group, option: option, reason: reason)
  }
}
