/// How firm the order of the ideas is: what it becomes when the ballots are drawn anew, many times.
///
/// Each sample takes as many ballots as there are, with replacement, and ranks the ideas by points,
/// then voters. The same seed and ballots give the same figures.
package struct Bootstrap: Hashable, Sendable {
  /// How one idea stood in the samples.
  package struct Standing: Hashable, Sendable {
    /// From the smallest rank that at least 5% of samples reach to the smallest that 95% reach.
    package let interval: ClosedRange<Int>
    /// The part of samples in which no idea stood above it, from 0 to 1.
    package let firstProbability: Double
    package let topThreeProbability: Double
  }

  package static let usualSamples = 2_000

  package let samples: Int
  package let seed: UInt64
  /// One for each idea, in the order of the ballot box; empty without ballots.
  package let standings: [Standing]

  /// Draws the samples; all ideas come in their order of rank, so their numbering changes nothing.
  ///
  /// There is at least one sample; before each, `progress` is told how many have been drawn. Where only
  /// some ideas are `ranked`, they are ranked among themselves; the others keep their places on the
  /// ballots, and their standing means nothing.
  package init(
    _ box: BallotBox, places: Int, order: [Int], ranked: Set<Int>? = nil, seed: UInt64,
    samples: Int = Bootstrap.usualSamples, progress: (Int) -> Void = { _ in }
  ) {
    self.samples = samples
    self.seed = seed
    guard box.voters > 0 else {
      standings = []
      return
    }
    let ideas = box.ideas.count
    let resampling = Resampling(box, places: places, order: order)
    var generator = Xoshiro256(seed: seed)
    var frequencies = [Int](repeating: 0, count: ideas * (ideas + 1))
    var points = [Int](repeating: 0, count: ideas)
    var voters = points
    var sorted = order.filter { ranked?.contains($0) ?? true }
    for sample in 0..<samples {
      progress(sample)
      resampling.draw(using: &generator, points: &points, voters: &voters)
      sorted.sort { (points[$0], voters[$0]) > (points[$1], voters[$1]) }
      var rank = 1
      for (index, idea) in sorted.enumerated() {
        if index > 0 {
          let above = sorted[index - 1]
          if (points[above], voters[above]) != (points[idea], voters[idea]) { rank = index + 1 }
        }
        frequencies[idea * (ideas + 1) + rank] += 1
      }
    }
    standings = (0..<ideas).map { idea in
      Standing(Array(frequencies[idea * (ideas + 1)..<(idea + 1) * (ideas + 1)]), of: samples)
    }
  }
}

extension Bootstrap.Standing {
  /// The frequencies say how often the idea had each rank; the first counts rank 0, which is never
  /// taken.
  fileprivate init(_ frequencies: [Int], of samples: Int) {
    var (reached, low, high) = (0, 0, 0)
    for (rank, frequency) in frequencies.enumerated() {
      reached += frequency
      if low == 0, reached * 20 >= samples { low = rank }
      if high == 0, reached * 20 >= samples * 19 { high = rank }
    }
    interval = low...high
    firstProbability = Double(frequencies[1]) / Double(samples)
    topThreeProbability = Double(frequencies.prefix(4).reduce(0, +)) / Double(samples)
  }
}
