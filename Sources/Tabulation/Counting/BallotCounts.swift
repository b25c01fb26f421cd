/// The different ballots on one question, with how many people cast each.
///
/// A ballot is the cells that count its places. A hash table with open addressing keeps them, each
/// in as many entries as there are places, so that many fit.
struct BallotCounts: Sendable {
  private let places: Int
  private let firstCell: Int
  /// Ballots one after another, blank places with `blank`.
  private var entries: [Int32] = []
  private var counts: [Int] = []
  /// For each slot which ballot stands there; `free` where none does.
  private var slots = [Int32](repeating: Self.free, count: 64)
  /// Whether there were more different ballots than are kept.
  private(set) var isOver = false

  private static let blank: Int32 = -1
  private static let free: Int32 = -1

  init(places: Int, firstCell: Int) { (self.places, self.firstCell) = (places, firstCell) }

  /// Counts a ballot, from the first choice on.
  mutating func count(_ ballot: UnsafeBufferPointer<Int32>, times: Int = 1) {
    guard !isOver else { return }
    let slot = slot(of: ballot)
    if slots[slot] != Self.free { return counts[Int(slots[slot])] += times }
    guard counts.count < DistinctBallots.most else { return giveUp() }
    slots[slot] = Int32(counts.count)
    entries += ballot
    entries += repeatElement(Self.blank, count: places - ballot.count)
    counts.append(times)
    if counts.count * 2 > slots.count { grow() }
  }

  private func slot(of ballot: UnsafeBufferPointer<Int32>) -> Int {
    var hash: UInt64 = 0
    for cell in ballot {
      hash = (hash ^ UInt64(UInt32(bitPattern: cell))) &* 0x9E37_79B9_7F4A_7C15
      hash ^= hash >> 32
    }
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: hash) & mask
    while slots[slot] != Self.free, !isEqual(Int(slots[slot]), ballot) { slot = (slot + 1) & mask }
    return slot
  }

  private func isEqual(_ number: Int, _ ballot: UnsafeBufferPointer<Int32>) -> Bool {
    let start = number * places
    for (place, cell) in ballot.enumerated() where entries[start + place] != cell { return false }
    return ballot.count == places || entries[start + ballot.count] == Self.blank
  }

  private mutating func grow() {
    slots = [Int32](repeating: Self.free, count: slots.count * 2)
    for number in counts.indices { slots[slot(of: number)] = Int32(number) }
  }

  private func slot(of number: Int) -> Int { withBallot(number) { slot(of: $0) } }

  private func withBallot<Result>(
    _ number: Int, _ body: (UnsafeBufferPointer<Int32>) -> Result
  ) -> Result {
    entries.withUnsafeBufferPointer { entries in
      let whole = entries[number * places..<(number + 1) * places]
      return body(UnsafeBufferPointer(rebasing: whole.prefix { $0 != Self.blank }))
    }
  }

  private mutating func giveUp() {
    self = BallotCounts(places: places, firstCell: firstCell)
    isOver = true
  }

  mutating func add(_ other: BallotCounts) {
    if other.isOver { giveUp() }
    for number in other.counts.indices {
      other.withBallot(number) { count($0, times: other.counts[number]) }
    }
  }

  /// All of them, by the options' places among those of the question, in the order of these.
  var inOrder: [DistinctBallots.Ballot] {
    counts.indices.map { number in
      DistinctBallots.Ballot(
        options: withBallot(number) { $0.map { (Int($0) - firstCell) / places } },
        count: counts[number])
    }.sorted { $0.options.lexicographicallyPrecedes($1.options) }
  }
}
