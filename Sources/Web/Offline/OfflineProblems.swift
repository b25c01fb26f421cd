import Responses
import Surveys
import Translations

/// What the script says of entries to a question that cannot be taken, by what is the matter.
///
/// Two hold a placeholder that only the entry can fill: `{option}` and `{length}`.
struct OfflineProblems {
  private let message: AnswerProblemMessage
  private let question: Question
  private let reader: Reader

  init(_ question: Question, _ texts: LocalisedQuestion, _ reader: Reader) {
    message = AnswerProblemMessage(reader: reader, texts: texts, question: question)
    self.question = question
    self.reader = reader
  }

  var texts: [String: OfflineText] {
    var found = ofKind.mapValues(message.text)
    if question.required { found["missing"] = message.text(.missing) }
    if question.offersPreferNotToSay {
      found["prefer"] = message.text(.answeredAndPreferNotToSay)
    }
    switch question.kind {
    case .rank: found["twice"] = reader.interface[.answerRankedTwice]
    case .text(let atMost, lines: _):
      found["long"] = reader.interface(.answerTooLong, count: atMost, ["length": "{length}"])
    case .chooseOne, .scale, .chooseMany, .number, .statement: break
    }
    return found.mapValues { OfflineText($0, reader) }
  }

  private var ofKind: [String: AnswerProblem] {
    var problems: [String: AnswerProblem] = [:]
    switch question.kind {
    case .chooseOne, .scale, .rank, .text, .statement: break
    case .chooseMany(_, let exclusive, let atMost):
      problems["exclusive"] = exclusive.map { .exclusiveChosenWithOthers($0) }
      problems["many"] = atMost.map { .tooManyChosen(atMost: $0) }
    case .number(let min, let max, let decimals):
      problems["number"] = .notANumber
      problems["decimals"] = decimals == 0 ? .notAWholeNumber : .tooManyDecimals(atMost: decimals)
      problems["small"] = min.map { .numberTooSmall(min: $0) }
      problems["large"] = max.map { .numberTooLarge(max: $0) }
    }
    return problems
  }
}
