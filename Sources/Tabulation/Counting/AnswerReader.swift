import Responses
import Surveys

/// Turns the answers to one version's questions into the numbers of the cells that count them.
struct AnswerReader: Sendable {
  let scanner: AnswerScanner
  /// At most so many cells count one response, that of its site among them.
  private(set) var mostCells = 1
  /// How far the person came whose response was read last.
  private(set) var outcome = Outcome.blank
  /// Where the cells of the ballots in that response are; nothing for a question without an answer.
  private(set) var ballots: [Range<Int>?]

  private var steps: [CountingStep] = []
  /// The cell of each option of each question, for a rank that of its first place.
  private var optionCells: [Int32] = []

  init(_ questions: [Question], _ layout: CountLayout) {
    scanner = AnswerScanner(questions)
    ballots = [Range<Int>?](repeating: nil, count: layout.count(of: .rank))
    for question in questions where question.kind != .statement {
      steps.append(CountingStep(question, layout, firstOption: optionCells.count))
      optionCells += layout.optionCells(of: question)
      mostCells += 2 + question.options.count
    }
  }

  /// Turns what the scanner wrote of one response into cells, in the place that waits for it.
  mutating func read(_ numbers: [Int], into responses: inout ReadResponses) {
    for ballot in ballots.indices { ballots[ballot] = nil }
    numbers.withUnsafeBufferPointer { numbers in
      responses.writeCells { tape, given in
        var (next, progress) = (0, Progress())
        for step in steps {
          let code = numbers[next]
          next += 1
          if step.isCounted { progress.meet(step.place, code) }
          if code >= AnswerCode.answered {
            read(step, code, numbers, &next, &tape, &given)
          } else if code != AnswerCode.notAsked, step.isCounted {
            tape.note(step.skipped + Int32(truncatingIfNeeded: code - AnswerCode.skipped))
          }
        }
        outcome = progress.outcome
      }
    }
  }

  @inline(__always)
  private mutating func read(
    _ step: CountingStep, _ code: Int, _ numbers: UnsafeBufferPointer<Int>, _ next: inout Int,
    _ tape: inout CellTape, _ given: inout [ReadResponses.Given]
  ) {
    switch step.kind {
    case .option:
      tape.note(optionCells[step.firstOption + code - AnswerCode.answered])
    case .options:
      tape.note(step.answered)
      let end = next + 1 + numbers[next]
      for number in next + 1..<end { tape.note(optionCells[step.firstOption + numbers[number]]) }
      next = end
    case .ballot:
      tape.note(step.answered)
      let (start, end) = (tape.end, next + 1 + numbers[next])
      for (place, number) in (next + 1..<end).prefix(step.places).enumerated() {
        tape.note(
          optionCells[step.firstOption + numbers[number]] + Int32(truncatingIfNeeded: place))
      }
      ballots[step.ordinal] = start..<tape.end
      next = end
    case .number:
      tape.note(step.answered)
      let value = numbers[next]
      next += 1
      if step.values.contains(value) {
        tape.note(step.valueCells + Int32(truncatingIfNeeded: value - step.values.lowerBound))
      } else {
        given.append(ReadResponses.Given(item: step.ordinal, value: Int64(value)))
      }
    case .text: tape.note(step.answered)
    case .passed: break
    case .passedList: next += 1 + numbers[next]
    case .passedNumber: next += 1
    }
  }
}

/// How one question of a version is counted.
private struct CountingStep: Sendable {
  enum Kind {
    case option, options, ballot, number, text
    /// Not counted; after the code stands nothing, a list, or one number.
    case passed, passedList, passedNumber
  }

  let kind: Kind
  let isCounted: Bool
  /// Its place among the questions of all versions.
  let place: Int
  let skipped: Int32
  let answered: Int32
  /// Where its options begin in `optionCells`.
  let firstOption: Int
  /// How many places count.
  let places: Int
  /// The usual values of a number, the first of which is counted in cell `valueCells`.
  let values: Range<Int>
  let valueCells: Int32
  /// Its place among the questions of its kind in all versions.
  let ordinal: Int

  init(_ question: Question, _ layout: CountLayout, firstOption: Int) {
    self.firstOption = firstOption
    guard let place = layout.place(of: question) else {
      kind =
        switch question.kind.name {
        case .chooseOne, .scale, .text, .statement: .passed
        case .chooseMany, .rank: .passedList
        case .number: .passedNumber
        }
      (isCounted, self.place, skipped, answered) = (false, 0, 0, 0)
      (places, values, valueCells, ordinal) = (0, 0..<0, 0, 0)
      return
    }
    let (counted, cells) = (layout.questions[place], layout.cells[place])
    kind =
      switch counted.kind {
      case .chooseOne, .scale: .option
      case .chooseMany: .options
      case .rank: .ballot
      case .number: .number
      case .text, .statement: .text
      }
    let offer = cells.offers.firstIndex(of: counted.positions(of: question)) ?? 0
    (isCounted, self.place) = (true, place)
    (skipped, answered) = (Int32(cells.skipped), Int32(cells.answered.lowerBound + offer))
    places = counted.places
    values = cells.lowest..<cells.lowest + cells.options.count
    valueCells = Int32(cells.options.lowerBound)
    ordinal = layout.ordinal(of: place, among: counted.kind)
  }
}
