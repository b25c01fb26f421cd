import Responses
import Secrets

/// What was typed in from one form, or said in one interview.
struct KeyedAnswers: Hashable {
  var answers = AnswerSheet()
  var monitoring = AnswerSheet()
  var help: Responses.Help?
  /// What is kept of the code that the person made.
  var selfCode: KeyedHash?
}
