import Foundation
import Markup
package import Responses
package import Surveys
package import Translations

/// Says in the reader's language what is wrong with an entry and how to mend it.
package struct AnswerProblemMessage {
  private let reader: Reader
  private let texts: LocalisedQuestion
  private let question: Question

  package init(reader: Reader, texts: LocalisedQuestion, question: Question) {
    self.reader = reader
    self.texts = texts
    self.question = question
  }

  func html(_ problem: AnswerProblem) -> HTML { reader.html(text(problem)) }

  package func text(_ problem: AnswerProblem) -> LocalisedText {
    let interface = reader.interface
    return switch problem {
    case .missing: interface[.answerMissing]
    case .unknownOption: interface[.answerUnknown]
    case .tooManyChosen(let atMost): interface(.answerTooMany, count: atMost)
    case .exclusiveChosenWithOthers(let option):
      interface(.answerExclusive, ["option": text(of: option)])
    case .rankedTwice(let option, place: _):
      interface(.answerRankedTwice, ["option": text(of: option)])
    case .answeredAndPreferNotToSay: interface[.answerPreferNot]
    case .textTooLong(let length, let atMost):
      interface(.answerTooLong, count: atMost, ["length": interface.number(length)])
    case .notANumber: interface[.answerNotANumber]
    case .notAWholeNumber: interface[.answerNotWhole]
    case .tooManyDecimals(let atMost): interface(.answerDecimals, count: atMost)
    case .numberTooSmall(let min): interface(.answerTooSmall, ["min": interface.bound(min)])
    case .numberTooLarge(let max): interface(.answerTooLarge, ["max": interface.bound(max)])
    }
  }

  private func text(of option: Identifier<Option>) -> String {
    question.options.first { $0.id == option }.map { texts[$0].text.text } ?? option.text
  }

  /// A bound as its author wrote it: `366`, `0.5`.
  package static func plain(_ number: Double) -> String {
    number == number.rounded() && abs(number) < 1e15 ? String(Int(number)) : String(number)
  }
}
