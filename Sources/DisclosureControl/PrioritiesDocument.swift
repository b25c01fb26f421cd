package import Surveys

/// Released priorities with their words, in the shape of `priorities show --json`.
package struct PrioritiesDocument: Encodable, Sendable {
  /// What the survey and its questions are called in the language of the output.
  package struct Texts: Sendable {
    package let title: String
    package let language: LanguageTag
    package let questions: [Identifier<Question>: String]
    package let options: [Identifier<Question>: [Identifier<Option>: String]]

    package init(
      title: String, language: LanguageTag, questions: [Identifier<Question>: String],
      options: [Identifier<Question>: [Identifier<Option>: String]]
    ) {
      self.title = title
      self.language = language
      self.questions = questions
      self.options = options
    }
  }

  private struct Ranking: Encodable {
    let question, text: String
    let places: Int
    let base: ReleasedCount
    let withheld: Withheld?
    let options: [Row]
  }

  private struct Withheld: Encodable {
    let reason: String
    let needed: Int
  }

  private struct Row: Encodable {
    let rank: ReleasedCount
    let id, title: String
    let points, percentOfMaximum, shareOfPoints, voters, base: ReleasedCount
  }

  private let survey, title, language: String
  private let demonstration: Bool
  private let responses: ReleasedCount
  private let asOf: String?
  private let questions: [Ranking]

  /// A question or option without a text goes by its name.
  package init(_ priorities: ReleasedPriorities, survey: Identifier<Survey>, texts: Texts) {
    self.survey = survey.text
    title = texts.title
    language = texts.language.text
    demonstration = priorities.demonstration
    responses = priorities.responses
    asOf = priorities.asOf?.description
    questions = priorities.rankings.map { Self.ranking($0, texts) }
  }

  private static func ranking(_ released: ReleasedRanking, _ texts: Texts) -> Ranking {
    let titles = texts.options[released.question] ?? [:]
    let (rows, withheld): ([ReleasedRanking.Row], Withheld?) =
      switch released.outcome {
      case .rows(let rows): (rows, nil)
      case .withheld(.tooFewBallots(let needed)):
        ([], Withheld(reason: "too-few-ballots", needed: needed))
      }
    return Ranking(
      question: released.question.text,
      text: texts.questions[released.question] ?? released.question.text,
      places: released.places, base: released.base, withheld: withheld,
      options: rows.map { row($0, title: titles[$0.option] ?? $0.option.text) })
  }

  private static func row(_ row: ReleasedRanking.Row, title: String) -> Row {
    Row(
      rank: row.rank, id: row.option.text, title: title, points: row.points,
      percentOfMaximum: row.percentOfMaximum, shareOfPoints: row.shareOfPoints,
      voters: row.voters, base: row.base)
  }
}
