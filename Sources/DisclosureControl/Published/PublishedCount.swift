package import Surveys

/// The count of an option as a release holds it, read back from `tables.csv`.
package struct PublishedCount: Hashable, Sendable {
  /// A characteristic and the category that the counted people have.
  package struct Part: Hashable, Sendable {
    package let characteristic: Identifier<Characteristic>
    package let category: Identifier<Option>

    package init(characteristic: Identifier<Characteristic>, category: Identifier<Option>) {
      self.characteristic = characteristic
      self.category = category
    }
  }

  package let question: Identifier<Question>
  package let option: Identifier<Option>
  /// Whom it counts; empty for everybody.
  package let group: [Part]
  package let base: ReleasedCount
  package let value: ReleasedCount

  package init(
    question: Identifier<Question>, option: Identifier<Option>, group: [Part], base: ReleasedCount,
    value: ReleasedCount
  ) {
    self.question = question
    self.option = option
    self.group = group
    self.base = base
    self.value = value
  }
}
