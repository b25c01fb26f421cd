import Surveys

/// How one question of a version is counted.
struct CountingStep: Sendable {
  let tail: AnswerTail
  let isCounted: Bool
  /// Whether people write an answer in their own words, which many who come to the end do not.
  let isText: Bool
  /// The last code that has a cell of its own; those above it share it.
  let lastCode: Int
  /// Its place among the questions of all versions.
  let place: Int
  /// Where its cells begin among those of all questions.
  let firstCell: Int
  /// Of a rank how many places count; 0 of any other kind.
  let places: Int
  /// The usual values of a number, the first of which is counted in cell `valueCells`.
  let values: Range<Int>
  let valueCells: Int32
  /// Its place among the questions of its kind in all versions.
  let ordinal: Int

  init(_ question: Question, _ layout: CountLayout, firstCell: Int) {
    tail = AnswerTail(question.kind.name)
    isText = question.kind.name == .text
    let isOneOption = tail == .nothing && !isText
    lastCode = isOneOption ? Int.max : AnswerCode.answered
    self.firstCell = firstCell
    guard let place = layout.place(of: question) else {
      (isCounted, self.place, places, values, valueCells, ordinal) = (false, 0, 0, 0..<0, 0, 0)
      return
    }
    let (counted, cells) = (layout.questions[place], layout.cells[place])
    (isCounted, self.place, places) = (true, place, counted.places)
    values = cells.lowest..<cells.lowest + (tail == .number ? cells.options.count : 0)
    valueCells = Int32(cells.options.lowerBound)
    ordinal = layout.ordinal(of: place, among: counted.kind)
  }
}
