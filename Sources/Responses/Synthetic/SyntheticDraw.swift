import Surveys

/// What answers to one question are drawn from.
struct SyntheticDraw {
  enum Kind {
    case one
    /// How many in a thousand choose the exclusive option, where there is one.
    case many(exclusive: Int?, rulingOut: UInt64, most: Int)
    case rank(places: Int)
    /// Texts in UTF-8, each short enough.
    case text([[UInt8]])
    case number(lowest: Double, span: UInt64, power: Double)
  }

  let kind: Kind
  let isRequired: Bool
  let offersPreferNotToSay: Bool
  let isLeftOutInEasyRead: Bool
  /// The option that says that one does not know, which is not among those drawn by weight.
  let unsure: Int?
  /// By the number of a leaning.
  private let usual: [[UInt64]]
  private let easyRead: [[UInt64]]

  private static let mostChosen = 3
  /// In a thousand, where nobody knows how common it is.
  static let usuallyRulingOut: UInt64 = 150
  private static let widestSpan = 20.0
  private static let texts = [
    "A synthetic answer, made up for demonstration.",
    "Synthetic: somebody to go with me the first time would help.",
    "Synthetic: I did not know where to ask, and waited too long.",
    "یہ جواب مصنوعی ہے، صرف نمونے کے لیے۔",
  ]

  init(_ question: Question) {
    isRequired = question.required
    offersPreferNotToSay = question.offersPreferNotToSay
    isLeftOutInEasyRead = question.easyRead == .leftOut
    unsure = question.options.firstIndex { $0.id == question.kind.dontKnow }
    let weights =
      SyntheticShares.of(question) ?? question.options.map { Self.popularity(of: $0.id, question) }
    let offered = Set(question.options(inEasyRead: true).map(\.id))
    let offeredWeights = zip(question.options, weights).map { option, weight in
      offered.contains(option.id) ? weight : 0
    }
    usual = Self.leaning(weights, question)
    easyRead = Self.leaning(offeredWeights, question)
    kind = Self.kind(of: question)
  }

  /// The weights by the number of a leaning.
  private static func leaning(_ weights: [UInt64], _ question: Question) -> [[UInt64]] {
    let points = Set(question.kind.points.map(\.id))
    let drawn = zip(question.options, weights).map { points.contains($0.id) ? $1 : 0 }
    return SyntheticLeaning.all.map { $0.weights(drawn, for: question) }
  }

  private static func kind(of question: Question) -> Kind {
    switch question.kind {
    case .chooseOne, .scale, .statement: .one
    case .chooseMany(let options, let exclusive, let atMost):
      .many(
        exclusive: options.firstIndex { $0.id == exclusive },
        rulingOut: rulingOut(options.firstIndex { $0.id == exclusive }, question),
        most: max(1, min(atMost ?? mostChosen, mostChosen, options.count - 1)))
    case .rank(_, let places): .rank(places: places)
    case .text(let atMost, lines: _):
      .text(texts.map { Array(TextEntry.cleaned(String($0.prefix(atMost))).utf8) })
    case .number(let min, let max, let decimals):
      number(from: min ?? 0, to: max, power: AnswerEncoding.powerOfTen(decimals))
    }
  }

  private static func rulingOut(_ exclusive: Int?, _ question: Question) -> UInt64 {
    guard let exclusive, let shares = SyntheticShares.of(question) else { return usuallyRulingOut }
    return shares[exclusive] * 1_000 / shares.reduce(0, +)
  }

  private static func number(from min: Double, to max: Double?, power: Double) -> Kind {
    let width = Swift.min((max ?? min + widestSpan) - min, widestSpan)
    return .number(lowest: min, span: UInt64(Swift.max(0, width.rounded(.down))), power: power)
  }

  func weights(_ leaning: SyntheticLeaning, inEasyRead: Bool) -> [UInt64] {
    inEasyRead ? easyRead[leaning.number] : usual[leaning.number]
  }

  var isText: Bool {
    switch kind {
    case .text: true
    case .one, .many, .rank, .number: false
    }
  }

  /// A weight from 10 to 100 that hangs on the names alone, so that rankings are neither flat nor
  /// the same everywhere.
  private static func popularity(
    of option: Identifier<Option>, _ question: Question
  ) -> UInt64 {
    let seed = (question.id.text + "." + option.text).utf8.reduce(into: UInt64(5381)) {
      $0 = $0 &* 33 &+ UInt64($1)
    }
    var random = SplitMix64(seed: seed)
    return 10 + random.next() % 91
  }
}
