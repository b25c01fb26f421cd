import Responses
import Surveys

/// Turns the answers to one version's questions into the numbers of the cells that count them.
///
/// Nobody can copy it, not even unseen: to count the references of what it holds took as long as a
/// tenth of all work.
struct AnswerReader: ~Copyable, Sendable {
  let scanner: AnswerScanner
  /// At most so many cells count one response.
  private(set) var mostCells = 0

  private var steps: [CountingStep] = []
  /// For each question the cell of each code, where there is no further one, and of each option.
  private var cells: [Int32] = []

  init(_ questions: [Question], _ layout: CountLayout) {
    scanner = AnswerScanner(questions)
    for question in questions where question.kind != .statement {
      steps.append(CountingStep(question, layout, firstCell: cells.count))
      cells += layout.codeCells(of: question)
      mostCells += 2 + question.options.count
    }
  }

  /// Turns what the scanner wrote of one response into cells, in the place that waits for it.
  ///
  /// - Returns: how far the person came.
  func read(_ numbers: [Int], into responses: inout ReadResponses) -> Outcome {
    numbers.withUnsafeBufferPointer { numbers in
      cells.withUnsafeBufferPointer { cells in
        steps.withUnsafeBufferPointer { steps in
          responses.writeCells {
            Self.read(steps, numbers.baseAddress, cells.baseAddress, &$0, &$1, &$2)
          }
        }
      }
    }
  }

  @inline(__always)
  private static func read(
    _ steps: UnsafeBufferPointer<CountingStep>, _ numbers: UnsafePointer<Int>?,
    _ cells: UnsafePointer<Int32>?, _ tape: inout CellTape, _ ballots: inout [Range<Int>?],
    _ given: inout [ReadResponses.Given]
  ) -> Outcome {
    var progress = Progress()
    guard var next = numbers, let cells else { return progress.outcome }
    for step in steps.indices {
      let code = next.pointee
      next += 1
      guard steps[step].isCounted else {
        if code >= AnswerCode.answered { steps[step].tail.pass(&next) }
        continue
      }
      if !steps[step].isText || code != AnswerCode.skipped {
        progress.meet(steps[step].place, code)
      }
      let cells = cells + steps[step].firstCell
      let cell = min(code, steps[step].lastCode)
      tape.note(cells[cell], if: code != AnswerCode.notAsked)
      if code < AnswerCode.answered || steps[step].tail == .nothing { continue }
      readMore(steps[step], &next, cells + (AnswerCode.answered + 1), &tape, &ballots, &given)
    }
    return progress.outcome
  }

  /// Reads what stands after the code of an answer.
  @inline(__always)
  private static func readMore(
    _ step: CountingStep, _ next: inout UnsafePointer<Int>, _ options: UnsafePointer<Int32>,
    _ tape: inout CellTape, _ ballots: inout [Range<Int>?], _ given: inout [ReadResponses.Given]
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
