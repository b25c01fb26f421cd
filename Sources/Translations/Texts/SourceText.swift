/// A text to be translated: where it stands, what it says, and what a translator needs to know.
package struct SourceText: Hashable, Sendable {
  /// The path of the text, as `msgctxt` names it.
  package let context: String
  package let text: String
  package let plural: String?
  /// Where it appears and for how long it may be; the `#.` comment of its entry.
  package let note: String

  package init(context: String, text: String, plural: String? = nil, note: String) {
    self.context = context
    self.text = text
    self.plural = plural
    self.note = note
  }
}
