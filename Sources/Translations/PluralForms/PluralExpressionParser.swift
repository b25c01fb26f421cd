/// Reads the C expression of a plural rule by precedence climbing.
struct PluralExpressionParser {
  private var rest: Substring
  private var depth = 0

  private static let deepest = 60

  init(_ text: String) { rest = text[...] }

  mutating func parse() throws(PluralFormsProblem) -> PluralExpression {
    let expression = try choice()
    skipSpace()
    guard rest.isEmpty else {
      throw PluralFormsProblem("“\(rest.prefix(20))” is left over in the rule. Correct the rule.")
    }
    return expression
  }

  private mutating func choice() throws(PluralFormsProblem) -> PluralExpression {
    try descend()
    defer { depth -= 1 }
    let condition = try operation(atLeast: 1)
    guard take("?") else { return condition }
    let then = try choice()
    guard take(":") else {
      throw PluralFormsProblem("a : is missing after ?. Correct the rule.")
    }
    return .choice(condition, then, try choice())
  }

  private mutating func operation(
    atLeast precedence: Int
  ) throws(PluralFormsProblem) -> PluralExpression {
    var left = try operand()
    while let symbol = nextOperator(), symbol.precedence >= precedence {
      rest.removeFirst(symbol.rawValue.count)
      left = .binary(symbol, left, try operation(atLeast: symbol.precedence + 1))
    }
    return left
  }

  private mutating func operand() throws(PluralFormsProblem) -> PluralExpression {
    if take("!") {
      try descend()
      defer { depth -= 1 }
      return .not(try operand())
    }
    if take("(") {
      let inner = try choice()
      guard take(")") else {
        throw PluralFormsProblem("a closing parenthesis is missing. Correct the rule.")
      }
      return inner
    }
    if take("n") { return .number }
    let digits = rest.prefix { $0.isASCII && $0.isNumber }
    guard let value = UInt64(digits) else {
      let found = rest.isEmpty ? "the end" : "“\(rest.prefix(20))”"
      throw PluralFormsProblem("n or a number is expected before \(found). Correct the rule.")
    }
    rest.removeFirst(digits.count)
    return .literal(value)
  }

  private mutating func descend() throws(PluralFormsProblem) {
    depth += 1
    guard depth <= Self.deepest else {
      throw PluralFormsProblem("it is nested too deeply. Copy the rule from CLDR or gettext.")
    }
  }

  private mutating func nextOperator() -> PluralExpression.Operator? {
    skipSpace()
    return PluralExpression.Operator.allCases.first { rest.hasPrefix($0.rawValue) }
  }

  private mutating func take(_ symbol: Character) -> Bool {
    skipSpace()
    guard rest.first == symbol else { return false }
    rest.removeFirst()
    return true
  }

  private mutating func skipSpace() { rest = rest.drop(while: \.isWhitespace) }
}
