import Ranking

/// Combined priorities as other programs read them, with every figure in full.
struct CombinationDocument: Encodable {
  private struct Theme: Encodable {
    struct Member: Encodable {
      let session, idea: String
      @OrNull var text: String?
      let points, rank: Int
    }

    struct Carriers: Encodable {
      let sessions: [String]
      let groups: [GroupName]
    }

    let theme: String
    let offeredIn: Int
    let pooledPercent: Double
    let pooledRank: Int
    let equalVoicePercent: Double
    let equalVoiceRank, jlaScore, moved: Int
    let carriedForward: Bool
    let carriedBy: Carriers
    let breadth, offeredTo, strata, points, mostPoints: Int
    let members: [Member]
  }

  private struct GroupName: Encodable {
    let by, category: String
    @OrNull var session: String?

    init(_ group: GroupPriorities) {
      (by, category, session) = (group.by, group.category, group.session)
    }
  }

  private struct Group: Encodable {
    let by, category: String
    @OrNull var title: String?
    @OrNull var session: String?
    @OrNull var base: Int?
    let first, everybody: [String]
    let differs, putsAnotherFirst: Bool
    let onlyInGroup, notInGroup: [String]

    init(_ difference: GroupDifference) {
      let group = difference.group
      (by, category, title) = (group.by, group.category, group.title)
      (session, base, first) = (group.session, group.base, group.first)
      (everybody, differs) = (difference.everybody, difference.isAny)
      putsAnotherFirst = difference.putsAnotherFirst
      (onlyInGroup, notInGroup) = (difference.onlyInGroup, difference.notInGroup)
    }
  }

  private struct Certificate: Encodable {
    let method: String
    let knownBallots: Int
    @OrNull var ballots: Int?
    let from: String
    @OrNull var to: String?
    let tiedWith: [String]
    @OrNull var ballotsToOvertake: Int?
  }

  /// Whether a program made the ballots of some session up.
  private let synthetic: Bool
  private let sessions, strata, voters: Int
  private let themes: [Theme]
  private let flip: Certificate?
  private let groups: [Group]

  init(_ file: SessionsFile) {
    let combination = file.combination
    synthetic = file.isSynthetic
    (sessions, strata) = (combination.sessions, combination.strata)
    voters = combination.voters
    themes = combination.rows.map { row in
      Theme(
        theme: row.theme, offeredIn: row.offeredIn, pooledPercent: row.pooled.percent,
        pooledRank: row.pooledRank, equalVoicePercent: row.equalVoicePercent,
        equalVoiceRank: row.equalVoiceRank, jlaScore: row.jlaScore, moved: row.moved,
        carriedForward: row.carriedForward,
        carriedBy: Theme.Carriers(
          sessions: row.carryingSessions, groups: row.carryingGroups.map(GroupName.init)),
        breadth: row.breadth, offeredTo: row.voters,
        strata: row.strata, points: row.pooled.points, mostPoints: row.pooled.most,
        members: row.members.map { member in
          Theme.Member(
            session: member.session, idea: member.idea,
            text: file.texts[member.session]?[member.idea], points: member.points,
            rank: member.rank)
        })
    }
    groups = combination.groups.map(Group.init)
    flip = combination.flip.map { flip in
      Certificate(
        method: flip.isComplete ? "exact" : "exact-among-known-ballots",
        knownBallots: flip.knownBallots, ballots: flip.ballots, from: flip.from, to: flip.to,
        tiedWith: flip.tiedWith,
        ballotsToOvertake: flip.ballotsToOvertake)
    }
  }
}
