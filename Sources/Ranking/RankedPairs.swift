/// Ranked pairs (Tideman): wins are locked from the strongest on, save those that close a cycle.
///
/// The stronger win has more voters behind it; of equally many, fewer against. Wins that are equal in
/// both are looked at together, and those that would close a cycle with one another are all left
/// out, so neither lot nor the order of the ideas decides anything. Ideas that no locked win
/// separates share their standing: the rank is one more than the ideas locked above.
package struct RankedPairs {
  /// The rank of each idea.
  package static func ranks(_ pairwise: Pairwise) -> [Int] {
    var locked = Reach(count: pairwise.ideas)
    var wins = wins(in: pairwise)[...]
    while let strongest = wins.first {
      let equals = wins.prefix { !strongest.isStronger(than: $0) }
      wins = wins.dropFirst(equals.count)
      lock(equals, in: &locked)
    }
    return (0..<pairwise.ideas).map { idea in
      1 + (0..<pairwise.ideas).count { $0 != idea && locked.leads(from: $0, to: idea) }
    }
  }

  private static func wins(in pairwise: Pairwise) -> [Win] {
    (0..<pairwise.ideas).flatMap { first in
      (0..<pairwise.ideas).filter { pairwise.beats(first, $0) }.map {
        Win(
          winner: first, loser: $0, votes: pairwise[first, over: $0],
          opposition: pairwise[$0, over: first])
      }
    }.sorted { $0.isStronger(than: $1) }
  }

  private static func lock(_ equals: ArraySlice<Win>, in locked: inout Reach) {
    let open = equals.filter { !locked.leads(from: $0.loser, to: $0.winner) }
    guard open.count > 1 else {
      for win in open { locked.join(win.winner, to: win.loser) }
      return
    }
    var together = locked
    for win in open { together.join(win.winner, to: win.loser) }
    for win in open where !together.leads(from: win.loser, to: win.winner) {
      locked.join(win.winner, to: win.loser)
    }
  }
}

private struct Win {
  let winner: Int
  let loser: Int
  let votes: Int
  let opposition: Int

  func isStronger(than other: Win) -> Bool {
    votes == other.votes ? opposition < other.opposition : votes > other.votes
  }
}

/// Which ideas can be reached from which along joins: the transitive closure, kept as bits.
private struct Reach {
  private let count: Int
  private let words: Int
  private var bits: [UInt64]

  init(count: Int) {
    self.count = count
    words = (count + 63) / 64
    bits = Array(repeating: 0, count: count * words)
  }

  func leads(from first: Int, to last: Int) -> Bool {
    bits[first * words + last / 64] >> UInt64(last % 64) & 1 == 1
  }

  mutating func join(_ first: Int, to last: Int) {
    for start in 0..<count where start == first || leads(from: start, to: first) {
      guard !leads(from: start, to: last) else { continue }
      for word in 0..<words { bits[start * words + word] |= bits[last * words + word] }
      bits[start * words + last / 64] |= 1 << UInt64(last % 64)
    }
  }
}
