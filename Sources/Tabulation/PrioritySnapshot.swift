/// The exact figures of all rank questions at one moment.
///
/// It is kept in the data folder, because between two eligible moments people are shown the figures
/// of the last one; it leaves the system only through disclosure control.
package struct PrioritySnapshot: Hashable, Sendable {
  /// Everyone who sent the survey, whether or not they ranked anything.
  package let responses: Int
  package let questions: [RankFigures]

  package init(responses: Int, questions: [RankFigures]) {
    self.responses = responses
    self.questions = questions
  }
}
