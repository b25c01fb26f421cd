package import Surveys

/// A group of people, how many they are, where they come from and what they answered.
package struct GroupFigures: Hashable, Sendable {
  /// One category for each characteristic of the breakdown; none for everybody.
  package var categories: [Identifier<Option>]
  package var people: Int
  /// How many come from each site of collection; nobody's answer came from a site that is not here.
  package var sites: [Identifier<Site>: Int]
  /// In the order of `Tabulation.questions`.
  package var answers: [AnswerCounts]

  package init(
    categories: [Identifier<Option>], people: Int, sites: [Identifier<Site>: Int],
    answers: [AnswerCounts]
  ) {
    self.categories = categories
    self.people = people
    self.sites = sites
    self.answers = answers
  }
}
