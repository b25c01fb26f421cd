package import Ranking
package import Surveys

/// The exact figures of one rank question: what disclosure control starts from, never shown as is.
package struct RankFigures: Hashable, Sendable {
  package let question: Identifier<Question>
  /// The places of the newest version: K, for the ballots of every version, so that each first choice
  /// weighs the same.
  package let places: Int
  /// The ballots of those who answered; their number is the base.
  package internal(set) var tally: PointsTally<Identifier<Option>>
  package internal(set) var skipped: Int
  package internal(set) var preferNotToSay: Int
  /// Those whose route or whose version of the survey did not lead past the question.
  package internal(set) var notAsked: Int

  package init(
    question: Identifier<Question>, places: Int, tally: PointsTally<Identifier<Option>>,
    skipped: Int = 0, preferNotToSay: Int = 0, notAsked: Int = 0
  ) {
    self.question = question
    self.places = places
    self.tally = tally
    self.skipped = skipped
    self.preferNotToSay = preferNotToSay
    self.notAsked = notAsked
  }

  package var ballots: Int { tally.ballots }

  /// Options in rank order, by the exact points.
  package var points: Points<Identifier<Option>> { Points(tally, places: places) }
}
