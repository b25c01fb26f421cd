package import Surveys

/// A survey as it stands on paper: every question that anybody may be asked, numbered.
///
/// Whoever prints a form and whoever types it in see the same numbers, because both have them from
/// here. A question that Easy Read leaves out has no number there, nor has a statement.
package struct PaperForm: Sendable {
  package let survey: Survey
  package let inEasyRead: Bool
  /// Questions to try the form on, which come with Easy Read and have no numbers: nobody types them in.
  package let practice: [PaperQuestion]
  /// The survey's own questions and statements, in their order.
  package let questions: [PaperQuestion]
  /// The number of the question whether somebody helped, which follows the survey's own.
  package let helpedNumber: Int
  /// The number under which a self-made code is asked for, where the survey offers one.
  package let selfCodeNumber: Int?
  package let monitoring: [PaperQuestion]

  package init(_ survey: Survey, inEasyRead: Bool) {
    self.survey = survey
    self.inEasyRead = inEasyRead
    practice = (inEasyRead ? survey.practice : []).map { question in
      PaperQuestion(
        question: question, number: nil, options: question.options(inEasyRead: inEasyRead),
        condition: nil, skips: [])
    }
    let own = PaperNumbering(survey.questions, from: 1, inEasyRead: inEasyRead)
    helpedNumber = own.next
    selfCodeNumber = survey.offersSelfCode ? own.next + 1 : nil
    questions = own.questions(endingAt: own.next)
    let equality = PaperNumbering(
      survey.monitoring?.questions ?? [], from: own.next + (survey.offersSelfCode ? 2 : 1),
      inEasyRead: inEasyRead)
    monitoring = equality.questions(endingAt: nil)
  }

  /// How a question stands on the paper; nothing where it does not.
  package func question(_ id: Identifier<Question>, isMonitoring: Bool) -> PaperQuestion? {
    (isMonitoring ? monitoring : questions).first { $0.question.id == id }
  }
}

/// A question on paper.
package struct PaperQuestion: Sendable {
  package let question: Question
  /// Nothing for a statement.
  package let number: Int?
  /// The answers that are printed; each is named by its place, counted from 1.
  package let options: [Option]
  /// When it is asked; nothing where everybody is.
  package let condition: PaperCondition?
  /// Where whoever chose certain answers goes on, when that is not the next question.
  package let skips: [Skip]

  package struct Skip: Hashable, Sendable {
    /// The numbers of the answers.
    package let options: [Int]
    package let number: Int

    package init(options: [Int], number: Int) {
      self.options = options
      self.number = number
    }
  }
}
