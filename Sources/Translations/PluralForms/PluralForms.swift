/// Which form of a text a language uses for a number, as the header `Plural-Forms` says it.
package struct PluralForms: Hashable, Sendable {
  /// How many forms there are (`nplurals`).
  package let count: Int
  /// The header's value as it stands.
  package let text: String
  private let rule: PluralExpression
  /// The forms that stand for at most one number, in which a text may leave the number out.
  private let formsOfOneNumber: Set<Int>

  /// The rule of English and its relatives: one, and anything else.
  package static let germanic = PluralForms(
    count: 2, text: "nplurals=2; plural=(n != 1);",
    rule: .binary(.notEqual, .number, .literal(1)), formsOfOneNumber: [0])

  private static let longestText = 1000
  static let mostForms = 16
  /// The numbers a rule is tried with; msgfmt tries the same.
  private static let trials: ClosedRange<UInt64> = 0...1000

  private init(count: Int, text: String, rule: PluralExpression, formsOfOneNumber: Set<Int>) {
    self.count = count
    self.text = text
    self.rule = rule
    self.formsOfOneNumber = formsOfOneNumber
  }

  /// Reads `nplurals=2; plural=(n != 1);` and tries the rule, so that it holds for any number.
  package init(_ text: String) throws(PluralFormsProblem) {
    guard text.utf8.count <= Self.longestText else {
      throw PluralFormsProblem(
        "it is too long. Copy the rule of the language from CLDR or gettext.")
    }
    let parts = text.split(separator: ";", omittingEmptySubsequences: true).map {
      String($0).trimmed
    }.filter { !$0.isEmpty }
    guard parts.count == 2, let number = Self.value("nplurals", of: parts[0]),
      let expression = Self.value("plural", of: parts[1])
    else {
      throw PluralFormsProblem("write it as nplurals=2; plural=(n != 1);")
    }
    guard let count = Int(number), (1...Self.mostForms).contains(count) else {
      throw PluralFormsProblem("nplurals must be a number from 1 to \(Self.mostForms).")
    }
    var parser = PluralExpressionParser(expression)
    let rule = try parser.parse()
    self.init(
      count: count, text: text, rule: rule,
      formsOfOneNumber: try Self.trial(of: rule, count: count))
  }

  private static func value(_ name: String, of part: String) -> String? {
    guard part.hasPrefix(name) else { return nil }
    let rest = String(part.dropFirst(name.count)).trimmed
    return rest.hasPrefix("=") ? String(rest.dropFirst()).trimmed : nil
  }

  private static func trial(
    of rule: PluralExpression, count: Int
  ) throws(PluralFormsProblem) -> Set<Int> {
    var uses = Array(repeating: 0, count: count)
    for number in trials {
      guard let value = rule.value(for: number) else {
        throw PluralFormsProblem("the rule divides by zero for \(number). Correct the rule.")
      }
      guard value < UInt64(count) else {
        throw PluralFormsProblem(
          "the rule gives form \(value) for \(number), but nplurals=\(count) ends with form "
            + "\(count - 1). Correct one of the two.")
      }
      uses[Int(value)] += 1
    }
    return Set(uses.indices.filter { uses[$0] <= 1 })
  }

  /// The form for a number, always one of `0..<count`.
  package func form(for number: Int) -> Int {
    guard let value = rule.value(for: UInt64(number.magnitude)) else { return 0 }
    return value < UInt64(count) ? Int(value) : 0
  }

  /// Whether a text in this form may leave the number out, because it stands for one number only.
  package func standsForOneNumber(_ form: Int) -> Bool { formsOfOneNumber.contains(form) }
}

/// Why a `Plural-Forms` cannot be used; the message goes on after a colon.
package struct PluralFormsProblem: Error, Hashable, Sendable {
  package let message: String

  init(_ message: String) { self.message = message }
}
