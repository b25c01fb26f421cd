/// Reads `askIf`: tests on earlier answers, and `all`, `any` and `not` over them.
struct ConditionFile {
  private static let depthLimit = 16
  private static let combiners = ["all", "any", "not"]

  /// The question that is asked if the condition holds.
  let asker: Identifier<Question>?
  let earlier: [Identifier<Question>: Question?]
  /// The ids of all questions of the file.
  let all: Set<String>

  func read(
    _ value: JSONValue, _ label: String, depth: Int = 1, _ problems: inout ProblemList
  ) -> Condition? {
    guard depth <= Self.depthLimit else {
      problems.report(
        value.place,
        "Conditions stand more than \(Self.depthLimit) deep in one another here. Simplify them.")
      return nil
    }
    guard var object = ObjectReader(value, label, "condition", &problems) else { return nil }
    defer {
      object.finish(&problems) { key in
        Self.combiners.contains(key) || key == "question"
          ? "\"\(key)\" cannot stand beside the rest of this condition. "
            + "Put the parts in a list under \"all\" or \"any\"." : nil
      }
    }
    if object.has("all") { return parts("all", &object, depth).map(Condition.all) }
    if object.has("any") { return parts("any", &object, depth).map(Condition.any) }
    if object.has("not") {
      return object.value("not").flatMap {
        read($0, "\"not\"", depth: depth + 1, &object.problems).map(Condition.not)
      }
    }
    return tests(&object)
  }

  private func parts(
    _ key: String, _ object: inout ObjectReader, _ depth: Int
  ) -> [Condition]? {
    guard let values = object.optional(key, Shape.anything.list(atLeast: 1))
    else { return nil }
    var parts: [Condition] = []
    for value in values where !object.problems.isFull {
      let part = read(value, "Each entry of \"\(key)\"", depth: depth + 1, &object.problems)
      if let part { parts.append(part) }
    }
    return parts
  }

  private func tests(_ object: inout ObjectReader) -> Condition? {
    guard object.has("question") else {
      object.problems.report(
        object.place,
        "This condition has no \"question\". Name the question it looks at, "
          + "or use \"all\", \"any\" or \"not\".")
      for key in ["question", "is", "atLeast", "atMost", "answered"] { _ = object.value(key) }
      return nil
    }
    let id = object.optional("question", Shape<Identifier<Question>>.identifier().placed)
    let question = id.flatMap { self.question($0, &object.problems) }
    let place = id?.place ?? object.place
    let tests = ConditionTests(question: question, place: place).read(&object)
    guard let id else { return nil }
    let conditions = tests.map { Condition.test(id.value, $0) }
    return conditions.count == 1 ? conditions.first : .all(conditions)
  }

  /// The question looked at, or nothing when it may not be looked at or is not whole.
  private func question(
    _ id: Placed<Identifier<Question>>, _ problems: inout ProblemList
  ) -> Question? {
    if id.value == asker {
      problems.report(
        id.place, "This condition looks at its own question. It may only look at earlier ones.")
      return nil
    }
    if let question = earlier[id.value] {
      if question?.kind == .statement {
        problems.report(
          id.place, "\"\(id.value)\" is a statement and has no answer. Look at a question.")
        return nil
      }
      if question?.practice == true {
        problems.report(
          id.place,
          "\"\(id.value)\" is for practice, and its answer is not kept. Look at a question that counts."
        )
        return nil
      }
      return question
    }
    if all.contains(id.value.text) {
      problems.report(
        id.place,
        "The question \"\(id.value)\" comes later. A condition may only look at earlier ones: "
          + "move one of the two.")
    } else {
      let known = earlier.keys.map(\.text).sorted()
      problems.report(
        id.place,
        "There is no question \"\(id.value)\". "
          + Nearest.hint(to: id.value.text, among: known, otherwise: "Name an earlier question."))
    }
    return nil
  }
}
