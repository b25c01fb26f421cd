/// The different ballots on one question, with how many people cast each.
///
/// A hash table with open addressing over ballots of a fixed width, so that a million fit easily.
struct BallotCounts: Sendable {
  private let places: Int
  /// Each ballot in `places` entries, blank places with `blank`.
  private var entries: [Int32] = []
  private var counts: [Int] = []
  /// For each slot which ballot stands there; `free` where none does.
  private var slots = [Int32](repeating: Self.free, count: 64)
  /// Whether there were more different ballots than are kept.
  private(set) var isOver = false

  private static let blank: Int32 = -1
  private static let free: Int32 = -1

  init(places: Int) { self.places = places }

  /// Counts a ballot of options from the first choice on, no more of them than there are places.
  mutating func count(_ ballot: ArraySlice<Int32>, times: Int = 1) {
    guard !isOver else { return }
    let slot = slot(of: ballot)
    if slots[slot] != Self.free { return counts[Int(slots[slot])] += times }
    guard counts.count < DistinctBallots.most else { return giveUp() }
    slots[slot] = Int32(counts.count)
    entries += ballot
    for _ in ballot.count..<places { entries.append(Self.blank) }
    counts.append(times)
    if counts.count * 2 > slots.count { grow() }
  }

  mutating func add(_ other: BallotCounts) {
    if other.isOver { giveUp() }
    other.forEach { count($0, times: $1) }
  }

  func forEach(_ body: (_ ballot: ArraySlice<Int32>, _ count: Int) -> Void) {
    for ballot in counts.indices {
      let whole = entries[ballot * places..<(ballot + 1) * places]
      body(whole.prefix { $0 != Self.blank }, counts[ballot])
    }
  }

  private func slot(of ballot: ArraySlice<Int32>) -> Int {
    var hash: UInt64 = 0
    for option in ballot {
      hash = (hash ^ UInt64(UInt32(bitPattern: option))) &* 0x9E37_79B9_7F4A_7C15
      hash ^= hash >> 32
    }
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: hash) & mask
    while slots[slot] != Self.free, !isEqual(Int(slots[slot]), ballot) { slot = (slot + 1) & mask }
    return slot
  }

  private func isEqual(_ number: Int, _ ballot: ArraySlice<Int32>) -> Bool {
    let start = number * places
    for (place, option) in ballot.enumerated() where entries[start + place] != option {
      return false
    }
    return ballot.count == places || entries[start + ballot.count] == Self.blank
  }

  private mutating func grow() {
    slots = [Int32](repeating: Self.free, count: slots.count * 2)
    var number: Int32 = 0
    forEach { ballot, _ in
      slots[slot(of: ballot)] = number
      number += 1
    }
  }

  private mutating func giveUp() {
    self = BallotCounts(places: places)
    isOver = true
  }
}
