package import Surveys

/// The exact figures of a population: what disclosure control starts from, never shown as is.
package struct Tabulation: Hashable, Sendable {
  /// People by the groups of one breakdown, in the finest categories there are.
  package struct Table: Hashable, Sendable {
    package let breakdown: Breakdown
    /// Groups that hold anybody, in the order of the categories.
    package var groups: [GroupFigures]
    /// Everybody who has no category in one of the characteristics.
    package var unplaced: GroupFigures
    /// By group, what it has in common with what was released before; empty where nothing was.
    package var shared: [SharedPeople]

    package init(
      breakdown: Breakdown, groups: [GroupFigures], unplaced: GroupFigures,
      shared: [SharedPeople] = []
    ) {
      self.breakdown = breakdown
      self.groups = groups
      self.unplaced = unplaced
      self.shared = shared
    }
  }

  /// How many people have each category of a characteristic, and how many none, by the reason.
  package struct Respondents: Hashable, Sendable {
    package let scheme: CategoryScheme
    /// In the order of `scheme.categories`, each by the finest category that was answered; a
    /// broader one counts only those who gave no finer one.
    package var people: [Int]
    package var skipped: Int
    package var preferNotToSay: Int
    package var notAsked: Int

    package init(
      scheme: CategoryScheme, people: [Int], skipped: Int = 0, preferNotToSay: Int = 0,
      notAsked: Int = 0
    ) {
      self.scheme = scheme
      self.people = people
      self.skipped = skipped
      self.preferNotToSay = preferNotToSay
      self.notAsked = notAsked
    }
  }

  /// How far people came who read it in one language, through one channel, or in Easy Read or not.
  package struct Participation: Hashable, Sendable {
    package let dimension: ParticipationDimension
    /// A language tag, a channel, or `yes` and `no`.
    package let category: String
    package var responses: Int
    /// Those who answered the last question that they were asked.
    package var complete: Int
    /// After which question the others stopped, in the order of `Tabulation.questions`.
    package var stoppedAfter: [Int]
    /// Those who answered nothing at all.
    package var blank: Int

    package init(
      dimension: ParticipationDimension, category: String, responses: Int, complete: Int,
      stoppedAfter: [Int], blank: Int
    ) {
      self.dimension = dimension
      self.category = category
      self.responses = responses
      self.complete = complete
      self.stoppedAfter = stoppedAfter
      self.blank = blank
    }
  }

  package var questions: [CountedQuestion]
  package var everybody: GroupFigures
  package var tables: [Table]
  /// By each characteristic alone that stands in a table with others, where `tables` has none by it.
  ///
  /// They are not asked for, but what is published by several characteristics hangs on them.
  package var beneath: [Table]
  /// One for each characteristic that any version asked about.
  package var respondents: [Respondents]
  package var participation: [Participation]
  /// Of everybody, one for each rank question that has no more different ballots than are kept and
  /// that offered the same options in all versions.
  package var ballots: [DistinctBallots]
  /// What was released before, and what everybody has in common with it.
  package var earlier: EarlierSets
  package var shared: SharedPeople
  /// Everybody, and all who were in an earlier release, by the releases that they were in.
  package var inReleases: [PeopleInReleases]

  package init(
    questions: [CountedQuestion], everybody: GroupFigures, tables: [Table],
    beneath: [Table] = [], respondents: [Respondents], participation: [Participation],
    ballots: [DistinctBallots] = [], earlier: EarlierSets = EarlierSets(),
    shared: SharedPeople = SharedPeople(), inReleases: [PeopleInReleases] = []
  ) {
    self.questions = questions
    self.everybody = everybody
    self.tables = tables
    self.beneath = beneath
    self.respondents = respondents
    self.participation = participation
    self.ballots = ballots
    self.earlier = earlier
    self.shared = shared
    self.inReleases = inReleases
  }
}
