import Surveys

/// Makes up the answers of one person after another to the same questions.
///
/// A few do not know. Who that is, is drawn apart from all else, and the others are drawn as if nobody
/// were: a question that offers not to know does not move the answers to all others.
struct SyntheticSheet {
  /// In a thousand: how many pass a question over, how many say that they would rather not say, and
  /// how many that they do not know.
  private static let skipping: UInt64 = 30
  private static let preferringNot: UInt64 = 30
  private static let notKnowing: UInt64 = 40
  private static let passingTextOver: UInt64 = 700
  private static let rankingFewer: UInt64 = 120

  private enum Drawn {
    case blank(SheetCoder.Blank)
    case option(Int)
    case options([Int])
    case text([UInt8])
    case number(Int64, Double)
  }

  private(set) var coder: SheetCoder
  /// The answers as if everybody knew, along whose route the others are drawn.
  private var known: SheetCoder
  private let draws: [SyntheticDraw]
  private var doubts: SplitMix64

  init(_ questions: [Question], seed: UInt64 = 0) {
    coder = SheetCoder(questions)
    known = coder
    draws = coder.questions.map { SyntheticDraw($0) }
    doubts = SplitMix64(seed: ~seed)
  }

  /// How many questions there are.
  var count: Int { draws.count }

  /// Makes up the answers of one person, as their route through the questions asks for them.
  ///
  /// From the question on at which the person gives up, all that are asked are passed over.
  mutating func fill(
    _ leaning: SyntheticLeaning, inEasyRead: Bool, givingUpAt end: Int = .max,
    _ random: inout SplitMix64
  ) {
    coder.begin()
    known.begin()
    for place in draws.indices {
      let draw = draws[place]
      let isMet = !(inEasyRead && draw.isLeftOutInEasyRead)
      let drawn = drawn(
        draw, isAsked: isMet && known.isNextAsked, hasGivenUp: place >= end,
        draw.weights(leaning, inEasyRead: inEasyRead), &random)
      Self.enter(drawn, in: &known)
      Self.enter(told(drawn, draw, isAsked: isMet && coder.isNextAsked), in: &coder)
    }
  }

  private func drawn(
    _ draw: SyntheticDraw, isAsked: Bool, hasGivenUp: Bool, _ weights: [UInt64],
    _ random: inout SplitMix64
  ) -> Drawn {
    if !isAsked { return .blank(.notAsked) }
    if hasGivenUp { return .blank(.skipped) }
    if draw.offersPreferNotToSay, random.happens(Self.preferringNot) {
      return .blank(.preferNotToSay)
    }
    if !draw.isRequired,
      random.happens(draw.isText ? Self.passingTextOver : Self.skipping)
    {
      return .blank(.skipped)
    }
    return answer(draw, weights, &random)
  }

  /// What the person says, who may not know, and may be asked something else for it.
  private mutating func told(_ drawn: Drawn, _ draw: SyntheticDraw, isAsked: Bool) -> Drawn {
    guard isAsked else { return .blank(.notAsked) }
    switch drawn {
    case .blank(.notAsked): return .blank(.skipped)
    case .option, .options, .text, .number:
      guard let unsure = draw.unsure, doubts.happens(Self.notKnowing) else { return drawn }
      return .option(unsure)
    case .blank: return drawn
    }
  }

  private static func enter(_ drawn: Drawn, in coder: inout SheetCoder) {
    switch drawn {
    case .blank(let blank): coder.leave(blank)
    case .option(let option): coder.choose(option)
    case .options(let options): coder.choose(options)
    case .text(let text): coder.write(text)
    case .number(let scaled, let number): coder.enter(scaled, number)
    }
  }

  private func answer(
    _ draw: SyntheticDraw, _ weights: [UInt64], _ random: inout SplitMix64
  ) -> Drawn {
    switch draw.kind {
    case .one: return .option(random.draw(weights))
    case .many(let exclusive, let rulingOut, let most):
      let count = 1 + Int(random.next() % UInt64(most))
      let mark = exclusive == nil ? 1_000 : random.next() % 1_000
      // Choices are drawn also where they are ruled out, so that how common that is at one question
      // does not move the answers to all others.
      let drawn =
        mark < SyntheticDraw.usuallyRulingOut
        ? [] : random.draw(count, weights.without(exclusive)).sorted()
      let rulesOut = drawn.isEmpty || mark < rulingOut
      return .options(rulesOut ? exclusive.map { [$0] } ?? [0] : drawn)
    case .rank(let places):
      let count =
        random.happens(Self.rankingFewer) ? 1 + Int(random.next() % UInt64(places)) : places
      return .options(random.draw(count, weights))
    case .text(let texts): return .text(texts[Int(random.next() % UInt64(texts.count))])
    case .number(let lowest, let span, let power):
      // Two draws, of which the lower counts: low numbers are the common ones.
      let steps = min(random.next() % (span + 1), random.next() % (span + 1))
      let number = lowest + Double(steps)
      return .number(Int64((number * power).rounded()), number)
    }
  }
}

extension [UInt64] {
  fileprivate func without(_ place: Int?) -> [UInt64] {
    guard let place else { return self }
    var weights = self
    weights[place] = 0
    return weights
  }
}

extension SplitMix64 {
  /// Whether something happens that happens so often in a thousand.
  mutating func happens(_ inAThousand: UInt64) -> Bool { next() % 1_000 < inAThousand }

  /// Draws a place by the weights.
  mutating func draw(_ weights: [UInt64]) -> Int {
    var mark = next() % Swift.max(1, weights.reduce(0, +))
    for (place, weight) in weights.enumerated() {
      if mark < weight { return place }
      mark -= weight
    }
    return 0
  }

  /// Draws places by the weights without putting any back; fewer where the rest weighs nothing.
  mutating func draw(_ count: Int, _ weights: [UInt64]) -> [Int] {
    var left = weights
    var drawn: [Int] = []
    while drawn.count < count, left.contains(where: { $0 > 0 }) {
      let place = draw(left)
      left[place] = 0
      drawn.append(place)
    }
    return drawn
  }
}
