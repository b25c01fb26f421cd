import Responses
import Surveys

/// Turns the answers to one version's questions into the numbers of the cells that count them.
struct AnswerReader: Sendable {
  let scanner: AnswerScanner
  /// At most so many cells count one response.
  private(set) var mostCells = 0
  /// How far the person came whose response was read last.
  private(set) var outcome = Outcome.blank
  /// Where the cells of the ballots in that response are; nothing for a question without an answer.
  private(set) var ballots: [Range<Int>?]

  private var steps: [CountingStep] = []
  /// For each question the cell of each code, where there is no further one, and of each option.
  private var cells: [Int32] = []

  init(_ questions: [Question], _ layout: CountLayout) {
    scanner = AnswerScanner(questions)
    ballots = [Range<Int>?](repeating: nil, count: layout.count(of: .rank))
    for question in questions where question.kind != .statement {
      steps.append(CountingStep(question, layout, firstCell: cells.count))
      cells += layout.codeCells(of: question)
      mostCells += 2 + question.options.count
    }
  }

  /// Turns what the scanner wrote of one response into cells, in the place that waits for it.
  mutating func read(_ numbers: [Int], into responses: inout ReadResponses) {
    for ballot in ballots.indices { ballots[ballot] = nil }
    numbers.withUnsafeBufferPointer { numbers in
      cells.withUnsafeBufferPointer { cells in
        guard let numbers = numbers.baseAddress, let cells = cells.baseAddress else { return }
        responses.writeCells { tape, given in outcome = read(numbers, cells, &tape, &given) }
      }
    }
  }

  @inline(__always)
  private mutating func read(
    _ numbers: UnsafePointer<Int>, _ cells: UnsafePointer<Int32>,
    _ tape: inout CellTape, _ given: inout [ReadResponses.Given]
  ) -> Outcome {
    var (next, progress) = (numbers, Progress())
    for step in steps {
      let code = next.pointee
      next += 1
      guard step.isCounted else {
        if code >= AnswerCode.answered { step.tail.pass(&next) }
        continue
      }
      progress.meet(step.place, code)
      let cells = cells + step.firstCell
      let cell = step.isOneOption ? code : min(code, AnswerCode.answered)
      tape.note(cells[cell], if: code != AnswerCode.notAsked)
      if code < AnswerCode.answered || step.tail == .nothing { continue }
      readMore(step, &next, cells + (AnswerCode.answered + 1), &tape, &given)
    }
    return progress.outcome
  }

  /// Reads what stands after the code of an answer.
  @inline(__always)
  private mutating func readMore(
    _ step: CountingStep, _ next: inout UnsafePointer<Int>, _ options: UnsafePointer<Int32>,
    _ tape: inout CellTape, _ given: inout [ReadResponses.Given]
  ) {
    let first = next.pointee
    next += 1
    switch step.tail {
    case .options:
      let start = tape.end
      if step.places == 0 {
        for place in 0..<first { tape.note(options[next[place]]) }
      } else {
        for place in 0..<min(first, step.places) {
          tape.note(options[next[place]] &+ Int32(truncatingIfNeeded: place))
        }
        ballots[step.ordinal] = start..<tape.end
      }
      next += first
    case .number:
      if step.values.contains(first) {
        let value = first &- step.values.lowerBound
        tape.note(step.valueCells &+ Int32(truncatingIfNeeded: value))
      } else {
        given.append(ReadResponses.Given(item: step.ordinal, value: Int64(first)))
      }
    case .nothing: break
    }
  }
}
