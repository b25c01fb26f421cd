package import Surveys

/// How many people stopped at one place of a survey and did not come back.
package struct Stopped: Hashable, Sendable {
  package let version: Int
  /// The language and variant in which they read last.
  package let language: LanguageTag
  /// The last question they answered; nothing where they answered none.
  package let after: LastAnswered?
  package let count: Int
}
