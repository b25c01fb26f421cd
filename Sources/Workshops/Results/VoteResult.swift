package import Ranking

/// A closed vote with what its ballots say, by every method.
package struct VoteResult: Sendable {
  package let opening: Event.VoteOpening
  package let closing: Event.VoteClosing
  /// The percentage of voters who had to rank an idea for the room to call it agreed; or none.
  package let consensus: Int?
  package let box: BallotBox
  package let tally: SessionTally

  /// Counts a vote, or is nothing while it is open.
  ///
  /// The title is what figures call an idea beside its letter.
  package init?(_ vote: Vote, title: (Letter) -> String) {
    guard let closing = vote.closing else { return nil }
    opening = vote.opening
    self.closing = closing
    consensus = vote.consensus
    var box = BallotBox(
      ideas: vote.opening.ideas.map { BallotBox.Idea(id: $0.description, title: title($0)) })
    let positions = Dictionary(
      uniqueKeysWithValues: vote.opening.ideas.enumerated().map { ($0.element, $0.offset) })
    for ballot in closing.ballots {
      guard box.add(ballot.ideas.compactMap { positions[$0].map { [$0] } }) else { return nil }
    }
    self.box = box
    tally = SessionTally(box, places: vote.opening.places)
  }

  /// The ballots that fill every place.
  package var complete: Int {
    closing.ballots.count { $0.ideas.count == opening.places }
  }

  /// The ideas that the room agreed on by the threshold that it had fixed, in the order of rank;
  /// nothing where it fixed none.
  package var agreed: [Letter]? {
    consensus.map { percentage in
      tally.rows.filter { $0.scores.voters * 100 >= percentage * tally.voters }.map(letter)
    }
  }

  package func letter(of row: SessionTally.Row) -> Letter { opening.ideas[row.position] }
}
