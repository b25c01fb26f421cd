import Surveys

/// Reads the column `relevant`: when a question is asked.
struct ConditionReading {
  /// What the names of the form stand for, up to here.
  let names: (String) -> FormName

  /// The condition that an expression says; nothing where it always holds.
  ///
  /// - Throws: `Unsayable` with the part that cannot be said.
  func condition(_ text: String) throws(Unsayable) -> SaidCondition {
    try said(try FormExpression(text))
  }

  private func said(_ expression: FormExpression) throws(Unsayable) -> SaidCondition {
    switch expression {
    case .all(let parts): return .all(try said(parts))
    case .any(let parts): return .any(try said(parts))
    case .call("not", let arguments) where arguments.count == 1:
      return .not(try said(arguments[0]))
    case .call("true", []): return .always
    case .call("false", []): return .not(.always)
    case .call("selected", let arguments): return try selected(arguments)
    case .compared(let left, let comparison, let right):
      return try compared(left, comparison, right)
    case .call(let name, _): throw Unsayable("it uses the function \(name.shown)()")
    case .reference(let name), .text(let name):
      throw Unsayable("\"\(name.shown)\" in it is compared with nothing")
    case .number, .own: throw Unsayable("a part of it is compared with nothing")
    }
  }

  private func said(_ parts: [FormExpression]) throws(Unsayable) -> [SaidCondition] {
    var all: [SaidCondition] = []
    for part in parts { all.append(try said(part)) }
    return all
  }

  /// Reads `selected(${q}, 'x')`.
  private func selected(_ arguments: [FormExpression]) throws(Unsayable) -> SaidCondition {
    guard arguments.count == 2, case .reference(let name) = arguments[0],
      let text = arguments[1].asText
    else { throw Unsayable("selected() in it has no question and answer") }
    return try choice(text, of: try question(name))
  }

  private func compared(
    _ left: FormExpression, _ comparison: FormExpression.Comparison, _ right: FormExpression
  ) throws(Unsayable) -> SaidCondition {
    switch (left, right) {
    case (.reference(let name), _) where right.asText != nil:
      return try answer(of: try question(name), comparison, right)
    case (_, .reference(let name)) where left.asText != nil:
      return try answer(of: try question(name), comparison.turned, left)
    case (.call("count-selected", let arguments), .number(let count)):
      return try counted(arguments, comparison, count)
    case (.number(let count), .call("count-selected", let arguments)):
      return try counted(arguments, comparison.turned, count)
    case (.call("string-length", let arguments), .number(0)):
      return try lengthOf(arguments, comparison)
    case (.reference, .reference): throw Unsayable("it compares two answers with each other")
    case (.call(let name, _), _), (_, .call(let name, _)):
      throw Unsayable("it uses the function \(name.shown)()")
    case (_, _): throw Unsayable("a part of it does not compare an answer with a value")
    }
  }

  private func question(_ name: String) throws(Unsayable) -> AskedQuestion {
    switch names(name) {
    case .question(let question): return question
    case .nothing(let reason): throw Unsayable(reason)
    }
  }

  /// Reads `${q} = 'x'`, `${q} != ''` and `${q} >= 3`.
  private func answer(
    of question: AskedQuestion, _ comparison: FormExpression.Comparison, _ value: FormExpression
  ) throws(Unsayable) -> SaidCondition {
    let text = value.asText ?? ""
    if text.isEmpty {
      switch comparison {
      case .equal: return .test(question.id, .answered(false))
      case .unequal: return .test(question.id, .answered(true))
      case .atMost, .atLeast, .below, .above: throw Unsayable("it compares an answer with nothing")
      }
    }
    switch question.kind {
    case .number(_, _, let decimals):
      guard let number = Double(text), number.isFinite else {
        throw Unsayable("it compares the number \"\(question.id)\" with \"\(text.shown)\"")
      }
      return try self.number(question, comparison, number, decimals)
    case .chooseOne, .scale: return try position(question, comparison, text)
    case .chooseMany:
      let chosen = try choice(text, of: question)
      let alone = SaidCondition.all([chosen, .test(question.id, .atMost(1))])
      switch comparison {
      case .equal: return alone
      case .unequal: return .not(alone)
      case .atMost, .atLeast, .below, .above:
        throw Unsayable("it compares the answers to \"\(question.id)\" by size")
      }
    case .rank: throw Unsayable("it looks at the whole order of \"\(question.id)\"")
    case .text: throw Unsayable("it looks at the words of \"\(question.id)\"")
    case .statement: throw Unsayable("\"\(question.id)\" takes no answer")
    }
  }

