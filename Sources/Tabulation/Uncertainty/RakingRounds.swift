import Surveys

/// The rounds of a raking: every margin once, then the cap, until nothing is left to do.
struct RakingRounds {
  /// The category whose share is furthest from its target.
  struct Gap {
    let size: Double
    let margin: Int
    let category: Int
  }

  private(set) var weights: [Double]
  private(set) var count = 0
  private(set) var gap: Gap
  private let people: [Double]
  private let responses: Double
  private let margins: [Raking.Margin]
  /// The categories of each margin, and for each margin and cell the number of its category.
  private let categories: [[Identifier<Option>]]
  private let places: [[Int]]
  private let targets: [[Double]]

  init(_ cells: [Raking.Cell], _ margins: [Raking.Margin]) throws(RakingFailure) {
    try Self.check(cells, margins)
    self.margins = margins
    people = cells.map { Double($0.people) }
    responses = people.reduce(0, +)
    let categories = margins.map { $0.shares.filter { $0.value > 0 }.keys.sorted() }
    self.categories = categories
    targets = zip(margins, categories).map { margin, ids in
      ids.map { margin.shares[$0, default: 0] }
    }
    places = margins.indices.map { margin in
      let numbers = Dictionary(
        uniqueKeysWithValues: zip(categories[margin], categories[margin].indices))
      return cells.map { numbers[$0.categories[margin], default: 0] }
    }
    weights = Array(repeating: 1, count: cells.count)
    gap = Gap(size: .infinity, margin: 0, category: 0)
  }

  private static func check(
    _ cells: [Raking.Cell], _ margins: [Raking.Margin]
  ) throws(RakingFailure) {
    guard !margins.isEmpty else { throw .noMargins }
    guard margins.count <= Raking.mostMargins else {
      throw .tooManyMargins(limit: Raking.mostMargins)
    }
    guard cells.contains(where: { $0.people > 0 }) else { throw .nobody }
    for (number, cell) in cells.enumerated() where cell.categories.count != margins.count {
      throw .cellDoesNotFit(cell: number)
    }
    for (number, margin) in margins.enumerated() {
      let present = Set(cells.filter { $0.people > 0 }.map { $0.categories[number] })
      for category in present.sorted() where margin.shares[category, default: 0] <= 0 {
        throw .unknownShare(margin.characteristic, category)
      }
      for (category, share) in margin.shares.sorted(by: { $0.key < $1.key })
      where share > 0 && !present.contains(category) {
        throw .emptyCategory(margin.characteristic, category)
      }
    }
  }

  /// Goes round until every share meets its target.
  mutating func run() throws(RakingFailure) {
    goRound { _ in }
    guard gap.size > Raking.largestMiss else { return }
    throw .noConvergence(
      rounds: count, margins[gap.margin].characteristic, categories[gap.margin][gap.category],
      gap: gap.size)
  }

  /// Goes on, cutting what is above the cap in each round; shares that are missed then are its
  /// price.
  mutating func trim(at cap: Double) {
    guard weights.indices.contains(where: { people[$0] > 0 && weights[$0] > cap }) else { return }
    goRound { $0.cut(at: cap) }
  }

  /// Goes round until the shares meet their targets or nothing changes any more.
  private mutating func goRound(_ finish: (inout RakingRounds) -> Void) {
    for _ in 0..<Raking.mostRounds {
      let before = weights
      for margin in margins.indices { fit(margin) }
      finish(&self)
      count += 1
      gap = largestGap()
      let change = zip(before, weights).reduce(0) { max($0, abs($1.0 - $1.1)) }
      if gap.size <= Raking.tolerance || change <= Raking.tolerance { return }
    }
  }

  /// Gives every category of a margin its share of the responses.
  private mutating func fit(_ margin: Int) {
    let sums = sums(of: margin)
    for (cell, category) in places[margin].enumerated() where sums[category] > 0 {
      weights[cell] *= targets[margin][category] * responses / sums[category]
    }
  }

  /// Cuts what is above the cap and spreads it over the others, until nobody is above it.
  private mutating func cut(at cap: Double) {
    var isCut = Array(repeating: false, count: weights.count)
    while case let above = weights.indices.filter({
      !isCut[$0] && people[$0] > 0 && weights[$0] > cap
    }), !above.isEmpty {
      for cell in above { isCut[cell] = true }
      let others = weights.indices.filter { !isCut[$0] }
      let stay = others.reduce(0) { $0 + people[$1] * weights[$1] }
      let atCap = weights.indices.reduce(0) { $0 + (isCut[$1] ? people[$1] * cap : 0) }
      for cell in weights.indices {
        weights[cell] = isCut[cell] ? cap : weights[cell] * (responses - atCap) / stay
      }
    }
  }

  private func largestGap() -> Gap {
    var largest = Gap(size: -1, margin: 0, category: 0)
    for margin in margins.indices {
      let sums = sums(of: margin)
      let total = sums.reduce(0, +)
      for (category, sum) in sums.enumerated() {
        let size = abs(sum / total - targets[margin][category])
        if size > largest.size { largest = Gap(size: size, margin: margin, category: category) }
      }
    }
    return largest
  }

  private func sums(of margin: Int) -> [Double] {
    var sums = Array(repeating: 0.0, count: targets[margin].count)
    for (cell, category) in places[margin].enumerated() {
      sums[category] += people[cell] * weights[cell]
    }
    return sums
  }
}
