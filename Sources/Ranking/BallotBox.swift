/// Ballots about the same ideas, ties and unranked ideas allowed, kept flat so that millions fit.
///
/// Equal ballots may stand once with their number. Ideas that a ballot leaves out come after all
/// that it ranks, and none of them before another.
package struct BallotBox: Sendable {
  package struct Idea: Hashable, Sendable {
    package let id: String
    package let title: String

    package init(id: String, title: String) {
      self.id = id
      self.title = title
    }
  }

  /// More ideas than any room can read; pairwise methods grow with their cube.
  package static let mostIdeas = 1_000
  /// Up to here all sums of places stay exact.
  package static let mostVoters = 1_000_000_000

  package let ideas: [Idea]
  package private(set) var voters = 0
  /// The ideas of all ballots one after another, each ballot from its first choice on.
  private(set) var entries: [Entry] = []
  /// Where each ballot ends in `entries`.
  private(set) var ends: [Int] = []
  /// How many people cast each ballot.
  private(set) var counts: [Int] = []
  private(set) var hasTies = false

  package init(ideas: [Idea]) { self.ideas = ideas }

  /// Adds a ballot given as positions in `ideas`, best first, each inner list a tie.
  ///
  /// - Returns: false, and adds nothing, when an idea is unknown or ranked twice, when a tie is
  ///   empty, or when there are more voters than can be counted exactly.
  package mutating func add(_ order: [[Int]], count: Int = 1) -> Bool {
    let ranked = order.flatMap { $0 }
    guard ranked.allSatisfy(ideas.indices.contains), Set(ranked).count == ranked.count,
      !order.contains([]), (1...Self.mostVoters).contains(count),
      voters + count <= Self.mostVoters
    else { return false }
    let entries = order.flatMap { tie in
      tie.enumerated().map { Entry($0.element, tied: $0.offset > 0) }
    }
    add(entries: entries, count: count)
    return true
  }

  /// Adds a ballot whose reader has checked it.
  mutating func add(entries ballot: [Entry], count: Int) {
    entries += ballot
    ends.append(entries.count)
    counts.append(count)
    voters += count
    hasTies = hasTies || ballot.contains { $0.isTied }
  }

  /// Hands out each ballot with its number of voters.
  func forEachBallot(_ body: (UnsafeBufferPointer<Entry>, Int) -> Void) {
    entries.withUnsafeBufferPointer { entries in
      var start = 0
      for (end, count) in zip(ends, counts) {
        body(UnsafeBufferPointer(rebasing: entries[start..<end]), count)
        start = end
      }
    }
  }
}

/// One idea on a ballot: its position among the ideas, and whether it ties with the one before.
struct Entry: Hashable, Comparable, Sendable {
  private let bits: UInt32

  init(_ idea: Int, tied: Bool) { bits = UInt32(truncatingIfNeeded: idea) << 1 | (tied ? 1 : 0) }

  var idea: Int { Int(bits >> 1) }
  var isTied: Bool { bits & 1 == 1 }

  static func < (left: Self, right: Self) -> Bool { left.bits < right.bits }
}

extension UnsafeBufferPointer<Entry> {
  /// Where the tie that begins at an index ends; an idea on its own is a tie of one.
  func endOfTie(from start: Int) -> Int {
    var end = start + 1
    while end < count, self[end].isTied { end += 1 }
    return end
  }
}
