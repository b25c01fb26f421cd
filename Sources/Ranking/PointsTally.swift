/// How often each idea stood at each place: all that points need, so that no ballot is kept.
///
/// A tally counts the ballots of people who were offered the same ideas. Tallies of people who were
/// offered different ideas are added up; each idea then remembers to how many ballots it was
/// offered, because not offered is not the same as not chosen.
package struct PointsTally<Idea: Hashable & Sendable>: Hashable, Sendable {
  /// What the ballots say about one idea.
  package struct Count: Hashable, Sendable {
    package let idea: Idea
    /// The ballots on which the idea could have been ranked.
    package fileprivate(set) var offered: Int
    /// The ballots that rank it first, second, third…; it ends at the last place anyone gave it.
    package fileprivate(set) var placed: [Int]

    package init(idea: Idea, offered: Int, placed: [Int]) {
      self.idea = idea
      self.offered = offered
      self.placed = placed
    }
  }

  package private(set) var ballots: Int
  /// One count an idea, in the order in which the ideas were given.
  package private(set) var counts: [Count]
  private var positions: [Idea: Int]

  /// An empty tally of these ideas; one that is named again adds nothing.
  package init(offering ideas: [Idea]) {
    self.init(ballots: 0, counts: ideas.map { Count(idea: $0, offered: 0, placed: []) })
  }

  /// A tally as it was kept.
  package init(ballots: Int, counts: [Count]) {
    self.ballots = ballots
    self.counts = []
    self.positions = [:]
    for count in counts { add(count) }
  }

  /// Counts the ballot of a voter who was offered every idea of this tally.
  ///
  /// An idea that was not offered takes its place and earns nothing.
  package mutating func count(_ ballot: Ballot<Idea>) {
    ballots += 1
    for position in counts.indices { counts[position].offered += 1 }
    for (place, idea) in ballot.ideas.enumerated() {
      guard let position = positions[idea] else { continue }
      counts[position].placed.add(1, at: place)
    }
  }

  /// Adds the ballots of other voters; ideas that are new here follow those already known.
  package mutating func add(_ other: PointsTally) {
    ballots += other.ballots
    for count in other.counts { add(count) }
  }

  private mutating func add(_ count: Count) {
    guard let position = positions[count.idea] else {
      positions[count.idea] = counts.count
      return counts.append(count)
    }
    counts[position].offered += count.offered
    for (place, ballots) in count.placed.enumerated() {
      counts[position].placed.add(ballots, at: place)
    }
  }
}

extension [Int] {
  fileprivate mutating func add(_ ballots: Int, at place: Int) {
    while count <= place { append(0) }
    self[place] += ballots
  }
}
