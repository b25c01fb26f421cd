package import Surveys

/// The categories of one characteristic, finest ones and the broader ones they are part of.
package struct CategoryScheme: Hashable, Sendable {
  package struct Category: Hashable, Sendable {
    package let id: Identifier<Option>
    /// The broader category, which stands in the same scheme.
    package let parent: Identifier<Option>?

    package init(id: Identifier<Option>, parent: Identifier<Option>?) {
      self.id = id
      self.parent = parent
    }
  }

  package let characteristic: Identifier<Characteristic>
  /// In the order in which they are shown: those of all published versions.
  package let categories: [Category]
  /// Whether a person can be in several of the broadest categories.
  package let overlaps: Bool

  package init(
    characteristic: Identifier<Characteristic>, categories: [Category], overlaps: Bool = false
  ) {
    self.characteristic = characteristic
    self.categories = categories
    self.overlaps = overlaps
  }
}
