import Ranking

/// Combined priorities as other programs read them, with every figure in full.
struct CombinationDocument: Encodable {
  private struct Theme: Encodable {
    struct Member: Encodable {
      let session, idea: String
      @OrNull var text: String?
      let points, rank: Int
    }

    let theme: String
    let offeredIn: Int
    let pooledPercent: Double
    let pooledRank: Int
    let equalVoicePercent: Double
    let equalVoiceRank, jlaScore, moved: Int
    let carriedForward: Bool
    let breadth, offeredTo, strata, points, mostPoints: Int
    let members: [Member]
  }

  private struct Certificate: Encodable {
    let method: String
    @OrNull var ballots: Int?
    let from: String
    @OrNull var to: String?
    let tiedWith: [String]
    @OrNull var ballotsToOvertake: Int?
  }

  private let sessions, strata, voters: Int
  private let themes: [Theme]
  private let flip: Certificate?

  init(_ file: SessionsFile) {
    let combination = file.combination
    (sessions, strata) = (combination.sessions, combination.strata)
    voters = combination.voters
    themes = combination.rows.map { row in
      Theme(
        theme: row.theme, offeredIn: row.offeredIn, pooledPercent: row.pooled.percent,
        pooledRank: row.pooledRank, equalVoicePercent: row.equalVoicePercent,
        equalVoiceRank: row.equalVoiceRank, jlaScore: row.jlaScore, moved: row.moved,
        carriedForward: row.carriedForward, breadth: row.breadth, offeredTo: row.voters,
        strata: row.strata, points: row.pooled.points, mostPoints: row.pooled.most,
        members: row.members.map { member in
          Theme.Member(
            session: member.session, idea: member.idea,
            text: file.texts[member.session]?[member.idea], points: member.points,
            rank: member.rank)
        })
    }
    flip = combination.flip.map { flip in
      Certificate(
        method: flip.isComplete ? "exact" : "exact-among-known-ballots", ballots: flip.ballots,
        from: flip.from, to: flip.to, tiedWith: flip.tiedWith,
        ballotsToOvertake: flip.ballotsToOvertake)
    }
  }
}
