import Responses
import Surveys

/// Reads the answers to one version's questions straight into the numbers of the cells that count
/// them.
struct AnswerReader: Sendable {
  fileprivate struct Step: Sendable {
    let kind: QuestionKind.Name
    let isCounted: Bool
    /// How many its version offers.
    let options: Int
    /// Its place among the questions of all versions.
    let place: Int
    let skipped: Int32
    let answered: Int32
    /// Where its options begin in `optionCells`.
    let first: Int
    /// How many places count.
    let places: Int
    /// The usual values of a number, the first of which is counted in cell `valueCells`.
    let values: Range<Int64>
    let valueCells: Int32
    /// Its place among the questions of its kind in all versions.
    let ordinal: Int
  }

  /// At most so many cells count one response.
  private(set) var mostCells = CountLayout.sites.count
  /// How far the person came whose response was read last.
  private(set) var outcome = Outcome.blank
  /// Where the cells of the ballots in that response are; nothing for a question without an answer.
  private(set) var ballots: [Range<Int>?]

  private var steps: [Step] = []
  private var ids: [Identifier<Question>] = []
  /// The cell of each option of each question, for a rank that of its first place.
  private var optionCells: [Int32] = []

  init(_ questions: [Question], _ layout: CountLayout) {
    ballots = [Range<Int>?](repeating: nil, count: layout.count(of: .rank))
    for question in questions where question.kind != .statement {
      steps.append(Step(question, layout, first: optionCells.count))
      ids.append(question.id)
      optionCells += layout.optionCells(of: question)
      mostCells += 1 + question.options.count
    }
  }

  /// Reads one response into the place that waits for it.
  mutating func read(
    _ answers: UnsafeRawBufferPointer, into responses: inout ReadResponses
  ) throws(UncountableResponse) {
    for ballot in ballots.indices { ballots[ballot] = nil }
    var notARanking: Int?
    do {
      try responses.write { tape, given throws(UnreadableAnswers) in
        var bytes = try AnswerBytes(answers)
        var progress = Progress()
        for step in steps.indices {
          if try !read(steps[step], &bytes, &progress, &tape, &given) { notARanking = step }
        }
        try bytes.finish()
        outcome = progress.outcome
      }
    } catch {
      throw .unreadable(error)
    }
    if let notARanking { throw .notARanking(ids[notARanking]) }
  }

  /// Reads the state of one question.
  ///
  /// - Returns: false when an option stands twice on a ballot.
  private mutating func read(
    _ step: Step, _ bytes: inout AnswerBytes, _ progress: inout Progress, _ tape: inout CellTape,
    _ given: inout [ReadResponses.Given]
  ) throws(UnreadableAnswers) -> Bool {
    let code = try bytes.count()
    guard step.isCounted else {
      if code >= AnswerCode.answered {
        try bytes.pass(step.kind, code: code, options: step.options)
      }
      return true
    }
    progress.meet(step.place, code)
    guard code >= AnswerCode.answered else {
      if code != AnswerCode.notAsked { tape.note(step.skipped + Int32(code - AnswerCode.skipped)) }
      return true
    }
    switch step.kind {
    case .chooseOne, .scale:
      let option = code - AnswerCode.answered
      guard option < step.options else { throw AnswerBytes.unknownOption }
      tape.note(optionCells[step.first + option])
    case .chooseMany: try readChoices(step, &bytes, &tape)
    case .rank: return try readBallot(step, &bytes, &tape)
    case .number:
      tape.note(step.answered)
      let value = try bytes.number()
      if step.values.contains(value) {
        tape.note(step.valueCells + Int32(value - step.values.lowerBound))
      } else {
        given.append(ReadResponses.Given(item: step.ordinal, value: value))
      }
    case .text:
      tape.note(step.answered)
      try bytes.pass(.text, code: code, options: 0)
    case .statement: break
    }
    return true
  }

  private func readChoices(
    _ step: Step, _ bytes: inout AnswerBytes, _ tape: inout CellTape
  ) throws(UnreadableAnswers) {
    tape.note(step.answered)
    var chosen = ChosenOptions()
    for _ in 0..<(try bytes.choices(of: step.options)) {
      let option = try bytes.option(of: step.options)
      guard chosen.insert(option) else {
        throw UnreadableAnswers(reason: "an option was chosen twice")
      }
      tape.note(optionCells[step.first + option])
    }
  }

  private mutating func readBallot(
    _ step: Step, _ bytes: inout AnswerBytes, _ tape: inout CellTape
  ) throws(UnreadableAnswers) -> Bool {
    tape.note(step.answered)
    let start = tape.end
    var (chosen, isRanking) = (ChosenOptions(), true)
    for place in 0..<(try bytes.choices(of: step.options)) {
      let option = try bytes.option(of: step.options)
      if !chosen.insert(option) { isRanking = false }
      if place < step.places { tape.note(optionCells[step.first + option] + Int32(place)) }
    }
    ballots[step.ordinal] = start..<tape.end
    return isRanking
  }
}

extension AnswerReader.Step {
  fileprivate init(_ question: Question, _ layout: CountLayout, first: Int) {
    (kind, options) = (question.kind.name, question.options.count)
    self.first = first
    guard let place = layout.place(of: question) else {
      (isCounted, place, skipped, answered) = (false, 0, 0, 0)
      (places, values, valueCells, ordinal) = (0, 0..<0, 0, 0)
      return
    }
    let (counted, cells) = (layout.questions[place], layout.cells[place])
    let offer = cells.offers.firstIndex(of: counted.positions(of: question)) ?? 0
    (isCounted, self.place) = (true, place)
    (skipped, answered) = (Int32(cells.skipped), Int32(cells.answered.lowerBound + offer))
    places = counted.places
    values = cells.lowest..<cells.lowest + Int64(cells.options.count)
    valueCells = Int32(cells.options.lowerBound)
    ordinal = layout.ordinal(of: place, among: counted.kind)
  }
}
