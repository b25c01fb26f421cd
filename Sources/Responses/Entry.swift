package import Surveys

/// What somebody entered for a question, before it is known to be an answer.
///
/// A page, a paper form keyed in and a spreadsheet row all come down to this.
package struct Entry: Hashable, Sendable {
  /// What was chosen; of a ranking a value a place from the first on, empty where none was.
  package var choices: [String]
  package var text: String
  package var prefersNotToSay: Bool

  package init(choices: [String] = [], text: String = "", prefersNotToSay: Bool = false) {
    self.choices = choices
    self.text = text
    self.prefersNotToSay = prefersNotToSay
  }
}

extension Question {
  /// Takes an entry as the answer to this question.
  ///
  /// An empty entry passes the question over unless it is required. Gaps in a ranking close up:
  /// a first and a third choice are a first and a second.
  package func state(of entry: Entry) throws(AnswerProblem) -> AnswerState {
    let answer = try answer(in: entry)
    if entry.prefersNotToSay, offersPreferNotToSay {
      guard answer == nil else { throw .answeredAndPreferNotToSay }
      return .preferNotToSay
    }
    if let answer { return .answered(answer) }
    guard !required else { throw .missing }
    return .skipped
  }

  private func answer(in entry: Entry) throws(AnswerProblem) -> Answer? {
    switch kind {
    case .chooseOne, .scale:
      let chosen = try known(entry.choices)
      guard chosen.count <= 1 else { throw .tooManyChosen(atMost: 1) }
      return chosen.first.map(Answer.option)
    case .chooseMany(_, let exclusive, let atMost):
      return try choice(entry.choices, exclusive: exclusive, atMost: atMost)
    case .rank(_, let places): return try ranking(entry.choices, places: places)
    case .text(let atMost, lines: _): return try Self.text(entry.text, atMost: atMost)
    case .number(let min, let max, let decimals):
      return try NumberEntry(entry.text, min: min, max: max, decimals: decimals).answer
    case .statement: return nil
    }
  }

  private func choice(
    _ values: [String], exclusive: Identifier<Option>?, atMost: Int?
  ) throws(AnswerProblem) -> Answer? {
    let chosen = Set(try known(values))
    if let exclusive, chosen.contains(exclusive), chosen.count > 1 {
      throw .exclusiveChosenWithOthers(exclusive)
    }
    if let atMost, chosen.count > atMost { throw .tooManyChosen(atMost: atMost) }
    return chosen.isEmpty ? nil : .options(options.map(\.id).filter(chosen.contains))
  }

  private func ranking(_ values: [String], places: Int) throws(AnswerProblem) -> Answer? {
    var ranked: [Identifier<Option>] = []
    for (place, value) in values.enumerated() where !value.isEmpty {
      let option = try known([value])[0]
      guard !ranked.contains(option) else { throw .rankedTwice(option, place: place + 1) }
      ranked.append(option)
    }
    guard ranked.count <= places else { throw .tooManyChosen(atMost: places) }
    return ranked.isEmpty ? nil : .ranking(ranked)
  }

  private func known(_ values: [String]) throws(AnswerProblem) -> [Identifier<Option>] {
    var found: [Identifier<Option>] = []
    for value in values where !value.isEmpty {
      guard let id = Identifier<Option>(value), options.contains(where: { $0.id == id }) else {
        throw .unknownOption
      }
      found.append(id)
    }
    return found
  }

  /// A family of four with skin tones, joined, has 11.
  private static let mostScalarsInALetter = 12

  private static func text(_ entered: String, atMost: Int) throws(AnswerProblem) -> Answer? {
    let text = TextEntry.cleaned(entered)
    // A letter may carry marks without end; no script needs more than a few of them.
    let length = max(text.count, text.unicodeScalars.count / mostScalarsInALetter)
    guard length <= atMost else {
      throw .textTooLong(length: length, atMost: atMost)
    }
    return text.isEmpty ? nil : .text(text)
  }
}
