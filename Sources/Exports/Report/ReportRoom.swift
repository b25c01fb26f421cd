/// A workshop as its log tells it: what its people ranked, and how it was held.
package struct ReportRoom: Sendable, Encodable {
  package struct Idea: Sendable, Encodable {
    package let idea: String
    package let text: ReportText
    package let rank: Int
    package let points: Double
    package let percentOfMaximum: Double
    package let voters: Int

    package init(
      idea: String, text: ReportText, rank: Int, points: Double, percentOfMaximum: Double,
      voters: Int
    ) {
      self.idea = idea
      self.text = text
      self.rank = rank
      self.points = points
      self.percentOfMaximum = percentOfMaximum
      self.voters = voters
    }
  }

  /// The name by which combined priorities call it.
  package let id: String
  package let title: ReportText
  package let question: ReportText?
  package let hash: String
  package let voted: Int
  package let eligible: Int
  package let places: Int
  /// In the order of rank; empty where nobody voted.
  package let ideas: [Idea]
  package let methods: ReportText

  package init(
    id: String, title: ReportText, question: ReportText?, hash: String, voted: Int,
    eligible: Int, places: Int, ideas: [Idea], methods: ReportText
  ) {
    self.id = id
    self.title = title
    self.question = question
    self.hash = hash
    self.voted = voted
    self.eligible = eligible
    self.places = places
    self.ideas = ideas
    self.methods = methods
  }
}
