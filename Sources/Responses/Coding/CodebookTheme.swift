package import Surveys

/// An entry of a survey's codebook: what free-text answers have in common.
package struct CodebookTheme: Hashable, Sendable {
  package let id: Identifier<CodebookTheme>
  package let title: String
  /// What belongs to it and what does not, so that two people code alike.
  package let definition: String
  /// Words that somebody might say; never an answer, which its author may take back.
  package let examples: [String]
  /// Whether it is no longer used; answers that were coded to it stay so.
  package let isRetired: Bool

  package init(
    id: Identifier<CodebookTheme>, title: String, definition: String, examples: [String] = [],
    isRetired: Bool = false
  ) {
    self.id = id
    self.title = title
    self.definition = definition
    self.examples = examples
    self.isRetired = isRetired
  }
}

/// Somebody who reads answers and says what is in them, or whether they may be quoted.
///
/// Only a name that they chose for this is kept, in the alphabet of identifiers.
package enum AnswerReviewer {
  /// Stands for what the coders settled on together; it goes before what each of them said.
  package static let agreed = Identifier<AnswerReviewer>(literal: "agreed")
}
