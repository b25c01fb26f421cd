/// The operators of one test: `is`, `atLeast`, `atMost`, `answered`; several must all hold.
struct ConditionTests {
  private static let operators = ["is", "atLeast", "atMost", "answered"]

  /// The question looked at; nothing when a problem with it has been reported.
  let question: Question?
  /// Where the question is named.
  let place: Place

  func read(_ object: inout ObjectReader) -> [Condition.Test] {
    if !Self.operators.contains(where: object.has) {
      object.problems.report(
        object.place,
        "This condition says nothing about the answer. "
          + "Add \"is\", \"atLeast\", \"atMost\" or \"answered\".")
    }
    let tests = [
      options(&object), bound("atLeast", Condition.Test.atLeast, &object),
      bound("atMost", Condition.Test.atMost, &object),
      object.optional("answered", .truth).map(Condition.Test.answered),
    ]
    return tests.compactMap { $0 }
  }

  private func options(_ object: inout ObjectReader) -> Condition.Test? {
    let shape = Shape<Identifier<Option>>.identifier().placed.list(atLeast: 1)
    guard let options = object.optional("is", shape) else { return nil }
    guard let question else { return .isAnyOf(Set(options.map(\.value))) }
    switch question.kind {
    case .chooseOne, .chooseMany, .scale, .rank:
      for option in options { _ = position(of: option, in: question, &object) }
    case .text, .number, .statement:
      refuse("is", question, &object)
    }
    return .isAnyOf(Set(options.map(\.value)))
  }

  private func bound(
    _ key: String, _ test: (Double) -> Condition.Test, _ object: inout ObjectReader
  ) -> Condition.Test? {
    guard let value = object.value(key) else { return nil }
    let label = "\"\(key)\""
    guard let question else { return nil }
    switch question.kind {
    case .number:
      return Shape.number.read(value, label, &object.problems).map(test)
    case .chooseMany(let options, exclusive: _, atMost: _):
      return whole(value, label, 1...max(1, options.count), &object).map(test)
    case .rank(_, let places):
      return whole(value, label, 1...max(1, places), &object).map(test)
    case .scale:
      if case .text = value.content {
        let shape = Shape<Identifier<Option>>.identifier().placed
        let option = shape.read(value, label, &object.problems)
        return option.flatMap { point($0, label, of: question, &object) }.map(test)
      }
      return whole(value, label, 1...max(1, question.kind.points.count), &object).map(test)
    case .chooseOne, .text, .statement:
      refuse(key, question, &object)
      return nil
    }
  }

  private func whole(
    _ value: JSONValue, _ label: String, _ range: ClosedRange<Int>, _ object: inout ObjectReader
  ) -> Double? {
    Shape.whole(range).read(value, label, &object.problems).map(Double.init)
  }

  /// The position of a point on its scale; who does not know is nowhere on it.
  private func point(
    _ option: Placed<Identifier<Option>>, _ label: String, of question: Question,
    _ object: inout ObjectReader
  ) -> Double? {
    guard option.value == question.kind.dontKnow else {
      return position(of: option, in: question, &object)
    }
    object.problems.report(
      option.place,
      "\(label) names \"\(option.value)\", which is no point of the scale \"\(question.id)\" but "
        + "says that one does not know. Name a point, or use \"is\".")
    return nil
  }

  /// The position of an option in its question, counted from 1.
  private func position(
    of option: Placed<Identifier<Option>>, in question: Question, _ object: inout ObjectReader
  ) -> Double? {
    if let index = question.options.firstIndex(where: { $0.id == option.value }) {
      return Double(index + 1)
    }
    let owner = "the question \"\(question.id)\""
    object.problems.report(
      option.place, QuestionFile.noOption(option.value, of: question.options, owner))
    return nil
  }

  private func refuse(_ key: String, _ question: Question, _ object: inout ObjectReader) {
    let fitting =
      switch question.kind {
      case .chooseOne: "\"is\" or \"answered\""
      case .chooseMany, .scale, .rank: "\"is\", \"atLeast\", \"atMost\" or \"answered\""
      case .number: "\"atLeast\", \"atMost\" or \"answered\""
      case .text, .statement: "\"answered\""
      }
    object.problems.report(
      object.place(of: key),
      "\"\(key)\" does not fit \"\(question.id)\", a \(question.kind.name.rawValue) question. "
        + "Use \(fitting).")
  }
}
