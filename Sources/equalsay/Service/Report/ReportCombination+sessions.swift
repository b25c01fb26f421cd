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
          equalVoiceRank: row.equalVoiceRank, jlaScore: row.jlaScore, moved: row.moved,
          breadth: row.breadth, carriedForward: row.carriedForward,
          carriedBy: Carriers(
            sessions: row.carryingSessions.map(\.onOneLine),
            groups: row.carryingGroups.map(GroupName.init)),
          members: row.members.map { member in
            Member(
              session: member.session.onOneLine, idea: member.idea.onOneLine,
              text: file.texts[member.session]?[member.idea]?.onOneLine, points: member.points,
              rank: member.rank)
          })
      },
      flip: combination.flip.map(ReportFlip.init), groups: combination.groups.map(Group.init))
  }
}

extension ReportFlip {
  init(_ flip: Flip) {
    self.init(
      method: flip.isComplete ? .exact : .amongKnownBallots, knownBallots: flip.knownBallots,
      ballots: flip.ballots, from: flip.from.onOneLine, to: flip.to?.onOneLine,
      tiedWith: flip.tiedWith.map(\.onOneLine), ballotsToOvertake: flip.ballotsToOvertake)
  }
}

extension ReportCombination.GroupName {
  fileprivate init(_ group: GroupPriorities) {
    self.init(
      by: group.by.onOneLine, category: group.category.onOneLine,
      session: group.session?.onOneLine)
  }
}

extension ReportCombination.Group {
  fileprivate init(_ difference: GroupDifference) {
    let group = difference.group
    self.init(
      ReportCombination.GroupName(group), title: group.title?.onOneLine, base: group.base,
      first: group.first.map(\.onOneLine), everybody: difference.everybody.map(\.onOneLine),
      differs: difference.isAny, putsAnotherFirst: difference.putsAnotherFirst,
      onlyInGroup: difference.onlyInGroup.map(\.onOneLine),
      notInGroup: difference.notInGroup.map(\.onOneLine))
  }
}
