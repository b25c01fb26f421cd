import Exports
import Ranking

extension ReportCombination {
  /// What `priorities combine` works out from a file of sessions.
  init(_ file: SessionsFile) {
    let combination = file.combination
    self.init(
      sessions: combination.sessions, strata: combination.strata, ballots: combination.voters,
      themes: combination.rows.map { row in
        Theme(
          theme: row.theme.onOneLine, offeredIn: row.offeredIn, pooledPercent: row.pooled.percent,
          pooledRank: row.pooledRank, equalVoicePercent: row.equalVoicePercent,
          equalVoiceRank: row.equalVoiceRank, moved: row.moved, breadth: row.breadth,
          members: row.members.map { member in
            Member(
              session: member.session.onOneLine, idea: member.idea.onOneLine,
              text: file.texts[member.session]?[member.idea]?.onOneLine, points: member.points,
              rank: member.rank)
          })
      },
      flip: combination.flip.map { flip in
        Flip(
          ballots: flip.ballots, from: flip.from.onOneLine, to: flip.to?.onOneLine,
          isComplete: flip.isComplete)
      })
  }
}
