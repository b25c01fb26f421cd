import Surveys

/// Makes up the answers of one person after another to the same questions.
struct SyntheticSheet {
  /// In a thousand: how many pass a question over, and how many say that they would rather not say.
  private static let skipping: UInt64 = 30
  private static let preferringNot: UInt64 = 30
  private static let passingTextOver: UInt64 = 700
  private static let rankingFewer: UInt64 = 120

  private(set) var coder: SheetCoder
  private let draws: [SyntheticDraw]

  init(_ questions: [Question]) {
    coder = SheetCoder(questions)
    draws = coder.questions.map { SyntheticDraw($0) }
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
    for place in draws.indices {
      let draw = draws[place]
      if !coder.isNextAsked || (inEasyRead && draw.isLeftOutInEasyRead) {
        coder.leave(.notAsked)
      } else if place >= end {
        coder.leave(.skipped)
      } else if draw.offersPreferNotToSay, random.happens(Self.preferringNot) {
        coder.leave(.preferNotToSay)
      } else if !draw.isRequired,
        random.happens(draw.isText ? Self.passingTextOver : Self.skipping)
      {
        coder.leave(.skipped)
      } else {
        answer(draw, draw.weights(leaning, inEasyRead: inEasyRead), &random)
      }
    }
  }

  private mutating func answer(
    _ draw: SyntheticDraw, _ weights: [UInt64], _ random: inout SplitMix64
  ) {
    switch draw.kind {
    case .one: coder.choose(random.draw(weights))
    case .many(let exclusive, let rulingOut, let most):
      let count = 1 + Int(random.next() % UInt64(most))
      let mark = exclusive == nil ? 1_000 : random.next() % 1_000
      // Choices are drawn also where they are ruled out, so that how common that is at one question
      // does not move the answers to all others.
      let drawn =
        mark < SyntheticDraw.usuallyRulingOut
        ? [] : random.draw(count, weights.without(exclusive)).sorted()
      let rulesOut = drawn.isEmpty || mark < rulingOut
      coder.choose(rulesOut ? exclusive.map { [$0] } ?? [0] : drawn)
    case .rank(let places):
      let count =
        random.happens(Self.rankingFewer) ? 1 + Int(random.next() % UInt64(places)) : places
      coder.choose(random.draw(count, weights))
    case .text(let texts): coder.write(texts[Int(random.next() % UInt64(texts.count))])
    case .number(let lowest, let span, let power):
      // Two draws, of which the lower counts: low numbers are the common ones.
      let steps = min(random.next() % (span + 1), random.next() % (span + 1))
      let number = lowest + Double(steps)
      coder.enter(Int64((number * power).rounded()), number)
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
