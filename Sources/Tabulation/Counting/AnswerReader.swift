import Responses
import Surveys

/// Reads the answers to one version's questions straight into the numbers of the cells that count
/// them.
struct AnswerReader: Sendable {
  private struct Step: Sendable {
    let id: Identifier<Question>
    let kind: QuestionKind.Name
    let options: Int
    /// Its place among the questions of all versions; nothing when it is not counted.
    let place: Int?
    let skipped: Int32
    let answered: Int32
    /// Where its options begin in `optionCells`.
    let first: Int
    /// How many places count, and where they begin in `ballots`.
    let places: Int
    let ballot: Int
    /// Its place among the questions for numbers of all versions.
    let number: Int
  }

  /// At most so many cells count one response.
  private(set) var mostCells = 0
  private(set) var outcome = Outcome.blank
  /// The ballots of the response that was read last.
  private(set) var ballots: ReadBallots

  private var steps: [Step] = []
  /// The cell of each option of each question, for a rank that of its first place.
  private var optionCells: [Int32] = []
  /// By option, in which answer it was chosen last: an answer holds no option twice.
  private var lastChosen: [Int]
  private var choices = 0

  init(_ questions: [Question], _ layout: CountLayout) {
    lastChosen = [Int](repeating: 0, count: questions.map(\.options.count).max() ?? 0)
    ballots = ReadBallots(layout)
    for question in questions where question.kind != .statement {
      steps.append(step(question, layout))
      optionCells += layout.optionCells(of: question)
      mostCells += 1 + question.options.count
    }
  }

  private func step(_ question: Question, _ layout: CountLayout) -> Step {
    guard let place = layout.place(of: question) else {
      return Step(
        id: question.id, kind: question.kind.name, options: question.options.count, place: nil,
        skipped: 0, answered: 0, first: optionCells.count, places: 0, ballot: 0, number: 0)
    }
    let (counted, cells) = (layout.questions[place], layout.cells[place])
    let offer = cells.offers.firstIndex(of: counted.positions(of: question)) ?? 0
    return Step(
      id: question.id, kind: counted.kind, options: question.options.count, place: place,
      skipped: Int32(cells.skipped), answered: Int32(cells.answered.lowerBound + offer),
      first: optionCells.count, places: counted.places,
      ballot: layout.ordinal(of: place, among: .rank),
      number: layout.ordinal(of: place, among: .number))
  }

  /// Reads one response into the place that waits for it.
  mutating func read(
    _ answers: UnsafeRawBufferPointer, into responses: inout ReadResponses
  ) throws(UncountableResponse) {
    responses.begin()
    ballots.begin()
    var progress = Progress()
    var repeated: Identifier<Question>?
    do {
      var bytes = try AnswerBytes(answers)
      for step in steps {
        let code = try bytes.count()
        guard let place = step.place else {
          if code >= AnswerCode.answered {
            try bytes.pass(step.kind, code: code, options: step.options)
          }
          continue
        }
        progress.meet(place, code)
        if code >= AnswerCode.answered {
          if try !read(step, code, &bytes, into: &responses) { repeated = step.id }
        } else if code != AnswerCode.notAsked {
          responses.note(step.skipped + Int32(code - AnswerCode.skipped))
        }
      }
      try bytes.finish()
    } catch {
      throw .unreadable(error)
    }
    if let repeated { throw .notARanking(repeated) }
    outcome = progress.outcome
  }

  /// Reads what an answer adds to its code.
  ///
  /// - Returns: false when an option stands twice on a ballot.
  private mutating func read(
    _ step: Step, _ code: Int, _ bytes: inout AnswerBytes, into responses: inout ReadResponses
  ) throws(UnreadableAnswers) -> Bool {
    switch step.kind {
    case .chooseOne, .scale:
      let option = code - AnswerCode.answered
      guard option < step.options else { throw AnswerBytes.unknownOption }
      responses.note(optionCells[step.first + option])
    case .chooseMany:
      responses.note(step.answered)
      choices += 1
      for _ in 0..<(try bytes.choices(of: step.options)) {
        let option = try bytes.option(of: step.options)
        guard isNew(option) else { throw UnreadableAnswers(reason: "an option stands twice") }
        responses.note(optionCells[step.first + option])
      }
    case .rank: return try readBallot(step, &bytes, into: &responses)
    case .number:
      responses.note(step.answered)
      responses.note(ReadResponses.Given(question: step.number, value: try bytes.number()))
    case .text:
      responses.note(step.answered)
      try bytes.pass(.text, code: code, options: 0)
    case .statement: break
    }
    return true
  }

  private mutating func readBallot(
    _ step: Step, _ bytes: inout AnswerBytes, into responses: inout ReadResponses
  ) throws(UnreadableAnswers) -> Bool {
    responses.note(step.answered)
    choices += 1
    ballots.open(step.ballot)
    var isRanking = true
    for place in 0..<(try bytes.choices(of: step.options)) {
      let option = try bytes.option(of: step.options)
      if !isNew(option) { isRanking = false }
      guard place < step.places else { continue }
      let cell = optionCells[step.first + option]
      responses.note(cell + Int32(place))
      ballots.note(cell, at: place, of: step.ballot)
    }
    return isRanking
  }

  /// Whether an option was not yet chosen in this answer.
  private mutating func isNew(_ option: Int) -> Bool {
    defer { lastChosen[option] = choices }
    return lastChosen[option] != choices
  }
}
