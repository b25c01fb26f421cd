/// How a survey asks whether people's own words may be quoted without their name.
///
/// It is an ordinary question, so its words are the authors', translated and kept like the others, and
/// the answer is part of the response. Who did not answer it has not said yes.
package struct QuoteConsent: Hashable, Sendable {
  package let question: Identifier<Question>
  /// The answers that allow it.
  package let yes: Set<Identifier<Option>>

  package init(question: Identifier<Question>, yes: Set<Identifier<Option>>) {
    self.question = question
    self.yes = yes
  }
}

/// The key `quotes` of a survey definition.
enum QuoteConsentFile {
  static func read(
    _ object: ObjectReader, _ questions: [Question], _ problems: inout ProblemList
  ) -> QuoteConsent? {
    var object = object
    defer { object.finish(&problems) }
    let id = object.required("question", Shape<Identifier<Question>>.identifier().placed)
    let shape = Shape<Identifier<Option>>.identifier().placed.list(atLeast: 1)
    let yes = object.required("is", shape)
    guard let id, let yes else { return nil }
    let question = questions.first { $0.id == id.value }
    guard let question else {
      object.problems.report(
        id.place, "There is no question \"\(id.value)\" that could be read. Correct the name.")
      return nil
    }
    guard question.kind.name == .chooseOne, !question.required, !question.practice else {
      object.problems.report(
        id.place,
        "\"\(id.value)\" must be of the kind \"choose-one\", and neither required nor for practice: "
          + "whether their words may be quoted people decide freely.")
      return nil
    }
    for option in yes where !question.options.contains(where: { $0.id == option.value }) {
      object.problems.report(
        option.place, "\"\(id.value)\" has no option \"\(option.value)\". Correct the name.")
    }
    return QuoteConsent(question: id.value, yes: Set(yes.map(\.value)))
  }
}
