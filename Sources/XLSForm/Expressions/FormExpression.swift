/// An expression of a form, as far as it can be understood: a small part of XPath 1.0.
indirect enum FormExpression: Hashable, Sendable {
  case text(String)
  case number(Double)
  /// The answer to a question: `${name}`.
  case reference(String)
  /// The answer to the question at hand: `.`.
  case own
  case call(String, [FormExpression])
  case compared(FormExpression, Comparison, FormExpression)
  case all([FormExpression])
  case any([FormExpression])

  enum Comparison: String, Sendable {
    case equal = "="
    case unequal = "!="
    case atMost = "<="
    case atLeast = ">="
    case below = "<"
    case above = ">"

    /// The comparison with its sides changed over.
    var turned: Comparison {
      switch self {
      case .equal, .unequal: self
      case .atMost: .atLeast
      case .atLeast: .atMost
      case .below: .above
      case .above: .below
      }
    }
  }

  /// Reads an expression.
  ///
  /// - Throws: `Unsayable` with what it says that is not understood.
  init(_ text: String) throws(Unsayable) {
    var parser = FormExpressionParser(tokens: try FormToken.all(in: text)[...])
    self = try parser.whole()
  }
}

/// Reads words into an expression, `or` binding least.
private struct FormExpressionParser {
  private static let deepest = 32

  var tokens: ArraySlice<FormToken>
  private var depth = 0

  init(tokens: ArraySlice<FormToken>) { self.tokens = tokens }

  mutating func whole() throws(Unsayable) -> FormExpression {
    let expression = try alternatives()
    guard let rest = tokens.first else { return expression }
    throw Unsayable(Self.explained(rest))
  }

  private mutating func alternatives() throws(Unsayable) -> FormExpression {
    depth += 1
    defer { depth -= 1 }
    guard depth <= Self.deepest else {
      throw Unsayable("its brackets stand too deep in one another")
    }
    var parts = [try conjunction()]
    while take(.name("or")) { parts.append(try conjunction()) }
    return parts.count == 1 ? parts[0] : .any(parts)
  }

  private mutating func conjunction() throws(Unsayable) -> FormExpression {
    var parts = [try comparison()]
    while take(.name("and")) { parts.append(try comparison()) }
    return parts.count == 1 ? parts[0] : .all(parts)
  }

  private mutating func comparison() throws(Unsayable) -> FormExpression {
    let left = try operand()
    guard case .mark(let mark) = tokens.first,
      let comparison = FormExpression.Comparison(rawValue: mark)
    else { return left }
    _ = tokens.popFirst()
    return .compared(left, comparison, try operand())
  }

  private mutating func operand() throws(Unsayable) -> FormExpression {
    guard let token = tokens.popFirst() else { throw Unsayable("it ends too early") }
    switch token {
    case .reference(let name): return .reference(name)
    case .text(let text): return .text(text)
    case .number(let number): return .number(number)
    case .mark("."): return .own
    case .mark("-"):
      guard case .number(let number) = tokens.first else {
        throw Unsayable("it calculates with \"-\"")
      }
      _ = tokens.popFirst()
      return .number(-number)
    case .mark("("):
      let inner = try alternatives()
      guard take(.mark(")")) else { throw Unsayable(tokens.first.map(Self.explained) ?? Self.open) }
      return inner
    case .name(let name): return try call(name)
    case .mark: throw Unsayable(Self.explained(token))
    }
  }

  private mutating func call(_ name: String) throws(Unsayable) -> FormExpression {
    guard take(.mark("(")) else {
      throw Unsayable("\"\(name.shown)\" in it is neither a function nor in quotation marks")
    }
    var arguments: [FormExpression] = []
    while !take(.mark(")")) {
      if !arguments.isEmpty, !take(.mark(",")) {
        throw Unsayable(tokens.first.map(Self.explained) ?? Self.open)
      }
      arguments.append(try alternatives())
    }
    return .call(name.lowercased(), arguments)
  }

  private mutating func take(_ token: FormToken) -> Bool {
    guard tokens.first == token else { return false }
    _ = tokens.popFirst()
    return true
  }

  private static let open = "a bracket in it is never closed"

  private static func explained(_ token: FormToken) -> String {
    switch token {
    case .mark("+"), .mark("-"), .mark("*"), .name("div"), .name("mod"):
      "it calculates with \"\(text(of: token))\""
    case .mark("/"), .mark("//"), .mark("["), .mark(".."), .mark("@"), .mark("|"):
      "it follows a path with \"\(text(of: token))\""
    case .reference, .text, .number, .name, .mark: "\"\(text(of: token))\" stands oddly in it"
    }
  }

  private static func text(of token: FormToken) -> String {
    switch token {
    case .reference(let name): "${\(name.shown)}"
    case .text(let text), .name(let text), .mark(let text): "\(text.shown)"
    case .number(let number): number.asForms
    }
  }
}
