/// One of the answers a question offers.
package struct Option: Sendable, Hashable {
  package let id: Identifier<Option>
  package let text: String
  package let hint: String?
  /// The name of a picture file beside the survey, without its ending.
  package let picture: String?
  /// Of a monitoring question: the broader category that this one is part of.
  package let parent: Identifier<Option>?
  /// Of a monitoring question: what other systems call this category, by the name of the code list
  /// (for example the NHS ethnic category).
  package let codes: [String: String]

  package init(
    id: Identifier<Option>, text: String, hint: String? = nil, picture: String? = nil,
    parent: Identifier<Option>? = nil, codes: [String: String] = [:]
  ) {
    self.id = id
    self.text = text
    self.hint = hint
    self.picture = picture
    self.parent = parent
    self.codes = codes
  }
}
