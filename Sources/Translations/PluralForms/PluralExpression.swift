/// The C expression of a plural rule, over unsigned numbers as gettext computes it.
indirect enum PluralExpression: Hashable, Sendable {
  case number
  case literal(UInt64)
  case not(PluralExpression)
  case binary(Operator, PluralExpression, PluralExpression)
  case choice(PluralExpression, PluralExpression, PluralExpression)

  enum Operator: String, CaseIterable, Sendable {
    case or = "||"
    case and = "&&"
    case equal = "=="
    case notEqual = "!="
    case lessOrEqual = "<="
    case greaterOrEqual = ">="
    case less = "<"
    case greater = ">"
    case plus = "+"
    case minus = "-"
    case times = "*"
    case over = "/"
    case modulo = "%"

    /// How tightly it binds; all of them group from the left.
    var precedence: Int {
      switch self {
      case .or: 1
      case .and: 2
      case .equal, .notEqual: 3
      case .less, .greater, .lessOrEqual, .greaterOrEqual: 4
      case .plus, .minus: 5
      case .times, .over, .modulo: 6
      }
    }
  }

  /// The value for a number, or nothing where it divides by zero.
  func value(for number: UInt64) -> UInt64? {
    switch self {
    case .number: return number
    case .literal(let value): return value
    case .not(let operand): return operand.value(for: number).map { $0 == 0 ? 1 : 0 }
    case .binary(let symbol, let left, let right):
      guard let left = left.value(for: number) else { return nil }
      if symbol == .or, left != 0 { return 1 }
      if symbol == .and, left == 0 { return 0 }
      return right.value(for: number).flatMap { Self.apply(symbol, left, $0) }
    case .choice(let condition, let then, let otherwise):
      return condition.value(for: number).flatMap {
        $0 != 0 ? then.value(for: number) : otherwise.value(for: number)
      }
    }
  }

  private static func apply(_ symbol: Operator, _ left: UInt64, _ right: UInt64) -> UInt64? {
    switch symbol {
    case .or: left != 0 || right != 0 ? 1 : 0
    case .and: left != 0 && right != 0 ? 1 : 0
    case .equal: left == right ? 1 : 0
    case .notEqual: left != right ? 1 : 0
    case .less: left < right ? 1 : 0
    case .greater: left > right ? 1 : 0
    case .lessOrEqual: left <= right ? 1 : 0
    case .greaterOrEqual: left >= right ? 1 : 0
    case .plus: left &+ right
    case .minus: left &- right
    case .times: left &* right
    case .over: right == 0 ? nil : left / right
    case .modulo: right == 0 ? nil : left % right
    }
  }
}
