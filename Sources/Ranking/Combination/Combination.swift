/// The priorities of several rooms, by theme: pooled, and with an equal voice for every stratum.
///
/// Both stand side by side, because each hides something: pooled, a large room drowns a small one;
/// with equal voices, one person of a small room weighs more than one of a large one.
package struct Combination: Sendable {
  /// The figures of one theme.
  package struct Row: Sendable {
    package let theme: String
    /// The sessions that offered it.
    package let offeredIn: Int
    /// The strata that offered it.
    package let strata: Int
    /// The voters who could have ranked it.
    package let voters: Int
    /// Its points of the most that the voters it was offered to could have given it.
    package let pooled: Share
    package let pooledRank: Int
    /// The mean of its percentages in the strata that offered it, from 0 to 100.
    package let equalVoicePercent: Double
    package let equalVoiceRank: Int
    /// The sum over strata of its reversed place, as the James Lind Alliance scores.
    package let jlaScore: Int
    /// The sessions in which one of its ideas is among the first K, in their order.
    package let carryingSessions: [String]
    /// The groups in whose first K it is, in their order.
    package let carryingGroups: [GroupPriorities]
    package let members: [Member]

    /// How many places higher it stands with equal voices than pooled; below 0 for lower.
    package var moved: Int { pooledRank - equalVoiceRank }
    /// In how many sessions one of its ideas is among the first K.
    package var breadth: Int { carryingSessions.count }
    /// Whether some session or some group put it among its first K.
    package var carriedForward: Bool { breadth > 0 || !carryingGroups.isEmpty }
  }

  /// An idea of a session that belongs to a theme.
  package struct Member: Hashable, Sendable {
    package let session: String
    package let idea: String
    package let points: Int
    /// Among the ideas of its session, by points alone; ideas that tie share a rank.
    package let rank: Int
  }

  /// Beyond this many points in all, products of two would no longer be exact.
  package static let mostPoints = 1_000_000_000

  package let sessions: Int
  package let strata: Int
  package let voters: Int
  /// By pooled rank, then equal-voice rank, then name.
  package let rows: [Row]
  /// What it would take to change first place; nothing where there is no theme.
  package let flip: Flip?
  /// Every group beside everybody, in the order of the groups.
  package let groups: [GroupDifference]

  /// Combines the sessions, or is nothing when they have too many points to count exactly.
  ///
  /// Groups of people are in none of the figures, as they are in the sessions already.
  package init?(_ sessions: [CombinedSession], groups: [GroupPriorities] = []) {
    guard let table = ThemeTable(sessions) else { return nil }
    self.sessions = sessions.count
    strata = table.strata.count
    voters = sessions.reduce(0) { $0 + $1.voters }
    let (ranks, scores) = (table.pooled.ranks, table.jlaScores)
    let byStratum = table.byStratum
    let equalVoice = EqualVoice(byStratum)
    let rows = table.themes.indices.map { theme in
      Row(
        theme: table.themes[theme], offeredIn: table.offeredIn[theme],
        strata: byStratum[theme].count, voters: table.offeredTo[theme],
        pooled: table.pooled[theme], pooledRank: ranks[theme],
        equalVoicePercent: equalVoice.percents[theme], equalVoiceRank: equalVoice.ranks[theme],
        jlaScore: scores[theme], carryingSessions: table.carrying[theme],
        carryingGroups: groups.filter { $0.first.contains(table.themes[theme]) },
        members: table.members[theme])
    }
    let ranked = rows.sorted {
      ($0.pooledRank, $0.equalVoiceRank, $0.theme) < ($1.pooledRank, $1.equalVoiceRank, $1.theme)
    }
    self.rows = ranked
    flip = Flip(sessions, ranked)
    self.groups = groups.map { GroupDifference($0, sessions, ranked) }
  }
}
