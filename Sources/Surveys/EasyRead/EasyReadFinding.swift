/// A place in an Easy Read text where readers may stumble, and a better way.
package struct EasyReadFinding: Hashable, Sendable {
  package enum Rule: String, Sendable, CaseIterable {
    case abbreviation
    case bigNumber = "big-number"
    case consistency, digits
    case doNotKnow = "do-not-know"
    case emphasis
    case endPunctuation = "end-punctuation"
    case fraction
    case hardWord = "hard-word"
    case negative
    case oneIdea = "one-idea"
    case paragraph, passive, percent, picture, placeholder, practice
    case readingAge = "reading-age"
    case romanNumeral = "roman-numeral"
    case scalePoints = "scale-points"
    case sentenceLength = "sentence-length"
    case untranslated
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
