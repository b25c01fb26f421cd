import Responses

/// What reads the responses to one version.
///
/// It never changes, and is a class so that a million responses do not copy it each.
final class EditionReader: Sendable {
  let version: Int
  let answers: AnswerReader
  let categories: CategoryReader

  init(
    _ edition: CountedEdition, _ layout: CountLayout, _ schemes: [CategoryScheme],
    _ trees: [CategoryTree]
  ) {
    version = edition.version
    answers = AnswerReader(edition.questions, layout)
    categories = CategoryReader(edition.monitoring, schemes, trees)
  }

  var mostCells: Int { answers.mostCells }
  var testCount: Int { categories.testCount }
  var mostNumbers: Int { max(answers.scanner.mostNumbers, categories.scanner.mostNumbers) }
}
