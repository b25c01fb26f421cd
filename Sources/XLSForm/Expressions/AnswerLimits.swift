import Surveys

/// What the column `constraint` may say of an answer, each where the kind of question has it.
struct AnswerLimits: Hashable {
  var least: Double?
  var most: Double?
  /// The least and most without themselves: `. > 3`.
  var above: Double?
  var below: Double?
  var decimals: Int?
  /// How many characters, or how many answers.
  var longest: Int?
  var exclusive: String?
  /// The parts that say something else.
  var unsaid: [String] = []

  /// Reads a constraint: parts joined with `and`, each understood or told.
  init(_ text: String) {
    let expression: FormExpression
    do throws(Unsayable) {
      expression = try FormExpression(text)
    } catch {
      unsaid = [error.reason]
      return
    }
    read(expression)
  }

  private mutating func read(_ expression: FormExpression) {
    switch expression {
    case .all(let parts): for part in parts { read(part) }
    case .call("true", []): return
    case .compared(let left, let comparison, .number(let bound)):
      compare(left, comparison, bound)
    case .compared(.number(let bound), let comparison, let right):
      compare(right, comparison.turned, bound)
    case .compared(.own, .equal, .call("round", let arguments)),
      .compared(.call("round", let arguments), .equal, .own):
      guard arguments.count == 2, arguments[0] == .own, case .number(let digits) = arguments[1],
        let digits = Int(exactly: digits), (0...6).contains(digits)
      else { return unsaid.append("it rounds") }
      decimals = digits
    case .call(let name, let arguments):
      guard let option = Self.exclusive(name, arguments) else {
        return unsaid.append("it uses the function \(name.shown)()")
      }
      take(option)
    case .any(let parts):
      guard parts.count == 2, let option = Self.alone(parts[0], parts[1]) else {
        return unsaid.append("it leaves a choice with \"or\"")
      }
      take(option)
    case .compared: unsaid.append("a part of it compares something else than this answer")
    case .text, .number, .reference, .own: unsaid.append("a part of it compares nothing")
    }
  }

  private mutating func take(_ option: String) {
    guard option != AskedQuestion.preferNot else { return }
    if exclusive != nil, exclusive != option {
      unsaid.append("more than one answer in it rules out the others")
    } else {
      exclusive = option
    }
  }

  private mutating func compare(
    _ what: FormExpression, _ comparison: FormExpression.Comparison, _ bound: Double
  ) {
    switch (what, comparison) {
    case (.own, .atLeast): least = max(least ?? bound, bound)
    case (.own, .atMost): most = min(most ?? bound, bound)
    case (.own, .above): above = max(above ?? bound, bound)
    case (.own, .below): below = min(below ?? bound, bound)
    case (.call("string-length", [.own]), .atMost), (.call("count-selected", [.own]), .atMost):
      limit(to: bound.rounded(.down))
    case (.call("string-length", [.own]), .below), (.call("count-selected", [.own]), .below):
      limit(to: bound.rounded(.up) - 1)
    case (.call(let name, _), _): unsaid.append("it limits \(name.shown)() in another way")
    case (_, _): unsaid.append("a part of it compares something else than this answer")
    }
  }

  private mutating func limit(to bound: Double) {
    guard let count = Int(exactly: bound), count > 0 else {
      return unsaid.append("it allows no length")
    }
    longest = min(longest ?? count, count)
  }

  /// Reads `not(selected(., 'x') and count-selected(.) > 1)`, and the same with `if`.
  private static func exclusive(_ name: String, _ arguments: [FormExpression]) -> String? {
    switch (name, arguments.count) {
    case ("not", 1):
      guard case .all(let parts) = arguments[0], parts.count == 2 else { return nil }
      return chosen(parts[0]).flatMap { isSeveral(parts[1]) ? $0 : nil }
        ?? chosen(parts[1]).flatMap { isSeveral(parts[0]) ? $0 : nil }
    case ("if", 3):
      guard arguments[2] == .call("true", []), isOne(arguments[1]) else { return nil }
      return chosen(arguments[0])
    case (_, _): return nil
    }
  }

  /// Reads `not(selected(., 'x')) or count-selected(.) = 1`.
  private static func alone(_ one: FormExpression, _ other: FormExpression) -> String? {
    guard case .call("not", let arguments) = one, arguments.count == 1 else {
      guard case .call("not", _) = other else { return nil }
      return alone(other, one)
    }
    return isOne(other) ? chosen(arguments[0]) : nil
  }

  private static func chosen(_ expression: FormExpression) -> String? {
    guard case .call("selected", let arguments) = expression, arguments.count == 2,
      arguments[0] == .own, case .text(let option) = arguments[1]
    else { return nil }
    return option.trimmed
  }

  private static let count = FormExpression.call("count-selected", [.own])

  private static func isSeveral(_ expression: FormExpression) -> Bool {
    expression == .compared(count, .above, .number(1))
      || expression == .compared(count, .atLeast, .number(2))
      || expression == .compared(count, .unequal, .number(1))
  }

  private static func isOne(_ expression: FormExpression) -> Bool {
    expression == .compared(count, .equal, .number(1))
      || expression == .compared(count, .atMost, .number(1))
      || expression == .compared(count, .below, .number(2))
  }
}
