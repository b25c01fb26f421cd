import Foundation

/// How strong each idea is if every voter chooses the next among those left by their strength.
///
/// Plackett and Luce: the chance of an order is the product of each chosen idea's strength over the
/// sum of all that were left. Every idea has half a win and half a loss against a ghost, so
/// strengths stay finite when an idea always or never wins (PlackettLuce for R, `npseudo` 0.5).
/// Ideas that tie are each chosen with the whole tie still there, as Breslow treats ties.
///
/// The likelihood is climbed by Newton's method. Minorisation and maximisation (Hunter 2004) ends at
/// the same top, but where voters nearly agree it is still orders of magnitude away after 1,000
/// steps.
package struct PlackettLuce: Hashable, Sendable {
  /// One for each idea, in the order of the ballot box, adding up to 1.
  package let strengths: [Double]

  /// Each step squares how far it is to the top, so after one of this size nothing is left to gain.
  private static let tolerance = 1e-7
  private static let mostSteps = 200
  /// No strength is further from the ghost's than e³⁰⁰, so their squares can be written.
  private static let furthest = 300.0

  package init(_ box: BallotBox) {
    let (wins, sets) = (Self.wins(box), ChoiceSets(box))
    // The ghost's logarithm is 0; scaled down at the end, only proportions matter.
    var logarithms = [Double](repeating: 0, count: box.ideas.count)
    for _ in 0..<Self.mostSteps {
      let strengths = logarithms.map { exp($0) }
      var choices = ExpectedChoices(strengths)
      if let sets { choices.add(sets) } else { choices.add(box) }
      choices.addGhost()
      let step = choices.step(towards: wins)
      let span = max(0, step.max() ?? 0) - min(0, step.min() ?? 0)
      // Along a step of this span no curvature grows faster than e^span, so this part of it climbs.
      let part = span > 0 ? log1p(span) / span : 1
      for (idea, change) in step.enumerated() {
        logarithms[idea] = min(
          Self.furthest, max(-Self.furthest, logarithms[idea] + part * change))
      }
      if span < Self.tolerance { break }
    }
    let highest = logarithms.max() ?? 0
    let strengths = logarithms.map { exp($0 - highest) }
    let sum = strengths.reduce(0, +)
    self.strengths = strengths.map { $0 / sum }
  }

  /// How often each idea was chosen where there was a choice, the ghost's half included.
  private static func wins(_ box: BallotBox) -> [Double] {
    var wins = [Double](repeating: 0.5, count: box.ideas.count)
    box.forEachBallot { ballot, voters in
      for entry in ballot { wins[entry.idea] += Double(voters) }
      if let last = ballot.onlyOneLeft(of: box.ideas.count) {
        wins[last.idea] -= Double(voters)
      }
    }
    return wins
  }
}

extension UnsafeBufferPointer<Entry> {
  /// The last idea of a complete ballot, unless it ties: there was nothing to choose it from.
  func onlyOneLeft(of ideas: Int) -> Entry? {
    guard count == ideas, let last, !last.isTied else { return nil }
    return last
  }
}
