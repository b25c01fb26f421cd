package import Surveys

/// A question that people answered in their own words, counted by the themes that are in the answers.
///
/// To the figures it is one more question, of which several options can be chosen: who skipped the
/// words, preferred not to write or was not asked did so with the themes.
package struct CodedQuestion: Sendable {
  /// What people answered.
  package let source: Identifier<Question>
  /// What is counted.
  package let question: CountedQuestion
  /// The places of the options that each answer is coded to, by the number of its response.
  package let codes: [Int: [Int]]

  package init(
    source: Identifier<Question>, question: CountedQuestion, codes: [Int: [Int]]
  ) {
    self.source = source
    self.question = question
    self.codes = codes
  }
}

/// Where a coded question is counted.
struct CodedCells: Sendable {
  private let question: CodedQuestion
  /// Skipped, preferred not to say, answered: first of the words, then of the themes.
  private let states: [(words: Int32, themes: Int32)]
  private let answered: Int32
  private let options: Int

  /// Nothing where no version asks for words under the name of the source.
  init?(_ question: CodedQuestion, _ layout: CountLayout) {
    let source = layout.questions.firstIndex {
      $0.id == question.source && $0.kind == .text
    }
    let target = layout.questions.firstIndex { $0.id == question.question.id }
    guard let source, let target else { return nil }
    let (words, themes) = (layout.cells[source], layout.cells[target])
    self.question = question
    states = [
      (words.skipped, themes.skipped), (words.preferNotToSay, themes.preferNotToSay),
      (words.answered.lowerBound, themes.answered.lowerBound),
    ].map { (Int32($0), Int32($1)) }
    answered = Int32(words.answered.lowerBound)
    options = themes.options.lowerBound
  }

  /// At most so many cells count one response.
  var mostCells: Int { 1 + question.question.options.count }

  /// The cells of the themes of a response whose words are counted in one of its own; nothing where
  /// nobody has coded the words.
  func cells(of response: Int, counted cells: some Sequence<Int32>) -> [Int]? {
    for cell in cells {
      guard let state = states.first(where: { $0.words == cell }) else { continue }
      guard cell == answered else { return [Int(state.themes)] }
      return question.codes[response].map { places in
        [Int(state.themes)] + places.map { options + $0 }
      }
    }
    return []
  }
}
