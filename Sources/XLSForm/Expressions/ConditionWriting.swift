import Surveys

/// Writes a condition as the column `relevant` has it.
struct ConditionWriting {
  /// The questions before this one, by id, and what the form calls them.
  let questions: [Identifier<Question>: Question]
  let name: (Identifier<Question>) -> String

  /// - Throws: `Unsayable` with the part that no form can say.
  func expression(_ condition: Condition) throws(Unsayable) -> String {
    switch condition {
    case .all(let parts): return try joined(parts, " and ")
    case .any(let parts): return try joined(parts, " or ")
    case .not(let part): return "not(\(try expression(part)))"
    case .test(let id, let test):
      guard let question = questions[id] else { throw Unsayable("\"\(id)\" is not in the form") }
      return try expression(test, question)
    }
  }

  private func joined(_ parts: [Condition], _ joint: String) throws(Unsayable) -> String {
    var written: [String] = []
    for part in parts {
      let text = try expression(part)
      written.append(parts.count > 1 && Self.isJoined(text) ? "(\(text))" : text)
    }
    return written.joined(separator: joint)
  }

  /// Whether a part would fall apart beside others.
  private static func isJoined(_ text: String) -> Bool {
    text.contains(" and ") || text.contains(" or ")
  }

  private func expression(
    _ test: Condition.Test, _ question: Question
  ) throws(Unsayable) -> String {
    let answer = "${\(name(question.id))}"
    switch test {
    case .isAnyOf(let options): return try chosen(options, question, answer)
    case .answered(true):
      return question.writesPreferNot
        ? "\(answer) != '' and not(\(refused(question, answer)))" : "\(answer) != ''"
    case .answered(false):
      return question.writesPreferNot
        ? "\(answer) = '' or \(refused(question, answer))" : "\(answer) = ''"
    case .atLeast(let bound): return try least(bound, question, answer)
    case .atMost(let bound): return try most(bound, question, answer)
    }
  }

  private func refused(_ question: Question, _ answer: String) -> String {
    isAnswer(AskedQuestion.preferNot, question, answer)
  }

  private func isAnswer(_ option: String, _ question: Question, _ answer: String) -> String {
    switch question.kind {
    case .chooseMany: "selected(\(answer), '\(option)')"
    case .chooseOne, .scale, .rank, .text, .number, .statement: "\(answer) = '\(option)'"
    }
  }

  private func chosen(
    _ options: Set<Identifier<Option>>, _ question: Question, _ answer: String
  ) throws(Unsayable) -> String {
    switch question.kind {
    case .chooseOne, .scale, .chooseMany:
      return question.options.filter { options.contains($0.id) }
        .map { isAnswer($0.id.text, question, answer) }.joined(separator: " or ")
    case .rank:
      throw Unsayable("a form has everything put in order, so nobody leaves anything out there")
    case .text, .number, .statement: throw Unsayable("\"\(question.id)\" lists no answers")
    }
  }

  private func least(
    _ bound: Double, _ question: Question, _ answer: String
  ) throws(Unsayable) -> String {
    switch question.kind {
    case .number: return "\(answer) >= \(bound.asForms)"
    case .scale:
      let points = question.kind.points.dropFirst(Int(bound) - 1)
      return try chosen(Set(points.map(\.id)), question, answer)
    case .chooseMany:
      let enough = "count-selected(\(answer)) >= \(bound.asForms)"
      return question.writesPreferNot && bound <= 1
        ? "\(enough) and not(\(refused(question, answer)))" : enough
    case .chooseOne, .rank, .text, .statement:
      throw Unsayable("a form has everything put in order, so there is nothing to count")
    }
  }

  private func most(
    _ bound: Double, _ question: Question, _ answer: String
  ) throws(Unsayable) -> String {
    switch question.kind {
    case .number: return "\(answer) <= \(bound.asForms)"
    case .scale:
      let points = question.kind.points.prefix(Int(bound))
      return try chosen(Set(points.map(\.id)), question, answer)
    case .chooseMany:
      let few = "\(answer) != '' and count-selected(\(answer)) <= \(bound.asForms)"
      return question.writesPreferNot ? "\(few) and not(\(refused(question, answer)))" : few
    case .chooseOne, .rank, .text, .statement:
      throw Unsayable("a form has everything put in order, so there is nothing to count")
    }
  }
}

extension Question {
  /// Whether a form can offer "prefer not to say": as one more answer of a list.
  var writesPreferNot: Bool {
    guard offersPreferNotToSay else { return false }
    switch kind {
    case .chooseOne, .scale, .chooseMany: return true
    case .rank, .text, .number, .statement: return false
    }
  }
}
