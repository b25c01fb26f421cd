/// How strong each idea is if every voter chooses the next among those left by their strength.
///
/// Plackett and Luce: the chance of an order is the product of each chosen idea's strength over the
/// sum of all that were left. Fitted by minorisation and maximisation, Hunter (2004), Annals of
/// Statistics 32, pages 384 to 406. Every idea has half a win and half a loss against a ghost, so
/// strengths stay finite when an idea always or never wins (PlackettLuce for R, `npseudo` 0.5).
/// Ideas that tie are each chosen with the whole tie still there, as Breslow treats ties.
package struct PlackettLuce: Hashable, Sendable {
  /// One for each idea, in the order of the ballot box, adding up to 1.
  package let strengths: [Double]

  private static let tolerance = 1e-10
  private static let mostSteps = 1_000

  package init(_ box: BallotBox) {
    let ideas = box.ideas.count
    let (wins, sets) = (Self.wins(box), ChoiceSets(box))
    // The ghost's strength is 1; scaled down at the end, only proportions matter.
    var strengths = [Double](repeating: 1, count: ideas)
    for _ in 0..<Self.mostSteps {
      let exposure = sets?.exposure(strengths) ?? Self.exposure(box, strengths)
      var change = 0.0
      for idea in 0..<ideas {
        let next = (wins[idea] + 0.5) / (exposure[idea] + 1 / (strengths[idea] + 1))
        change = max(change, abs(next - strengths[idea]) / next)
        strengths[idea] = next
      }
      if change < Self.tolerance { break }
    }
    let sum = strengths.reduce(0, +)
    self.strengths = strengths.map { $0 / sum }
  }

  /// How often each idea was chosen where there was a choice.
  private static func wins(_ box: BallotBox) -> [Double] {
    var wins = [Double](repeating: 0, count: box.ideas.count)
    box.forEachBallot { ballot, voters in
      for entry in ballot { wins[entry.idea] += Double(voters) }
      if let last = Self.onlyOneLeft(ballot, of: box.ideas.count) {
        wins[last.idea] -= Double(voters)
      }
    }
    return wins
  }

  /// The last idea of a complete ballot, unless it ties: there was nothing to choose it from.
  private static func onlyOneLeft(
    _ ballot: UnsafeBufferPointer<Entry>, of ideas: Int
  ) -> Entry? {
    guard ballot.count == ideas, let last = ballot.last, !last.isTied else { return nil }
    return last
  }

  /// For each idea the sum, over all choices in which it could be chosen, of 1 over all strengths.
  ///
  /// An idea left out could be chosen throughout its ballot. So each ballot adds its whole sum to all
  /// ideas at once, and takes back from those it ranks what came after them.
  private static func exposure(_ box: BallotBox, _ strengths: [Double]) -> [Double] {
    let total = strengths.reduce(0, +)
    var exposure = [Double](repeating: 0, count: strengths.count)
    var throughout = 0.0
    exposure.withUnsafeMutableBufferPointer { exposure in
      strengths.withUnsafeBufferPointer { strengths in
        box.forEachBallot { ballot, voters in
          let isComplete = ballot.count == strengths.count
          var left = isComplete ? 0 : total - ballot.reduce(0) { $0 + strengths[$1.idea] }
          var (end, after) = (ballot.count, 0.0)
          // From the last choice to the first, so that small strengths are added before large.
          while end > 0 {
            var start = end - 1
            while ballot[start].isTied { start -= 1 }
            for index in start..<end {
              exposure[ballot[index].idea] -= Double(voters) * after
              left += strengths[ballot[index].idea]
            }
            let isChoice = !(isComplete && end == ballot.count && end == start + 1)
            if isChoice { after += Double(end - start) / left }
            end = start
          }
          throughout += Double(voters) * after
        }
      }
    }
    return exposure.map { $0 + throughout }
  }
}
