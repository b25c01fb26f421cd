package import Ranking

/// How an idea moved from the first vote to the second.
package struct Shift: Sendable {
  package let idea: Letter
  package let first: SessionTally.Row
  package let second: SessionTally.Row

  /// By how many ranks the idea rose; below 0 where it fell.
  package var ranksRisen: Int { first.rank - second.rank }
  package var pointsGained: Double { second.scores.points - first.scores.points }

  /// One shift for each idea in the order of the second vote; none unless both votes are closed.
  package static func between(_ results: [VoteResult]) -> [Shift]? {
    guard let first = results.first(where: { $0.opening.round == .first }),
      let second = results.first(where: { $0.opening.round == .second })
    else { return nil }
    let before = Dictionary(
      uniqueKeysWithValues: first.tally.rows.map { (first.letter(of: $0), $0) })
    return second.tally.rows.compactMap { row in
      let idea = second.letter(of: row)
      return before[idea].map { Shift(idea: idea, first: $0, second: row) }
    }
  }
}