  private func number(
    _ question: AskedQuestion, _ comparison: FormExpression.Comparison, _ number: Double,
    _ decimals: Int
  ) throws(Unsayable) -> SaidCondition {
    guard abs(number) < 1_000_000_000_000 else {
      throw Unsayable("the number \(number.asForms) in it is too large")
    }
    let least = SaidCondition.test(question.id, .atLeast(number))
    let most = SaidCondition.test(question.id, .atMost(number))
    switch comparison {
    case .atLeast: return least
    case .atMost: return most
    case .equal: return .all([least, most])
    case .unequal: return .not(.all([least, most]))
    case .above:
      return .all([.test(question.id, .answered(true)), .not(most)]).wholeAbove(
        number, question.id, decimals)
    case .below:
      return .all([.test(question.id, .answered(true)), .not(least)]).wholeBelow(
        number, question.id, decimals)
    }
  }

  /// An answer by its name, or by its size where the names of the answers are numbers.
  private func position(
    _ question: AskedQuestion, _ comparison: FormExpression.Comparison, _ text: String
  ) throws(Unsayable) -> SaidCondition {
    switch comparison {
    case .equal: return try choice(text, of: question)
    case .unequal: return .not(try choice(text, of: question))
    case .atMost, .atLeast, .below, .above:
      guard let bound = Double(text) else {
        throw Unsayable("it compares the answer to \"\(question.id)\" by size")
      }
      let fitting = question.options.filter { option in
        guard let size = Double(option.name) else { return false }
        switch comparison {
        case .atMost: return size <= bound
        case .atLeast: return size >= bound
        case .below: return size < bound
        case .above, .equal, .unequal: return size > bound
        }
      }
      guard !fitting.isEmpty else {
        throw Unsayable("no answer to \"\(question.id)\" is a number that fits")
      }
      return .test(question.id, .isAnyOf(Set(fitting.map(\.id))))
    }
  }

  private func choice(
    _ name: String, of question: AskedQuestion
  ) throws(Unsayable) -> SaidCondition {
    if let option = question.option(name) { return .test(question.id, .isAnyOf([option])) }
    if question.offersPreferNotToSay, name == AskedQuestion.preferNot {
      return .refused(question.id)
    }
    throw Unsayable("\"\(question.id)\" has no answer \"\(name.shown)\"")
  }

  /// Reads `count-selected(${q}) >= 2`; of those who chose nothing the count is nought.
  private func counted(
    _ arguments: [FormExpression], _ comparison: FormExpression.Comparison, _ count: Double
  ) throws(Unsayable) -> SaidCondition {
    guard arguments.count == 1, case .reference(let name) = arguments[0],
      let count = Int(exactly: count), (0...1_000).contains(count)
    else { throw Unsayable("count-selected() in it counts no question") }
    let question = try question(name)
    guard case .chooseMany(let options, exclusive: _, atMost: _) = question.kind else {
      throw Unsayable("it counts the answers to \"\(question.id)\", of which there is one")
    }
    func atLeast(_ least: Int) -> SaidCondition {
      if least <= 0 { return .always }
      if least == 1 { return .test(question.id, .answered(true)) }
      let test = SaidCondition.test(question.id, .atLeast(Double(min(least, options.count))))
      return least <= options.count ? test : .not(.always)
    }
    func atMost(_ most: Int) -> SaidCondition {
      if most >= options.count { return .always }
      let none = SaidCondition.test(question.id, .answered(false))
      return most <= 0 ? none : .any([none, .test(question.id, .atMost(Double(most)))])
    }
    switch comparison {
    case .atLeast: return atLeast(count)
    case .above: return atLeast(count + 1)
    case .atMost: return atMost(count)
    case .below: return atMost(count - 1)
    case .equal: return .all([atLeast(count), atMost(count)])
    case .unequal: return .not(.all([atLeast(count), atMost(count)]))
    }
  }

  /// Reads `string-length(${q}) > 0`.
  private func lengthOf(
    _ arguments: [FormExpression], _ comparison: FormExpression.Comparison
  ) throws(Unsayable) -> SaidCondition {
    guard arguments.count == 1, case .reference(let name) = arguments[0] else {
      throw Unsayable("string-length() in it measures no question")
    }
    let question = try question(name)
    switch comparison {
    case .above, .unequal: return .test(question.id, .answered(true))
    case .equal, .atMost: return .test(question.id, .answered(false))
    case .atLeast: return .always
    case .below: throw Unsayable("it never holds")
    }
  }
}

extension FormExpression {
  /// A value as a text, whether it is written as one or as a number.
  fileprivate var asText: String? {
    switch self {
    case .text(let text): text.trimmed
    case .number(let number): number.asForms
    case .reference, .own, .call, .compared, .all, .any: nil
    }
  }
}

extension SaidCondition {
  /// More than a number is, of whole numbers, at least the next.
  fileprivate func wholeAbove(
    _ number: Double, _ question: Identifier<Question>, _ decimals: Int
  ) -> SaidCondition {
    decimals == 0 ? .test(question, .atLeast(number.rounded(.down) + 1)) : self
  }

  fileprivate func wholeBelow(
    _ number: Double, _ question: Identifier<Question>, _ decimals: Int
  ) -> SaidCondition {
    decimals == 0 ? .test(question, .atMost(number.rounded(.up) - 1)) : self
  }
}
