package import Surveys

/// Who took part, by one characteristic, as it may be published.
package struct ReleasedRespondents: Hashable, Sendable {
  package enum Category: Hashable, Sendable {
    case category(Identifier<Option>)
    case skipped, preferNotToSay, notAsked

    package var id: Identifier<Option>? {
      switch self {
      case .category(let id): id
      case .skipped, .preferNotToSay, .notAsked: nil
      }
    }

    /// The name in files: the category's, or that of the state.
    package var text: String {
      switch self {
      case .category(let id): id.text
      case .skipped: "skipped"
      case .preferNotToSay: "prefer_not"
      case .notAsked: "not_asked"
      }
    }
  }

  package struct Row: Hashable, Sendable {
    package let category: Category
    package let respondents: ReleasedCount
    /// Of those who gave a category; for the other rows of everybody.
    package let percent: ReleasedCount
  }

  package let characteristic: Identifier<Characteristic>
  /// Those who gave a category: what the percentages of categories are of.
  package let base: ReleasedCount
  package let rows: [Row]
}
