import Surveys

/// Combined priorities as a report shows them: what `priorities combine` works out.
package struct ReportCombination: Sendable, Encodable {
  package struct Member: Sendable, Encodable {
    package let session, idea: String
    package let text: String?
    package let points, rank: Int

    package init(session: String, idea: String, text: String?, points: Int, rank: Int) {
      self.session = session
      self.idea = idea
      self.text = text
      self.points = points
      self.rank = rank
    }
  }

  package struct Theme: Sendable, Encodable {
    package let theme: String
    package let offeredIn: Int
    package let pooledPercent: Double
    package let pooledRank: Int
    package let equalVoicePercent: Double
    package let equalVoiceRank: Int
    package let moved: Int
    package let breadth: Int
    package let members: [Member]

    package init(
      theme: String, offeredIn: Int, pooledPercent: Double, pooledRank: Int,
      equalVoicePercent: Double, equalVoiceRank: Int, moved: Int, breadth: Int, members: [Member]
    ) {
      self.theme = theme
      self.offeredIn = offeredIn
      self.pooledPercent = pooledPercent
      self.pooledRank = pooledRank
      self.equalVoicePercent = equalVoicePercent
      self.equalVoiceRank = equalVoiceRank
      self.moved = moved
      self.breadth = breadth
      self.members = members
    }

    var isCarriedForward: Bool { breadth > 0 }
    /// From two places on, a move between pooled and equal voices is pointed out.
    var isNotable: Bool { abs(moved) >= 2 }
  }

  package struct Flip: Sendable, Encodable {
    package let ballots: Int?
    package let from: String
    package let to: String?
    package let isComplete: Bool

    package init(ballots: Int?, from: String, to: String?, isComplete: Bool) {
      self.ballots = ballots
      self.from = from
      self.to = to
      self.isComplete = isComplete
    }
  }

  package let sessions, strata, ballots: Int
  /// In the order of the pooled rank.
  package let themes: [Theme]
  package let flip: Flip?

  package init(sessions: Int, strata: Int, ballots: Int, themes: [Theme], flip: Flip?) {
    self.sessions = sessions
    self.strata = strata
    self.ballots = ballots
    self.themes = themes
    self.flip = flip
  }
}
