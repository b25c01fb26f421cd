package import Surveys

/// The route of one person through the questions of a form: answers in, next question out.
///
/// A question is on the route when its condition holds for the answers before it. An answer that
/// has left the route no longer counts in any condition, nor in the response, but a draft keeps it,
/// so changing one's mind twice loses nothing. A question that Easy Read leaves out is asked there
/// only of a person who has already answered it in the standard version.
package struct Journey: Sendable {
  /// What counts: states of questions on the route, `notAsked` for all others.
  package let counted: AnswerSheet
  private let questions: [Question]
  /// Where the questions of the route stand among all; a question is too much to copy each time.
  private let places: [Int]

  /// Finds the route through the questions for the answers to them so far.
  package init(_ questions: [Question], answers: AnswerSheet, inEasyRead: Bool) {
    self.questions = questions
    var places: [Int] = []
    places.reserveCapacity(questions.count)
    var counted = answers
    for place in questions.indices {
      if Self.meets(place, of: questions, counted, inEasyRead: inEasyRead) {
        places.append(place)
      } else if counted[questions[place].id] != .notAsked {
        counted[questions[place].id] = .notAsked
      }
    }
    self.places = places
    self.counted = counted
  }

  /// Whether a person meets a question, judged by what counts of the questions before it.
  private static func meets(
    _ place: Int, of questions: [Question], _ counted: AnswerSheet, inEasyRead: Bool
  ) -> Bool {
    if inEasyRead, questions[place].easyRead == .leftOut,
      counted[questions[place].id].answer == nil
    {
      return false
    }
    return questions[place].askIf?.holds(for: counted, of: questions) ?? true
  }

  /// The questions and statements this person meets, in order.
  package var route: [Question] { places.map { questions[$0] } }

  /// A question, if it is on the route.
  package func question(_ id: Identifier<Question>) -> Question? {
    step(of: id).map { questions[places[$0]] }
  }

  private func step(of id: Identifier<Question>) -> Int? {
    places.firstIndex { questions[$0].id == id }
  }

  /// What a person does next.
  package enum Step: Hashable, Sendable {
    case question(Identifier<Question>)
    /// Every question has been met.
    case end
  }

  /// The step after a question of the route; from a question off the route, the next open step.
  package func step(after id: Identifier<Question>) -> Step {
    guard let step = step(of: id) else { return nextOpenStep }
    return step + 1 < places.count ? .question(questions[places[step + 1]].id) : .end
  }

  /// The question before one of the route, or nothing for the first.
  package func question(before id: Identifier<Question>) -> Question? {
    guard let step = step(of: id), step > 0 else { return nil }
    return questions[places[step - 1]]
  }

  /// Where a question of the route stands among those that take an answer, counted from 1.
  package func progress(at id: Identifier<Question>) -> (number: Int, total: Int)? {
    var number: Int?
    var total = 0
    for place in places where questions[place].kind.takesAnswer {
      total += 1
      if questions[place].id == id { number = total }
    }
    return number.map { ($0, total) }
  }

  /// The first question not met yet, with the statements that lead up to it.
  package var nextOpenStep: Step {
    let open = places.firstIndex {
      questions[$0].kind.takesAnswer && counted[questions[$0].id] == .notAsked
    }
    guard var step = open else { return .end }
    while step > 0, !questions[places[step - 1]].kind.takesAnswer { step -= 1 }
    return .question(questions[places[step]].id)
  }

  /// The first question that must be answered and is not.
  package var firstMissing: Question? {
    let missing = places.first { place in
      guard questions[place].required else { return false }
      switch counted[questions[place].id] {
      case .answered, .preferNotToSay: return false
      case .skipped, .notAsked: return true
      }
    }
    return missing.map { questions[$0] }
  }

  /// The sheet to send: a question on the route that was never met is passed over.
  package var completed: AnswerSheet {
    var sheet = counted
    for place in places where questions[place].kind.takesAnswer {
      if sheet[questions[place].id] == .notAsked { sheet[questions[place].id] = .skipped }
    }
    return sheet
  }
}

extension QuestionKind {
  fileprivate var takesAnswer: Bool {
    switch self {
    case .chooseOne, .chooseMany, .scale, .rank, .text, .number: true
    case .statement: false
    }
  }
}
