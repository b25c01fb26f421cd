/// One entry of a codebook: what ideas, options or answers have in common.
package struct Theme: Hashable, Sendable {
  package let id: Identifier<Theme>
  /// What reports call it.
  package var name: String
  /// What belongs to it and what does not, so that two people code alike.
  package var definition: String?
  /// Words that people said, or might have.
  package var examples: [String]

  package init(
    id: Identifier<Theme>, name: String, definition: String? = nil, examples: [String] = []
  ) {
    self.id = id
    self.name = name
    self.definition = definition
    self.examples = examples
  }
}

/// Something to be coded: an idea of a workshop, an option of a survey.
package struct ThemedItem: Hashable, Sendable {
  /// What it is called by who codes it: `session/idea`.
  package var name: String { "\(session)/\(idea)" }

  package let session: String
  package let idea: String
  /// The words, where they are at hand.
  package var text: String?

  package init(session: String, idea: String, text: String?) {
    self.session = session
    self.idea = idea
    self.text = text
  }
}

/// Somebody who assigns items to themes.
package struct Coder: Hashable, Sendable {
  package let id: Identifier<Coder>

  /// Stands for what the coders settled on together; it goes before what each of them said.
  package static let agreed = Coder(id: Identifier(literal: "agreed"))

  package init(id: Identifier<Coder>) { self.id = id }
}
