import Ranking
package import Responses
package import Surveys

/// Counts the rankings of responses as they stream past, one at a time, and keeps none of them.
///
/// Responses to all published versions of a survey are counted together. Practice questions never
/// are.
package struct PriorityTabulation: Sendable {
  private var versions: [Int: VersionTally] = [:]
  private let order: [Identifier<Question>]
  private let latest: [Identifier<Question>: Question]
  private var responses = 0

  package init(versions: [Survey]) {
    self.init(questions: versions.map { ($0.version, $0.questions) })
  }

  /// Takes each version's number with its questions in their order.
  package init(questions versions: [(version: Int, questions: [Question])]) {
    var order: [Identifier<Question>] = []
    var latest: [Identifier<Question>: Question] = [:]
    for (version, questions) in versions.sorted(by: { $0.version > $1.version }) {
      self.versions[version] = VersionTally(questions)
      for question in questions where question.places != nil && latest[question.id] == nil {
        order.append(question.id)
        latest[question.id] = question
      }
    }
    (self.order, self.latest) = (order, latest)
  }

  /// Counts a response as the store keeps it.
  package mutating func count(
    _ answers: EncodedAnswers, version: Int
  ) throws(UncountableResponse) {
    try count(version) { tally throws(UncountableResponse) in try tally.count(answers) }
  }

  /// Counts a response that is at hand in the clear.
  package mutating func count(_ sheet: AnswerSheet, version: Int) throws(UncountableResponse) {
    try count(version) { tally throws(UncountableResponse) in
      try tally.count { question in sheet[question] }
    }
  }

  private mutating func count(
    _ version: Int, _ body: (inout VersionTally) throws(UncountableResponse) -> Void
  ) throws(UncountableResponse) {
    guard var tally = versions.removeValue(forKey: version) else {
      throw .unknownVersion(version)
    }
    defer { versions[version] = tally }
    try body(&tally)
    responses += 1
  }

  /// The figures so far: questions and options in the order of the newest version, what only older
  /// versions offer after them.
  package var snapshot: PrioritySnapshot {
    PrioritySnapshot(responses: responses, questions: order.compactMap(figures))
  }

  private func figures(of id: Identifier<Question>) -> RankFigures? {
    guard let question = latest[id], let places = question.places else { return nil }
    var figures = RankFigures(
      question: id, places: places, tally: PointsTally(offering: question.options.map(\.id)))
    for (_, version) in versions.sorted(by: { $0.key > $1.key }) {
      guard let counted = version.questions.first(where: { $0.id == id }) else { continue }
      figures.tally.add(counted.tally)
      figures.skipped += counted.skipped
      figures.preferNotToSay += counted.preferNotToSay
    }
    figures.notAsked = responses - figures.ballots - figures.skipped - figures.preferNotToSay
    return figures
  }
}

extension Question {
  /// How many options are ranked; nothing where no ranking is counted.
  var places: Int? {
    guard case .rank(_, let places) = kind, !practice else { return nil }
    return places
  }
}
