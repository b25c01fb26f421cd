/// Draws samples of the ballots, as many as there are, each ballot anew from all of them.
///
/// Ballots that agree in the places that count are one kind; a sample is how many it has of each. The
/// kinds stand in a fixed order, so a seed gives the same samples however the ballots are ordered.
struct Resampling {
  /// What one ballot gives one idea.
  struct Gift {
    let idea: Int
    /// In parts of `unit`.
    let points: Int
  }

  /// The parts into which a point is divided.
  let unit: Int
  private var gifts: [Gift] = []
  private var ends: [Int] = []
  private var counts: [Int] = []
  private var owners: [Int32] = []
  private let voters: Int

  /// A kind with few ballots is cheaper to draw one by one.
  private static let fewBallots = 16

  /// Sorts the ballots into kinds, which are compared by the ideas in the given order.
  init(_ box: BallotBox, places: Int, order: [Int]) {
    voters = box.voters
    unit = box.hasTies ? SharedPoints.unit : 1
    var standing = [Int](repeating: 0, count: order.count)
    for (position, idea) in order.enumerated() { standing[idea] = position }
    var kinds: [[Entry]: Int] = [:]
    box.forEachBallot { ballot, voters in
      var end = 0
      while end < ballot.count, end < places { end = ballot.endOfTie(from: end) }
      let kind = Self.sortedTies(ballot[..<end].map { Entry(standing[$0.idea], tied: $0.isTied) })
      kinds[kind, default: 0] += voters
    }
    for (kind, count) in kinds.sorted(by: { $0.key.lexicographicallyPrecedes($1.key) }) {
      kind.withUnsafeBufferPointer { appendGifts(of: $0, places: places, order: order) }
      ends.append(gifts.count)
      counts.append(count)
    }
    guard voters <= Self.fewBallots * counts.count else { return }
    for (kind, count) in counts.enumerated() {
      owners += repeatElement(Int32(kind), count: count)
    }
  }

  /// The ideas of each tie in one order, because it means nothing in which they were written.
  private static func sortedTies(_ ballot: [Entry]) -> [Entry] {
    guard ballot.contains(where: \.isTied) else { return ballot }
    return ballot.withUnsafeBufferPointer { entries in
      var (sorted, start) = ([Entry](), 0)
      while start < entries.count {
        let end = entries.endOfTie(from: start)
        let ideas = entries[start..<end].map(\.idea).sorted()
        sorted += ideas.enumerated().map { Entry($0.element, tied: $0.offset > 0) }
        start = end
      }
      return sorted
    }
  }

  private mutating func appendGifts(
    of kind: UnsafeBufferPointer<Entry>, places: Int, order: [Int]
  ) {
    var start = 0
    while start < kind.count {
      let end = kind.endOfTie(from: start)
      let last = min(end, places)
      let sum = (places - start + places - last + 1) * (last - start) / 2
      let (size, parts) = (end - start, sum * unit)
      for index in start..<end {
        let points = (2 * parts + size) / (2 * size)
        gifts.append(Gift(idea: order[kind[index].idea], points: points))
      }
      start = end
    }
  }

  /// Draws one sample and adds up what its ballots give.
  func draw(
    using generator: inout Xoshiro256, points: inout [Int], voters sums: inout [Int]
  ) {
    for idea in points.indices { (points[idea], sums[idea]) = (0, 0) }
    var start = 0
    for (kind, hits) in sample(using: &generator).enumerated() {
      if hits > 0 {
        for index in start..<ends[kind] {
          points[gifts[index].idea] += hits * gifts[index].points
          sums[gifts[index].idea] += hits
        }
      }
      start = ends[kind]
    }
  }

  /// How many ballots of each kind.
  private func sample(using generator: inout Xoshiro256) -> [Int] {
    var hits = [Int](repeating: 0, count: counts.count)
    guard owners.isEmpty else {
      for _ in 0..<voters {
        hits[Int(owners[Int(generator.next(upperBound: UInt64(owners.count)))])] += 1
      }
      return hits
    }
    var (ballots, left) = (voters, voters)
    for (kind, count) in counts.enumerated() where ballots > 0 {
      hits[kind] = Binomial.draw(
        trials: ballots, probability: Double(count) / Double(left), using: &generator)
      ballots -= hits[kind]
      left -= count
    }
    return hits
  }
}
