package import Ranking

/// One of the votes, open or closed.
package struct Vote: Hashable, Sendable {
  package let opening: Event.VoteOpening
  /// The percentage of voters who must rank an idea for it to be agreed; fixed before the vote.
  package let consensus: Int?
  /// How often this vote was opened, this time included.
  package let openings: Int
  package internal(set) var closing: Event.VoteClosing?

  /// The ideas in the order in which one person sees them: their own, so that no idea gains from
  /// being first on the list for everybody (Hiligsmann 2013).
  package func order(for participant: ParticipantID) -> [Letter] {
    var generator = Xoshiro256(
      seed: opening.seed ^ (UInt64(participant.number) &* 0x9E37_79B9_7F4A_7C15))
    return opening.ideas.shuffled(with: &generator)
  }

  /// Whether a ballot ranks from one to K different ideas of this vote.
  package func accepts(_ ballot: Ballot<Letter>) -> Bool {
    (1...opening.places).contains(ballot.ideas.count)
      && ballot.ideas.allSatisfy(opening.ideas.contains)
  }
}

extension Array {
  /// Fisher and Yates's shuffle, written out so that a seed means the same order for ever.
  func shuffled(with generator: inout some RandomNumberGenerator) -> [Element] {
    var shuffled = self
    var left = count
    while left > 1 {
      let drawn = Int(generator.next().multipliedFullWidth(by: UInt64(left)).high)
      left -= 1
      shuffled.swapAt(left, drawn)
    }
    return shuffled
  }
}
