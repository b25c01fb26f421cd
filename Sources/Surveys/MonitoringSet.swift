/// The questions about protected and other characteristics that surveys share.
///
/// It stands in `Surveys/monitoring/<id>.json`, in the same question format as a survey.
package struct MonitoringSet: Sendable {
  package let id: Identifier<MonitoringSet>
  package let language: LanguageTag
  package let questions: [Question]
  package let characteristics: [Characteristic]
}

/// Something that people share and that may change how they are treated: age, ethnic group.
package struct Characteristic: Sendable, Hashable {
  package let id: Identifier<Characteristic>
  package let text: String
  /// Categories that are no option of a question: broader ones, and those that answers to
  /// several questions lead to.
  package let categories: [Option]
}

/// What a monitoring question tells about a person.
package struct MonitoringAspect: Sendable, Hashable {
  package let characteristic: Identifier<Characteristic>
  /// Combinations of answers that place a person in a category, the first that fits.
  package let derive: [Derivation]
  /// Asked only by a survey that switches it on (`"with"`), for example prison history.
  package let offByDefault: Bool
}

/// Answers to several questions that together mean a category.
package struct Derivation: Sendable, Hashable {
  package let answers: [Identifier<Question>: Identifier<Option>]
  package let category: Identifier<Option>
}
