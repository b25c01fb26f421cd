package import Surveys

/// Makes up answers that a person might give, for demonstrations, tests and benchmarks.
///
/// Each option gets a popularity of its own from its place and its question's name, so that
/// rankings are neither flat nor the same everywhere. The same seed gives the same answers.
package struct SyntheticAnswers: Sendable {
  private var random: SplitMix64

  package init(seed: UInt64) { random = SplitMix64(seed: seed) }

  /// Answers to the questions as one person's route through them would ask.
  package mutating func sheet(for questions: [Question], inEasyRead: Bool) -> AnswerSheet {
    var sheet = AnswerSheet()
    while case .question(let id) = Journey(
      questions, answers: sheet, inEasyRead: inEasyRead
    ).nextUnmet(in: sheet),
      let question = questions.first(where: { $0.id == id })
    {
      sheet[id] = state(of: question, inEasyRead: inEasyRead)
    }
    return Journey(questions, answers: sheet, inEasyRead: inEasyRead).completed
  }

  private mutating func state(of question: Question, inEasyRead: Bool) -> AnswerState {
    if question.offersPreferNotToSay, chance(of: 6) { return .preferNotToSay }
    if !question.required, chance(of: question.kind.name == .text ? 70 : 5) { return .skipped }
    let options = question.options(inEasyRead: inEasyRead)
    switch question.kind {
    case .chooseOne, .scale: return .answered(.option(pick(1, of: options, for: question)[0]))
    case .chooseMany(_, let exclusive, let atMost):
      let several = options.filter { $0.id != exclusive }
      if let exclusive, several.isEmpty || chance(of: 15) {
        return .answered(.options([exclusive]))
      }
      let count = 1 + Int(random.next() % UInt64(min(atMost ?? 3, several.count)))
      let chosen = Set(pick(count, of: several, for: question))
      return .answered(.options(question.options.map(\.id).filter(chosen.contains)))
    case .rank(_, let places):
      let count = chance(of: 12) ? 1 + Int(random.next() % UInt64(places)) : places
      return .answered(.ranking(pick(count, of: options, for: question)))
    case .text: return .answered(.text("A synthetic answer, made up for demonstration."))
    case .number(let min, let max, decimals: _):
      let low = min ?? 0
      let span = Swift.min((max ?? low + 20) - low, 20)
      return .answered(.number((low + Double(random.next() % UInt64(span + 1))).rounded(.down)))
    case .statement: return .skipped
    }
  }

  private mutating func chance(of percent: Int) -> Bool { random.next() % 100 < UInt64(percent) }

  /// Draws options without putting any back, the popular ones more often.
  private mutating func pick(
    _ count: Int, of options: [Option], for question: Question
  ) -> [Identifier<Option>] {
    var left = options.map(\.id)
    var drawn: [Identifier<Option>] = []
    while drawn.count < count, !left.isEmpty {
      let weights = left.map { Self.popularity(of: $0, in: question.id) }
      var mark = random.next() % weights.reduce(0, +)
      let place = weights.firstIndex { weight in
        if mark < weight { return true }
        mark -= weight
        return false
      }
      drawn.append(left.remove(at: place ?? 0))
    }
    return drawn
  }

  /// A weight from 10 to 100 that hangs on the names alone.
  private static func popularity(
    of option: Identifier<Option>, in question: Identifier<Question>
  ) -> UInt64 {
    let seed = (question.text + "." + option.text).utf8.reduce(into: UInt64(5381)) { hash, byte in
      hash = hash &* 33 &+ UInt64(byte)
    }
    var random = SplitMix64(seed: seed)
    return 10 + random.next() % 91
  }
}

extension Journey {
  /// Like `nextOpenStep`, but passing statements by, since nobody is there to read them.
  fileprivate func nextUnmet(in sheet: AnswerSheet) -> Step {
    route.first { $0.kind != .statement && sheet[$0.id] == .notAsked }.map { .question($0.id) }
      ?? .end
  }
}
