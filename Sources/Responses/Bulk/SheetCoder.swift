import Surveys

/// Writes the answers of one person after another straight into the bytes that are kept.
///
/// The questions are met in their order, each once. It remembers what conditions look at, and takes
/// option numbers, not names, so that a sheet costs no more than its bytes.
struct SheetCoder {
  /// Why a question has no answer.
  enum Blank { case notAsked, skipped, preferNotToSay }

  private struct Given {
    var isAnswered = false
    /// Where the numbers of the chosen options lie in `numbers`.
    var chosen = 0..<0
    /// What `atLeast` and `atMost` measure; nothing of a text.
    var amount: Double?
  }

  /// Those that take an answer.
  let questions: [Question]
  private let conditions: [RouteCondition?]
  /// Of each question the number of the option that is nowhere on its scale.
  private let nowhere: [Int?]
  private var bytes: [UInt8] = []
  private var given: [Given] = []
  private var numbers: [Int] = []
  private(set) var isAnythingAsked = false

  init(_ questions: [Question]) {
    let answerable = questions.filter { $0.kind != .statement }
    self.questions = answerable
    conditions = answerable.map { question in
      question.askIf.map { RouteCondition($0, among: answerable) }
    }
    nowhere = answerable.map { question in
      question.kind.dontKnow.flatMap { unsure in question.options.firstIndex { $0.id == unsure } }
    }
    begin()
  }

  /// Forgets the person before.
  mutating func begin() {
    bytes.removeAll(keepingCapacity: true)
    given.removeAll(keepingCapacity: true)
    numbers.removeAll(keepingCapacity: true)
    bytes.append(AnswerBytes.format)
    isAnythingAsked = false
  }

  /// The sheet as it is kept; every question must have been met.
  var encoded: EncodedAnswers {
    assert(given.count == questions.count, "Questions are left over.")
    return EncodedAnswers(bytes: Array(bytes))
  }

  /// The question that is met next.
  var place: Int { given.count }

  /// Whether the condition of the next question holds for the answers before it.
  var isNextAsked: Bool { conditions[place]?.holds(for: self) ?? true }

  func isAnswered(_ place: Int) -> Bool { place < given.count && given[place].isAnswered }

  func chosen(at place: Int) -> ArraySlice<Int> {
    place < given.count ? numbers[given[place].chosen] : []
  }

  func amount(at place: Int) -> Double? { place < given.count ? given[place].amount : nil }

  mutating func leave(_ blank: Blank) {
    switch blank {
    case .notAsked: bytes.append(UInt8(AnswerCode.notAsked))
    case .skipped: bytes.append(UInt8(AnswerCode.skipped))
    case .preferNotToSay: bytes.append(UInt8(AnswerCode.preferNotToSay))
    }
    if blank != .notAsked { isAnythingAsked = true }
    given.append(Given())
  }

  /// Chooses the one option of a choose-one or a scale.
  mutating func choose(_ option: Int) {
    Varint.append(UInt64(AnswerCode.answered + option), to: &bytes)
    numbers.append(option)
    note(
      Given(
        chosen: numbers.count - 1..<numbers.count,
        amount: nowhere[place] == option ? nil : Double(option + 1)))
  }

  /// Chooses options of a choose-many, in the order of the definition, or ranks them.
  mutating func choose(_ options: some Collection<Int>) {
    Varint.append(UInt64(AnswerCode.answered), to: &bytes)
    Varint.append(UInt64(options.count), to: &bytes)
    for option in options { Varint.append(UInt64(option), to: &bytes) }
    numbers.append(contentsOf: options)
    note(
      Given(
        chosen: numbers.count - options.count..<numbers.count, amount: Double(options.count)))
  }

  /// Writes a text that is clean and not too long.
  mutating func write(_ text: some Collection<UInt8>) {
    Varint.append(UInt64(AnswerCode.answered), to: &bytes)
    Varint.append(UInt64(text.count), to: &bytes)
    bytes.append(contentsOf: text)
    note(Given())
  }

  /// Enters a number, given times 10 to the power of the question's decimals.
  mutating func enter(_ scaled: Int64, _ number: Double) {
    Varint.append(UInt64(AnswerCode.answered), to: &bytes)
    Varint.append(Varint.zigzag(scaled), to: &bytes)
    note(Given(amount: number))
  }

  private mutating func note(_ answer: Given) {
    isAnythingAsked = true
    given.append(answer)
    given[given.count - 1].isAnswered = true
  }
}
