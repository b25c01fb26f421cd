/// A place in an Easy Read text where readers may stumble, and a better way.
package struct EasyReadFinding: Hashable, Sendable {
  package enum Rule: String, Sendable, CaseIterable {
    case abbreviation, digits, emphasis, fraction
    case oneIdea = "one-idea"
    case percent, picture
    case romanNumeral = "roman-numeral"
    case sentenceLength = "sentence-length"
  }

  package enum Level: String, Sendable {
    /// What every guide to Easy Read rules out.
    case error
    /// What often goes wrong; a person decides.
    case warning
    /// What would read better still.
    case advice
  }

  package let rule: Rule
  package let level: Level
  package let context: String
  package let message: String

  package init(rule: Rule, level: Level, context: String, message: String) {
    self.rule = rule
    self.level = level
    self.context = context
    self.message = message
  }
}
