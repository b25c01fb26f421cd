package import Surveys

/// Reads encoded answers as plain numbers, for counting by the million: nothing is made on the way.
///
/// For each question, statements left out, it writes a code: 0 not asked, 1 skipped, 2 preferred not
/// to say, from 3 on answered, where a choose-one and a scale add the number of the option. After
/// the code of a choose-many or rank that was answered stands how many options were chosen, and then
/// their numbers; after that of a number the number, times ten to the power of the decimals. What
/// people wrote is passed over unread.
package struct AnswerScanner: ~Copyable, Sendable {
  private struct Step: Sendable {
    /// Nothing more stands after a code below this.
    let wholeCodes: Int
    let kind: QuestionKind.Name
    let options: Int
  }

  private let steps: [Step]
  /// No response takes more numbers.
  package let mostNumbers: Int

  /// A scanner of answers to the questions of one published version, in their order.
  package init(_ questions: [Question]) {
    steps = questions.filter { $0.kind != .statement }.map { question in
      let (kind, options) = (question.kind.name, question.options.count)
      let isOneOption = kind == .chooseOne || kind == .scale
      return Step(
        wholeCodes: AnswerCode.answered + (isOneOption ? options : 0), kind: kind, options: options)
    }
    mostNumbers = steps.reduce(0) { $0 + 2 + $1.options }
  }

  /// Reads one response into an array with room for `mostNumbers`, from its beginning on.
  ///
  /// - Throws: when the bytes cannot be answers to these questions; the array holds anything then.
  package func scan(
    _ answers: UnsafeRawBufferPointer, into numbers: inout [Int]
  ) throws(UnreadableAnswers) {
    precondition(numbers.count >= mostNumbers)
    try numbers.withUnsafeMutableBufferPointer { numbers throws(UnreadableAnswers) in
      guard let start = numbers.baseAddress else { return }
      var bytes = try AnswerBytes(answers)
      var next = start
      try steps.withUnsafeBufferPointer { steps throws(UnreadableAnswers) in
        for step in steps.indices { try Self.scan(steps[step], &bytes, &next) }
      }
      try bytes.finish()
    }
  }

  @inline(__always)
  private static func scan(
    _ step: Step, _ bytes: inout AnswerBytes, _ next: inout UnsafeMutablePointer<Int>
  ) throws(UnreadableAnswers) {
    let code = try bytes.count()
    write(code, &next)
    if code < step.wholeCodes { return }
    switch step.kind {
    case .chooseOne, .scale: throw AnswerBytes.unknownOption
    case .chooseMany, .rank: try scanChoices(of: step.options, &bytes, &next)
    case .text: try bytes.textBytes()
    case .number: write(Int(try bytes.number()), &next)
    case .statement: break
    }
  }

  @inline(__always)
  private static func scanChoices(
    of options: Int, _ bytes: inout AnswerBytes, _ next: inout UnsafeMutablePointer<Int>
  ) throws(UnreadableAnswers) {
    let choices = try bytes.choices(of: options)
    write(choices, &next)
    let (first, last) = (next, next + choices)
    var first64: UInt64 = 0
    while next < last {
      let option = try bytes.option(of: options)
      let bit = UInt64(1) << UInt64(truncatingIfNeeded: option)
      guard option < UInt64.bitWidth ? first64 & bit == 0 : !isThere(option, first..<next) else {
        throw UnreadableAnswers(reason: "an answer holds an option twice")
      }
      first64 |= bit
      write(option, &next)
    }
  }

  @inline(never)
  private static func isThere(
    _ option: Int, _ chosen: Range<UnsafeMutablePointer<Int>>
  ) -> Bool {
    UnsafeBufferPointer(start: chosen.lowerBound, count: chosen.upperBound - chosen.lowerBound)
      .contains(option)
  }

  @inline(__always)
  private static func write(_ number: Int, _ next: inout UnsafeMutablePointer<Int>) {
    next.pointee = number
    next += 1
  }
}
