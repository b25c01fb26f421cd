/// A word of an expression in a form.
enum FormToken: Hashable {
  /// `${name}`
  case reference(String)
  case text(String)
  case number(Double)
  /// The name of a function, or `and`, `or`, `div`, `mod`.
  case name(String)
  /// `=`, `<=`, `(` and so on.
  case mark(String)

  /// The words of an expression.
  ///
  /// - Throws: `Unsayable` at a character that begins none.
  static func all(in expression: String) throws(Unsayable) -> [FormToken] {
    guard expression.unicodeScalars.count <= longest else {
      throw Unsayable("it is longer than any condition here can be")
    }
    var scalars = expression.unicodeScalars[...]
    var tokens: [FormToken] = []
    while let first = scalars.first {
      if first.properties.isWhitespace {
        scalars = scalars.dropFirst()
      } else {
        tokens.append(try next(first, &scalars))
      }
    }
    return tokens
  }

  /// As much as a cell can hold.
  private static let longest = 32_767
  private static let pairs = ["<=", ">=", "!=", "..", "//"]
  private static let marks: Set<Unicode.Scalar> = [
    "=", "<", ">", "(", ")", ",", ".", "+", "-", "*", "/", "[", "]", "|", "@", "!",
  ]
  /// Quotation marks as word processors write them, each with what may close it.
  private static let quotes: [Unicode.Scalar: Set<Unicode.Scalar>] = [
    "'": ["'"], "\"": ["\""], "‘": ["’", "'"], "’": ["’", "'"], "“": ["”", "\""],
    "”": ["”", "\""],
  ]

  private static func next(
    _ first: Unicode.Scalar, _ rest: inout Substring.UnicodeScalarView
  ) throws(Unsayable) -> FormToken {
    if let closing = quotes[first] {
      return .text(try quoted(closing, &rest))
    }
    if first == "$" { return .reference(try reference(&rest)) }
    if ("0"..."9").contains(first) { return try number(&rest) }
    if first == ".", let next = rest.dropFirst().first, ("0"..."9").contains(next) {
      return try number(&rest)
    }
    if first.properties.isAlphabetic || first == "_" {
      let name = rest.prefix {
        $0.properties.isAlphabetic || $0.properties.numericType != nil
          || "-_.:".unicodeScalars
            .contains($0)
      }
      rest = rest[name.endIndex...]
      return .name(String(name))
    }
    if let pair = pairs.first(where: { rest.starts(with: $0.unicodeScalars) }) {
      rest = rest.dropFirst(2)
      return .mark(pair)
    }
    guard marks.contains(first) else {
      throw Unsayable("\"\(first)\" has no meaning in it")
    }
    rest = rest.dropFirst()
    return .mark(String(Character(first)))
  }

  private static func quoted(
    _ closing: Set<Unicode.Scalar>, _ rest: inout Substring.UnicodeScalarView
  ) throws(Unsayable) -> String {
    let text = rest.dropFirst().prefix { !closing.contains($0) }
    guard text.endIndex < rest.endIndex else {
      throw Unsayable("a quotation mark in it is never closed")
    }
    rest = rest[text.endIndex...].dropFirst()
    return String(text)
  }

  private static func reference(
    _ rest: inout Substring.UnicodeScalarView
  ) throws(Unsayable) -> String {
    guard rest.starts(with: "${".unicodeScalars) else {
      throw Unsayable("\"$\" stands in it without the braces that belong to it")
    }
    let name = rest.dropFirst(2).prefix { $0 != "}" }
    guard name.endIndex < rest.endIndex else {
      throw Unsayable("\"${\" in it is never closed")
    }
    rest = rest[name.endIndex...].dropFirst()
    return String(name).trimmed
  }

  private static func number(
    _ rest: inout Substring.UnicodeScalarView
  ) throws(Unsayable) -> FormToken {
    let digits = rest.prefix { ("0"..."9").contains($0) || $0 == "." }
    rest = rest[digits.endIndex...]
    let text = digits.first == "." ? "0" + String(digits) : String(digits)
    guard let number = Double(text) else { throw Unsayable("\"\(text.shown)\" is no number") }
    return .number(number)
  }
}

/// Why an expression of a form cannot be said here; the reason ends a sentence.
struct Unsayable: Error, Hashable {
  let reason: String

  init(_ reason: String) { self.reason = reason }
}
