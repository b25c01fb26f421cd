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

  /// A group of people, by the characteristic that makes it, and the session it was held against.
  package struct GroupName: Sendable, Encodable {
    package let by, category: String
    package let session: String?

    package init(by: String, category: String, session: String?) {
      self.by = by
      self.category = category
      self.session = session
    }
  }

  /// Who put a theme in their first places.
  package struct Carriers: Sendable, Encodable {
    package let sessions: [String]
    package let groups: [GroupName]

    package init(sessions: [String], groups: [GroupName]) {
      self.sessions = sessions
      self.groups = groups
    }
  }

  package struct Theme: Sendable, Encodable {
    package let theme: String
    package let offeredIn: Int
    package let pooledPercent: Double
    package let pooledRank: Int
    package let equalVoicePercent: Double
    package let equalVoiceRank: Int
    package let jlaScore: Int
    package let moved: Int
    package let breadth: Int
    /// Whether some session or some group put it among its first places.
    package let carriedForward: Bool
    package let carriedBy: Carriers
    package let members: [Member]

    package init(
      theme: String, offeredIn: Int, pooledPercent: Double, pooledRank: Int,
      equalVoicePercent: Double, equalVoiceRank: Int, jlaScore: Int, moved: Int, breadth: Int,
      carriedForward: Bool, carriedBy: Carriers, members: [Member]
    ) {
      self.theme = theme
      self.offeredIn = offeredIn
      self.pooledPercent = pooledPercent
      self.pooledRank = pooledRank
      self.equalVoicePercent = equalVoicePercent
      self.equalVoiceRank = equalVoiceRank
      self.jlaScore = jlaScore
      self.moved = moved
      self.breadth = breadth
      self.carriedForward = carriedForward
      self.carriedBy = carriedBy
      self.members = members
    }

    /// From two places on, a move between pooled and equal voices is pointed out.
    var isNotable: Bool { abs(moved) >= 2 }
  }

  /// What a group put first, beside what everybody did.
  package struct Group: Sendable, Encodable {
    package let by, category: String
    package let title: String?
    package let session: String?
    package let base: Int?
    package let first, everybody: [String]
    package let differs, putsAnotherFirst: Bool
    package let onlyInGroup, notInGroup: [String]

    package init(
      _ name: GroupName, title: String?, base: Int?, first: [String], everybody: [String],
      differs: Bool, putsAnotherFirst: Bool, onlyInGroup: [String], notInGroup: [String]
    ) {
      (by, category, session) = (name.by, name.category, name.session)
      self.title = title
      self.base = base
      self.first = first
      self.everybody = everybody
      self.differs = differs
      self.putsAnotherFirst = putsAnotherFirst
      self.onlyInGroup = onlyInGroup
      self.notInGroup = notInGroup
    }
  }

  package let sessions, strata, ballots: Int
  /// In the order of the pooled rank.
  package let themes: [Theme]
  package let flip: ReportFlip?
  /// Every group that a release shows, beside everybody.
  package let groups: [Group]

  package init(
    sessions: Int, strata: Int, ballots: Int, themes: [Theme], flip: ReportFlip?, groups: [Group]
  ) {
    self.sessions = sessions
    self.strata = strata
    self.ballots = ballots
    self.themes = themes
    self.flip = flip
    self.groups = groups
  }
}
