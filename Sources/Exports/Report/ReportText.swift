package import Surveys
package import Translations

/// A text of a report: with its language for the page, and as a plain text in JSON.
package struct ReportText: Hashable, Sendable, Encodable {
  package let said: LocalisedText

  package init(_ said: LocalisedText) { self.said = said }

  package init(_ text: String, in language: LanguageTag) {
    said = LocalisedText(text: text, language: language)
  }

  package var text: String { said.text }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(said.text)
  }
}

extension [String] {
  /// The names in a row, each in quotation marks, for a sentence.
  func quoted(by interface: Interface) -> String {
    map { interface(.combineQuoted, ["name": $0]).text }.joined(separator: ", ")
  }
}

extension [ReportText] {
  /// The texts in a row, each in quotation marks, for a sentence.
  func quoted(by interface: Interface) -> String {
    map(\.text).quoted(by: interface)
  }
}
