/// What the choices on the ballots would be if the ideas had given strengths.
///
/// From them follow the slope of the likelihood of Plackett and Luce and its curvature, which is a net
/// of links between the ideas and the ghost. Links only ever add up, so cancelling loses none.
struct ExpectedChoices {
  private let strengths: [Double]
  /// For each idea how often it would be chosen.
  private var wins: [Double]
  /// For each two how firmly choices link them, row by row; the ghost comes last.
  private var links: [Double]

  private var ideas: Int { strengths.count }

  init(_ strengths: [Double]) {
    self.strengths = strengths
    wins = Array(repeating: 0, count: strengths.count)
    links = Array(repeating: 0, count: strengths.count * (strengths.count + 1))
  }

  /// Adds choices that are numbered by the set of ideas they were made from.
  mutating func add(_ sets: ChoiceSets) {
    var chances = [Double](repeating: 0, count: ideas)
    sets.forEach { members, choices in
      var sum = 0.0
      for idea in members { sum += strengths[idea] }
      for idea in members { chances[idea] = strengths[idea] / sum }
      for (index, idea) in members.enumerated() {
        wins[idea] += choices * chances[idea]
        let weight = choices * chances[idea]
        for other in members[(index + 1)...] { link(idea, other, weight * chances[other]) }
      }
    }
  }

  /// Adds the choices of ballots one by one.
  mutating func add(_ box: BallotBox) {
    var reach = [Reach](repeating: Reach(idea: 0, first: 0, second: 0), count: ideas)
    var isRanked = [Bool](repeating: false, count: ideas)
    box.forEachBallot { ballot, voters in
      fill(&reach, &isRanked, ballot)
      let voters = Double(voters)
      for (index, one) in reach.enumerated() {
        wins[one.idea] += voters * strengths[one.idea] * one.first
        // Whatever comes later was there in every choice in which this idea was.
        let weight = voters * strengths[one.idea] * one.second
        guard weight > 0 else { continue }
        for later in reach[(index + 1)...] {
          link(one.idea, later.idea, weight * strengths[later.idea])
        }
      }
    }
  }

  /// In how many choices of a ballot an idea was there, each over the sum of the strengths in it, and
  /// over its square.
  private struct Reach {
    var idea: Int
    var first: Double
    var second: Double
  }

  /// All ideas in the order of a ballot, those left out at the end.
  private func fill(
    _ reach: inout [Reach], _ isRanked: inout [Bool], _ ballot: UnsafeBufferPointer<Entry>
  ) {
    for entry in ballot { isRanked[entry.idea] = true }
    var (position, left) = (ballot.count, 0.0)
    for idea in 0..<ideas where !isRanked[idea] {
      reach[position].idea = idea
      left += strengths[idea]
      position += 1
    }
    // First the sums that were left at each choice, from the last to the first, so that small
    // strengths are added before large.
    var end = ballot.count
    while end > 0 {
      var start = end - 1
      while ballot[start].isTied { start -= 1 }
      for index in start..<end {
        left += strengths[ballot[index].idea]
        reach[index].idea = ballot[index].idea
        isRanked[ballot[index].idea] = false
      }
      for index in start..<end { reach[index].first = left }
      end = start
    }
    sumUp(&reach, ballot)
  }

  private func sumUp(_ reach: inout [Reach], _ ballot: UnsafeBufferPointer<Entry>) {
    var (first, second, start) = (0.0, 0.0, 0)
    let hasOneLeft = ballot.onlyOneLeft(of: ideas) != nil
    while start < ballot.count {
      let end = ballot.endOfTie(from: start)
      if !(hasOneLeft && end == ballot.count) {
        let left = reach[start].first
        first += Double(end - start) / left
        second += Double(end - start) / (left * left)
      }
      for index in start..<end { (reach[index].first, reach[index].second) = (first, second) }
      start = end
    }
    for index in ballot.count..<ideas {
      (reach[index].first, reach[index].second) = (first, second)
    }
  }

  /// Adds one comparison of each idea with the ghost, whose strength is 1.
  mutating func addGhost() {
    for idea in 0..<ideas {
      let chance = strengths[idea] / (strengths[idea] + 1)
      wins[idea] += chance
      links[idea * (ideas + 1) + ideas] += chance / (strengths[idea] + 1)
    }
  }

  private mutating func link(_ one: Int, _ other: Int, _ weight: Double) {
    links[min(one, other) * (ideas + 1) + max(one, other)] += weight
  }

  /// By how much the logarithms of the strengths would have to change to explain other wins, if the
  /// curvature stayed as it is.
  ///
  /// The net is solved by taking out one idea after another: its links become links among those it
  /// held together.
  func step(towards observed: [Double]) -> [Double] {
    var (links, excess) = (links, zip(observed, wins).map { $0 - $1 })
    let width = ideas + 1
    var totals = [Double](repeating: 0, count: ideas)
    for idea in 0..<ideas {
      let row = idea * width
      for other in idea + 1...ideas { totals[idea] += links[row + other] }
      for other in idea + 1..<width - 1 where links[row + other] > 0 {
        let part = links[row + other] / totals[idea]
        excess[other] += part * excess[idea]
        for third in other + 1...ideas {
          links[other * width + third] += part * links[row + third]
        }
      }
    }
    var step = [Double](repeating: 0, count: width)
    for idea in (0..<ideas).reversed() {
      var sum = excess[idea]
      for other in idea + 1..<ideas { sum += links[idea * width + other] * step[other] }
      step[idea] = sum / totals[idea]
    }
    return Array(step.prefix(ideas))
  }
}
