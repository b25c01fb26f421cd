import Surveys
import Tabulation

/// How far people came, by one dimension, decided like tables of everybody.
///
/// How many there are of each category is one table, as a language that few people use can be one
/// person. How far the people of a category came is a table of its own.
struct ParticipationRelease {
  private let policy: DisclosurePolicy
  private let questions: [CountedQuestion]

  init(_ policy: DisclosurePolicy, questions: [CountedQuestion]) {
    (self.policy, self.questions) = (policy, questions)
  }

  func release(_ participation: [Tabulation.Participation]) -> [ReleasedParticipation] {
    ParticipationDimension.allCases.flatMap { dimension in
      release(dimension, participation.filter { $0.dimension == dimension })
    }
  }

  private func release(
    _ dimension: ParticipationDimension, _ rows: [Tabulation.Participation]
  ) -> [ReleasedParticipation] {
    guard !rows.isEmpty else { return [] }
    let few = Set(rows.indices.filter { rows[$0].responses < policy.smallestGroup })
    let shown = shown(rows.map(\.responses), hiding: few)
    return zip(rows, shown).map { row, shown in
      shown == .rounded ? released(row) : withheld(row)
    }
  }

  private func released(_ row: Tabulation.Participation) -> ReleasedParticipation {
    let shown = shown([row.complete] + row.stoppedAfter + [row.blank], hiding: [])
    let responses = policy.released(row.responses)
    let complete = policy.count(row.complete, shown[0])
    let stops = zip(zip(questions, row.stoppedAfter), shown.dropFirst())
    return ReleasedParticipation(
      dimension: row.dimension, category: row.category, responses: responses, complete: complete,
      percentComplete: policy.percent(complete, of: responses),
      stoppedAfter: stops.compactMap { stop, shown in
        guard shown == .rounded, stop.1 > 0 else { return nil }
        return ReleasedParticipation.Stop(
          question: stop.0.id, people: policy.released(stop.1))
      })
  }

  private func withheld(_ row: Tabulation.Participation) -> ReleasedParticipation {
    ReleasedParticipation(
      dimension: row.dimension, category: row.category, responses: .confidential,
      complete: .confidential, percentComplete: .confidential, stoppedAfter: [])
  }

  /// What may be shown of counts that add up to a published total.
  private func shown(_ counts: [Int], hiding few: Set<Int>) -> [AttackedTable.Shown] {
    var answers = AnswerCounts()
    answers.options = counts
    answers.answered = counts.reduce(0, +)
    let parts = counts.indices.compactMap { Identifier<Option>("part-\($0)") }
    let question = CountedQuestion(
      id: Identifier(literal: "participation"), kind: .chooseOne, options: parts)
    var table = QuestionTable(
      policy, question, breakdown: nil,
      columns: [
        QuestionTable.Column(
          categories: [], counts: answers, people: answers.answered, isWithheld: false)
      ])
    table.hide(Set(few.map { parts[$0] }), in: 0)
    guard let decided = table.protected(policy, in: nil) else {
      return counts.map { _ in .withheld }
    }
    return counts.indices.map { decided.shown[$0][0] }
  }
}
