package import Surveys

/// Why an entry cannot be taken as the answer to a question.
///
/// The words for it are in the interface's catalogue; this only says what is the matter.
package enum AnswerProblem: Error, Hashable, Sendable {
  case missing
  /// The entry names something that is not among the options.
  case unknownOption
  case tooManyChosen(atMost: Int)
  case exclusiveChosenWithOthers(Identifier<Option>)
  /// The same option in two places of a ranking; `place` is the second one, counted from 1.
  case rankedTwice(Identifier<Option>, place: Int)
  case answeredAndPreferNotToSay
  case textTooLong(length: Int, atMost: Int)
  case notANumber
  case notAWholeNumber
  case tooManyDecimals(atMost: Int)
  case numberTooSmall(min: Double)
  case numberTooLarge(max: Double)
}
