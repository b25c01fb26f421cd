package import Responses
package import Surveys

/// Who took part in one workshop, as far as whoever led it may know.
///
/// It is made once, when the workshop has closed and nobody can answer any more: of two looks at a
/// room that still fills, the difference would be one person's answer.
package struct ReleasedRoom: Hashable, Sendable {
  package struct Tally: Hashable, Sendable {
    package let question: Identifier<Question>
    /// In the order of the question's options.
    package let options: [Count]
    /// Nothing where the question does not offer it.
    package let preferNotToSay: ReleasedCount?
  }

  package struct Count: Hashable, Sendable {
    package let option: Identifier<Option>
    package let people: ReleasedCount
  }

  /// How many answered, whatever they said.
  package let answered: ReleasedCount
  /// Questions with options; empty where too few answered for any figure.
  package let tallies: [Tally]
}

extension DisclosurePolicy {
  /// Counts what people of a workshop said to its equality questions.
  package func release(_ answers: [AnswerSheet], to questions: [Question]) -> ReleasedRoom {
    guard answers.count >= smallestGroup else {
      return ReleasedRoom(answered: .confidential, tallies: [])
    }
    return ReleasedRoom(
      answered: released(answers.count),
      tallies: questions.filter { !$0.options.isEmpty }.map { tally(answers, to: $0) })
  }

  private func tally(_ answers: [AnswerSheet], to question: Question) -> ReleasedRoom.Tally {
    var counts: [Identifier<Option>: Int] = [:]
    var withoutAnswer = 0
    for sheet in answers {
      switch sheet[question.id] {
      case .answered(.option(let option)): counts[option, default: 0] += 1
      case .answered(.options(let options)), .answered(.ranking(let options)):
        for option in options { counts[option, default: 0] += 1 }
      case .preferNotToSay: withoutAnswer += 1
      case .answered(.text), .answered(.number), .skipped, .notAsked: break
      }
    }
    return ReleasedRoom.Tally(
      question: question.id,
      options: question.options.map { option in
        ReleasedRoom.Count(option: option.id, people: released(counts[option.id] ?? 0))
      }, preferNotToSay: question.offersPreferNotToSay ? released(withoutAnswer) : nil)
  }
}
