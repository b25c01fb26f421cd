package import Surveys

/// Reads encoded answers as plain numbers, for counting by the million: nothing is made on the way.
///
/// For each question, statements left out, it writes a code: 0 not asked, 1 skipped, 2 preferred not
/// to say, from 3 on answered, where a choose-one and a scale add the number of the option. After
/// the code of a choose-many or rank that was answered stands how many options were chosen, and then
/// their numbers; after that of a number the number, times ten to the power of the decimals. What
/// people wrote is passed over unread.
package struct AnswerScanner: Sendable {
  private struct Step: Sendable {
    let kind: QuestionKind.Name
    let options: Int
  }

  private let steps: [Step]
  /// No response takes more numbers.
  package let mostNumbers: Int

  /// A scanner of answers to the questions of one published version, in their order.
  package init(_ questions: [Question]) {
    steps = questions.filter { $0.kind != .statement }.map {
      Step(kind: $0.kind.name, options: $0.options.count)
    }
    mostNumbers = steps.reduce(0) { $0 + 2 + $1.options }
  }

  /// Reads one response.
  ///
  /// - Parameter numbers: has room for `mostNumbers`, and is overwritten from its beginning.
  package func scan(
    _ answers: UnsafeRawBufferPointer, into numbers: inout [Int]
  ) throws(UnreadableAnswers) {
    precondition(numbers.count >= mostNumbers)
    try numbers.withUnsafeMutableBufferPointer { numbers throws(UnreadableAnswers) in
      var bytes = try AnswerBytes(answers)
      var next = 0
      for step in steps {
        let code = try bytes.count()
        numbers[next] = code
        next += 1
        if code >= AnswerCode.answered {
          try Self.scan(step, code, &bytes, into: numbers, &next)
        }
      }
      try bytes.finish()
    }
  }

  @inline(__always)
  private static func scan(
    _ step: Step, _ code: Int, _ bytes: inout AnswerBytes,
    into numbers: UnsafeMutableBufferPointer<Int>, _ next: inout Int
  ) throws(UnreadableAnswers) {
    switch step.kind {
    case .chooseOne, .scale:
      guard code - AnswerCode.answered < step.options else { throw AnswerBytes.unknownOption }
    case .chooseMany, .rank:
      let choices = try bytes.choices(of: step.options)
      numbers[next] = choices
      next += 1
      var chosen = ChosenOptions()
      for _ in 0..<choices {
        let option = try bytes.option(of: step.options)
        guard chosen.insert(option) else {
          throw UnreadableAnswers(reason: "an answer holds an option twice")
        }
        numbers[next] = option
        next += 1
      }
    case .text: try bytes.textBytes()
    case .number:
      numbers[next] = Int(try bytes.number())
      next += 1
    case .statement: break
    }
  }
}

/// The options of one answer.
private struct ChosenOptions {
  private var first64: UInt64 = 0
  private var others: Set<Int> = []

  /// Adds an option.
  ///
  /// - Returns: whether it was not there yet.
  @inline(__always)
  mutating func insert(_ option: Int) -> Bool {
    guard option < UInt64.bitWidth else { return others.insert(option).inserted }
    let bit = UInt64(1) << UInt64(option)
    defer { first64 |= bit }
    return first64 & bit == 0
  }
}
