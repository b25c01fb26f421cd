/// Words of one person that were approved for quoting, as `quotes list --json` prints them.
package struct ReportQuotation: Sendable, Encodable {
  package let question: String
  package let title: ReportText
  package let text: String
  package let themes: [String]
  /// The one category that may stand beside the words, in the words of the list.
  package let category: String?

  package init(
    question: String, title: ReportText, text: String, themes: [String], category: String?
  ) {
    self.question = question
    self.title = title
    self.text = text
    self.themes = themes
    self.category = category
  }
}
