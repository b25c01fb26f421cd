/// A JSON value that knows where in the file it stands.
package struct JSONValue: Sendable {
  package enum Content: Sendable {
    case object([JSONMember])
    case array([JSONValue])
    case text(String)
    case number(Double)
    case truth(Bool)
    case null
    /// A number or text whose problem has been reported; readers pass over it in silence.
    case unreadable
  }

  /// Where its first character stands.
  package let place: Place
  package let content: Content

  package init(place: Place, content: Content) {
    self.place = place
    self.content = content
  }

  /// What it is, in the words of a message: "not a text".
  var described: String {
    switch content {
    case .object: "an object"
    case .array: "a list"
    case .text: "a text"
    case .number: "a number"
    case .truth(let truth): truth ? "true" : "false"
    case .null: "null"
    case .unreadable: "unreadable"
    }
  }

  var isUnreadable: Bool {
    if case .unreadable = content { true } else { false }
  }
}

/// A key of a JSON object with its value.
package struct JSONMember: Sendable {
  package let key: String
  package let place: Place
  package let value: JSONValue

  package init(key: String, place: Place, value: JSONValue) {
    self.key = key
    self.place = place
    self.value = value
  }
}
