/// How often each idea stood at each place, alone or in a tie: all that positional methods need.
struct PlaceTally {
  /// Places that an idea filled together with others, and how many voters put it there.
  struct Filled {
    /// Counted from 0.
    let first: Int
    let size: Int
    let voters: Int

    /// The mean of the places, counted from 1.
    var meanPlace: Double { Double(2 * first + size + 1) / 2 }
  }

  /// What the ballots say about one idea.
  struct Count {
    /// In a fixed order, so that sums do not hang on the order of the ballots.
    fileprivate(set) var filled: [Filled] = []
    /// The voters who ranked it at any place.
    fileprivate(set) var ranked = 0
    /// The number of ideas ranked on those voters' ballots, added up.
    fileprivate(set) var lengths = 0
  }

  let voters: Int
  /// The number of ideas ranked on all ballots, added up.
  private(set) var lengths = 0
  private(set) var counts: [Count]
  /// The sum of t³ − t over the ties of all ballots, unranked ideas being one tie.
  private(set) var tieCorrection = 0

  init(_ box: BallotBox) {
    voters = box.voters
    let ideas = box.ideas.count
    counts = Array(repeating: Count(), count: ideas)
    var alone = [Int](repeating: 0, count: ideas * ideas)
    var shared: [SharedPlace: Int] = [:]
    var sums = [(ranked: Int, lengths: Int)](repeating: (0, 0), count: ideas)
    box.forEachBallot { ballot, voters in
      lengths += ballot.count * voters
      tieCorrection += cubeLess(ideas - ballot.count) * voters
      var start = 0
      while start < ballot.count {
        let end = ballot.endOfTie(from: start)
        tieCorrection += cubeLess(end - start) * voters
        for index in start..<end {
          let idea = ballot[index].idea
          sums[idea].ranked += voters
          sums[idea].lengths += ballot.count * voters
          if end == start + 1 {
            alone[idea * ideas + start] += voters
          } else {
            shared[SharedPlace(idea: idea, first: start, size: end - start), default: 0] += voters
          }
        }
        start = end
      }
    }
    for idea in 0..<ideas {
      (counts[idea].ranked, counts[idea].lengths) = sums[idea]
      fill(idea, alone: alone[idea * ideas..<(idea + 1) * ideas])
    }
    for (place, voters) in shared.sorted(by: { $0.key < $1.key }) {
      counts[place.idea].filled.append(
        Filled(first: place.first, size: place.size, voters: voters))
    }
  }

  private mutating func fill(_ idea: Int, alone: ArraySlice<Int>) {
    for (place, voters) in alone.enumerated() where voters > 0 {
      counts[idea].filled.append(Filled(first: place, size: 1, voters: voters))
    }
  }
}

/// The places of one idea in a tie.
private struct SharedPlace: Hashable, Comparable {
  let idea: Int
  let first: Int
  let size: Int

  static func < (left: Self, right: Self) -> Bool {
    (left.idea, left.size, left.first) < (right.idea, right.size, right.first)
  }
}

private func cubeLess(_ size: Int) -> Int { size * size * size - size }
