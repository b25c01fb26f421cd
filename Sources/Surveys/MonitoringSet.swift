/// The questions about protected and other characteristics that surveys share.
///
/// It stands in `Surveys/monitoring/<id>.json`, in the same question format as a survey.
package struct MonitoringSet: Sendable {
  package let id: Identifier<MonitoringSet>
  package let language: LanguageTag
  package let questions: [Question]
  package let characteristics: [Characteristic]

  package init(
    id: Identifier<MonitoringSet>, language: LanguageTag, questions: [Question],
    characteristics: [Characteristic]
  ) {
    self.id = id
    self.language = language
    self.questions = questions
    self.characteristics = characteristics
  }
}

/// Something that people share and that may change how they are treated: age, ethnic group.
package struct Characteristic: Sendable, Hashable {
  package let id: Identifier<Characteristic>
  package let text: String
  /// Categories that are no option of a question: broader ones, and those that answers to
  /// several questions lead to.
  package let categories: [Option]

  package init(id: Identifier<Characteristic>, text: String, categories: [Option]) {
    self.id = id
    self.text = text
    self.categories = categories
  }
}

/// What a monitoring question tells about a person.
package struct MonitoringAspect: Sendable, Hashable {
  package let characteristic: Identifier<Characteristic>
  /// Combinations of answers that place a person in a category, the first that fits.
  package let derive: [Derivation]
  /// Asked only by a survey that switches it on (`"with"`), for example prison history.
  package let offByDefault: Bool

  package init(
    characteristic: Identifier<Characteristic>, derive: [Derivation], offByDefault: Bool
  ) {
    self.characteristic = characteristic
    self.derive = derive
    self.offByDefault = offByDefault
  }
}

/// Answers to several questions that together mean a category.
package struct Derivation: Sendable, Hashable {
  package let answers: [Identifier<Question>: Identifier<Option>]
  package let category: Identifier<Option>

  package init(answers: [Identifier<Question>: Identifier<Option>], category: Identifier<Option>) {
    self.answers = answers
    self.category = category
  }
}
