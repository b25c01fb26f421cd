/// How firm first place by pooled points is: the smallest number of ballots that, changed into any
/// legal ballots, would change it.
///
/// It is the margin of victory of Xia (2012): the set of themes in first place becomes another, so
/// drawing level with the first is a change. It is found exactly. Changing ballots changes neither
/// the number of voters nor what each was offered, so every theme keeps its denominator, and the lead
/// of theme `f` over theme `y` is a sum with one term for each ballot: its points for `f` in parts of
/// the most `f` could earn, less the same of `y`. The set in first place changes if and only if some
/// `y` overtakes some `f` of it, or draws level with one without having been in it: whichever of the
/// two then leads, the old set is no longer the set of leaders. For one pair, a changed ballot lowers
/// the lead by at most its swing: from what it gives now to the least that a legal ballot of its
/// session can give. Ballots are free of one another, so a set of ballots lowers the lead by at most
/// the sum of its swings, and by exactly that when each becomes its least one; of all sets of one size
/// that of the largest swings lowers it most. So the ballots are taken in the order of their swings
/// until the lead is gone, and the smallest number over all pairs is the answer.
package struct Flip: Hashable, Sendable {
  /// Of those that share first place, one that the fewest ballots would dislodge or join.
  package let from: String
  /// The others that share first place.
  package let tiedWith: [String]
  /// Who would then be level with `from` or above it; nothing when no change of ballots can do it.
  package let to: String?
  package let ballots: Int?
  /// The smallest number after which a theme that is first now has another above it.
  package let ballotsToOvertake: Int?
  /// Whether the ballots of every session are at hand; where only totals are, they stay as they are.
  package let isComplete: Bool
  /// How many ballots are at hand.
  package let knownBallots: Int

  /// Searches among the sessions; the rows come in the order of rank.
  init?(_ sessions: [CombinedSession], _ rows: [Combination.Row]) {
    let leaders = rows.prefix { $0.pooledRank == 1 }.count
    guard leaders > 0 else { return nil }
    let names = Dictionary(
      uniqueKeysWithValues: rows.enumerated().map { ($0.element.theme, $0.offset) })
    let (votes, shares) = (sessions.compactMap { CastBallots($0, names) }, rows.map(\.pooled))
    var offering = [Set<Int>](repeating: [], count: rows.count)
    for (number, cast) in votes.enumerated() {
      for theme in cast.ideas.keys { offering[theme].insert(number) }
    }
    var best: (ballots: Int, from: Int, to: Int)?
    var overtaking: Int?
    search: for leader in 0..<leaders {
      for other in rows.indices where other != leader {
        let concerned = offering[leader].union(offering[other]).map { votes[$0] }
        let lead = Lead(of: leader, over: other, in: concerned, shares)
        let above = lead.ballots(toLower: lead.size + 1)
        if let above { overtaking = min(overtaking ?? above, above) }
        let level = other < leaders ? above : lead.ballots(toLower: lead.size)
        if let level, level < best?.ballots ?? .max { best = (level, leader, other) }
        if overtaking == 1 { break search }
      }
    }
    let from = best?.from ?? 0
    self.from = rows[from].theme
    tiedWith = (0..<leaders).filter { $0 != from }.map { rows[$0].theme }
    to = best.map { rows[$0.to].theme }
    ballots = best?.ballots
    ballotsToOvertake = overtaking
    isComplete = votes.count == sessions.count
    knownBallots = votes.reduce(0) { $0 + $1.session.voters }
  }
}
