package import Surveys

/// The route of one person through the questions of a form: answers in, next question out.
///
/// A question is on the route when its condition holds for the answers before it. An answer that
/// has left the route no longer counts in any condition, nor in the response, but a draft keeps it,
/// so changing one's mind twice loses nothing. A question that Easy Read leaves out is asked there
/// only of a person who has already answered it in the standard version.
package struct Journey: Sendable {
  /// The questions and statements this person meets, in order.
  package let route: [Question]
  /// What counts: states of questions on the route, `notAsked` for all others.
  package let counted: AnswerSheet

  /// Finds the route through the questions for the answers given so far.
  package init(_ questions: [Question], answers: AnswerSheet, inEasyRead: Bool) {
    var route: [Question] = []
    var counted = AnswerSheet()
    for question in questions {
      let isLeftOut = inEasyRead && question.easyRead == .leftOut
      if isLeftOut, answers[question.id].answer == nil { continue }
      if let condition = question.askIf, !condition.holds(for: counted, of: questions) { continue }
      route.append(question)
      counted[question.id] = answers[question.id]
    }
    self.route = route
    self.counted = counted
  }

  /// What a person does next.
  package enum Step: Hashable, Sendable {
    case question(Identifier<Question>)
    /// Every question has been met.
    case end
  }

  /// The step after a question of the route; from a question off the route, the next open step.
  package func step(after id: Identifier<Question>) -> Step {
    guard let place = route.firstIndex(where: { $0.id == id }) else { return nextOpenStep }
    return place + 1 < route.count ? .question(route[place + 1].id) : .end
  }

  /// The question before one of the route, or nothing for the first.
  package func question(before id: Identifier<Question>) -> Question? {
    guard let place = route.firstIndex(where: { $0.id == id }), place > 0 else { return nil }
    return route[place - 1]
  }

  /// The first question not met yet, with the statements that lead up to it.
  package var nextOpenStep: Step {
    let open = route.firstIndex { $0.kind != .statement && counted[$0.id] == .notAsked }
    guard var place = open else { return .end }
    while place > 0, route[place - 1].kind == .statement { place -= 1 }
    return .question(route[place].id)
  }

  /// The first question that must be answered and is not.
  package var firstMissing: Question? {
    route.first { question in
      guard question.required else { return false }
      switch counted[question.id] {
      case .answered, .preferNotToSay: return false
      case .skipped, .notAsked: return true
      }
    }
  }

  /// The sheet to send: a question on the route that was never met is passed over.
  package var completed: AnswerSheet {
    var sheet = counted
    for question in route where sheet[question.id] == .notAsked && question.kind != .statement {
      sheet[question.id] = .skipped
    }
    return sheet
  }
}
