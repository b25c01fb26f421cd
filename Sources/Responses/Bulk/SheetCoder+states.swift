import Surveys

extension SheetCoder {
  /// Adds the state of the next question as an entry on a page gave it.
  mutating func add(_ state: AnswerState) {
    switch state {
    case .notAsked: leave(.notAsked)
    case .skipped: leave(.skipped)
    case .preferNotToSay: leave(.preferNotToSay)
    case .answered(let answer): add(answer)
    }
  }

  private mutating func add(_ answer: Answer) {
    let question = questions[place]
    func number(_ option: Identifier<Option>) -> Int? {
      question.options.firstIndex { $0.id == option }
    }
    switch answer {
    case .option(let option):
      if let number = number(option) { choose(number) } else { leave(.skipped) }
    case .options(let options), .ranking(let options): choose(options.compactMap(number))
    case .text(let text): write(text.utf8)
    case .number(let number): enter(AnswerEncoding.scaled(number, for: question), number)
    }
  }
}
