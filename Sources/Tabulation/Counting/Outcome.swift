import Responses

/// How far a person came in a survey.
enum Outcome: Hashable, Sendable {
  /// They answered the last question that they were asked; to prefer not to say is an answer here.
  case complete
  /// They answered nothing.
  case blank
  /// They answered this question, and none of those that they were asked after it.
  case stoppedAfter(Int)
}

/// The last questions that a person was asked and answered, while their answers are read.
struct Progress {
  private var asked: Int?
  private var answered: Int?

  mutating func meet(_ question: Int, _ code: Int) {
    if code != AnswerCode.notAsked { asked = question }
    if code >= AnswerCode.preferNotToSay { answered = question }
  }

  var outcome: Outcome {
    guard let answered else { return .blank }
    return answered == asked ? .complete : .stoppedAfter(answered)
  }
}
