/// How often voters chose from each set of ideas, where the sets are few enough to be numbered.
///
/// However many ballots there are, ten ideas make 1,023 sets.
struct ChoiceSets {
  static let mostIdeas = 16

  private let ideas: Int
  private let sets: [(members: Int, choices: Double)]

  /// None when there are too many ideas.
  init?(_ box: BallotBox) {
    guard box.ideas.count <= Self.mostIdeas else { return nil }
    ideas = box.ideas.count
    let all = 1 << box.ideas.count - 1
    var choices = [Int](repeating: 0, count: all + 1)
    box.forEachBallot { ballot, voters in
      var (left, start) = (all, 0)
      while start < ballot.count {
        let end = ballot.endOfTie(from: start)
        choices[left] += (end - start) * voters
        for index in start..<end { left &= ~(1 << ballot[index].idea) }
        start = end
      }
    }
    sets = choices.enumerated().compactMap { members, choices in
      choices > 0 && members.nonzeroBitCount > 1 ? (members, Double(choices)) : nil
    }
  }

  /// Hands out the ideas of each set with the number of choices from it.
  func forEach(_ body: ([Int], Double) -> Void) {
    for (members, choices) in sets {
      body((0..<ideas).filter { members >> $0 & 1 == 1 }, choices)
    }
  }
}
