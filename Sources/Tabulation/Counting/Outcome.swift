/// How far a person came in a survey.
enum Outcome: Hashable, Sendable {
  /// They answered the last question that they were asked; to prefer not to say is an answer here.
  /// A text that is left empty is no sign of having stopped.
  case complete
  /// They answered nothing.
  case blank
  /// They answered this question, and none of those that they were asked after it.
  case stoppedAfter(Int)
}

/// The last questions that a person was asked and answered, while their answers are read.
struct Progress {
  private static let none = -1

  private var asked = Self.none
  private var answered = Self.none

  @inline(__always)
  mutating func meet(_ question: Int, _ code: Int) {
    asked = code > AnswerCode.notAsked ? question : asked
    answered = code >= AnswerCode.preferNotToSay ? question : answered
  }

  var outcome: Outcome {
    if answered == Self.none { return .blank }
    return answered == asked ? .complete : .stoppedAfter(answered)
  }
}
