import Ranking
import Responses
import Surveys

/// The rankings of those who answered one version of a survey.
struct VersionTally: Sendable {
  struct RankQuestion: Sendable {
    let id: Identifier<Question>
    /// Its place among the states that the encoding yields.
    let position: Int
    var tally: PointsTally<Identifier<Option>>
    var skipped = 0
    var preferNotToSay = 0
  }

  private let encoding: AnswerEncoding
  private(set) var questions: [RankQuestion]

  init(_ questions: [Question]) {
    encoding = AnswerEncoding(questions)
    let answerable = questions.filter { $0.kind != .statement }
    self.questions = answerable.enumerated().compactMap { position, question in
      guard question.places != nil else { return nil }
      return RankQuestion(
        id: question.id, position: position,
        tally: PointsTally(offering: question.options.map(\.id)))
    }
  }

  mutating func count(_ answers: EncodedAnswers) throws(UncountableResponse) {
    let states: [AnswerState]
    do { states = try encoding.states(answers) } catch { throw .unreadable(error) }
    var ballots: [AnswerState] = []
    for question in questions { ballots.append(states[question.position]) }
    try count(ballots)
  }

  mutating func count(
    _ state: (Identifier<Question>) -> AnswerState
  ) throws(UncountableResponse) {
    try count(questions.map { state($0.id) })
  }

  /// Reads all of a response before it counts any of it.
  private mutating func count(_ states: [AnswerState]) throws(UncountableResponse) {
    var ballots: [Ballot<Identifier<Option>>?] = []
    for (question, state) in zip(questions, states) {
      ballots.append(try Self.ballot(state, of: question))
    }
    for index in questions.indices {
      switch states[index] {
      case .answered: if let ballot = ballots[index] { questions[index].tally.count(ballot) }
      case .preferNotToSay: questions[index].preferNotToSay += 1
      case .skipped: questions[index].skipped += 1
      case .notAsked: break
      }
    }
  }

  private static func ballot(
    _ state: AnswerState, of question: RankQuestion
  ) throws(UncountableResponse) -> Ballot<Identifier<Option>>? {
    guard let answer = state.answer else { return nil }
    guard case .ranking(let options) = answer, let ballot = Ballot(options) else {
      throw .notARanking(question.id)
    }
    return ballot
  }
}
