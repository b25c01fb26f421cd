import Ranking

/// From paper into the open vote.
extension PaperBallots {
  /// Casts each ballot for somebody on paper who has not voted.
  ///
  /// Which ballot goes to whom is drawn by lot and means nothing: it only gives each ballot one vote
  /// and each person no more than one.
  ///
  /// - Throws: `PaperBallotsNotCast` when there is no vote, or more ballots than people on paper who
  ///   have not voted; then nothing is to be kept.
  package func casting(
    in workshop: Workshop, _ desk: Desk, using generator: inout some RandomNumberGenerator
  ) throws(PaperBallotsNotCast) -> [DeskChange] {
    guard case .ranking = workshop.stage, let opening = workshop.votes.last?.opening else {
      throw .noVote
    }
    let voted = desk.voters(in: workshop)
    let waiting = opening.roster.filter { id in
      workshop.isPresent(id) && workshop[id]?.means == .paper && !voted.contains(id)
    }
    guard rows.count <= waiting.count else {
      throw .tooMany(ballots: rows.count, people: waiting.count)
    }
    var changes: [DeskChange] = []
    for (voter, row) in zip(waiting.shuffled(using: &generator), rows) {
      do {
        changes.append(
          try desk.casting(row.ballot.ideas, by: voter, isAssisted: true, in: workshop))
      } catch {
        throw .refused(error)
      }
    }
    return changes
  }
}

/// Why paper ballots cannot be cast as they are.
package enum PaperBallotsNotCast: Error, Hashable, Sendable, CustomStringConvertible {
  case noVote
  case tooMany(ballots: Int, people: Int)
  case refused(Refusal)

  package var description: String {
    switch self {
    case .noVote: "No vote is open. Open the vote, then enter the ballots."
    case .tooMany(let ballots, let people):
      """
      There are more ballots (\(ballots)) than people on paper who can still vote (\(people)). \
      Somebody with a device who voted on paper is entered by number; a ballot that was entered \
      before must not be entered again.
      """
    case .refused(let refusal): "A ballot was refused: \(refusal.reason)."
    }
  }
}
