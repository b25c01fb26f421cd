/// The object `smart` of a commitment: the five parts of a promise that can be checked.
enum SMARTFile {
  struct Parts {
    let specific: String
    let measurable: String
    let achievable: String
    let relevant: String
    let timeBound: CalendarDate
  }

  static func read(
    _ value: JSONValue, _ check: SMARTCheck?, _ problems: inout ProblemList
  ) -> Parts? {
    guard var object = ObjectReader(value, "\"smart\"", "smart", &problems) else { return nil }
    defer { object.finish(&problems) }
    let specific = object.required("specific", Shape.text.placed)
    let measurable = object.required("measurable", Shape.text.placed)
    let achievable = object.required("achievable", Shape.text.placed)
    let relevant = object.required("relevant", Shape.text.placed)
    let timeBound = object.required("timeBound", Shape.date.placed)
    if let check {
      if let specific { check.checkSpecific(specific, &object.problems) }
      if let measurable { check.checkMeasurable(measurable, &object.problems) }
      if let achievable { check.checkAchievable(achievable, &object.problems) }
      if let relevant { check.checkRelevant(relevant, specific, &object.problems) }
      if let timeBound { check.checkTimeBound(timeBound, &object.problems) }
    }
    guard let specific, let measurable, let achievable, let relevant, let timeBound else {
      return nil
    }
    return Parts(
      specific: specific.value, measurable: measurable.value, achievable: achievable.value,
      relevant: relevant.value, timeBound: timeBound.value)
  }
}

/// Looks at the parts of a promise one by one, for what a reader could not hold anybody to.
///
/// No program can tell whether a promise is a good one. These are the faults that it can see.
struct SMARTCheck {
  let title: String?
  /// The day of the first status.
  let began: CalendarDate?

  private static let fewestWords = 4

  func checkSpecific(_ text: Placed<String>, _ problems: inout ProblemList) {
    if text.value == title || Self.words(text.value) < Self.fewestWords {
      problems.report(
        text.place,
        "\"specific\" says too little. Say who does what, where and for whom, in a sentence.")
    }
  }

  /// What is counted has a number, in digits of any script.
  func checkMeasurable(_ text: Placed<String>, _ problems: inout ProblemList) {
    if !text.value.contains(where: \.isNumber) {
      problems.report(
        text.place,
        "\"measurable\" has no number. Say how much or how many, in digits, and who counts it.")
    }
  }

  func checkAchievable(_ text: Placed<String>, _ problems: inout ProblemList) {
    if Self.words(text.value) < Self.fewestWords {
      problems.report(
        text.place,
        "\"achievable\" says too little. Say who has agreed to it, and with what money or people.")
    }
  }

  func checkRelevant(
    _ text: Placed<String>, _ specific: Placed<String>?, _ problems: inout ProblemList
  ) {
    if text.value == specific?.value || Self.words(text.value) < Self.fewestWords {
      problems.report(
        text.place,
        "\"relevant\" says too little. Say how it answers what people said.")
    }
  }

  func checkTimeBound(_ day: Placed<CalendarDate>, _ problems: inout ProblemList) {
    if let began, day.value < began {
      problems.report(
        day.place,
        "\"timeBound\" is \(day.value), before the first status, of \(began). Put the dates right.")
    }
  }

  private static func words(_ text: String) -> Int {
    text.split(whereSeparator: \.isWhitespace).count
  }
}
