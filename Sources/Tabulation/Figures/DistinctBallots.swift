package import Ranking
package import Surveys

/// The ballots of one rank question within its counted places, equal ones once with their number.
///
/// They say how firm a ranking is; they leave the system only through disclosure control.
package struct DistinctBallots: Hashable, Sendable {
  /// Beyond so many different ballots of one question none are kept.
  package static let most = 200_000

  package struct Ballot: Hashable, Sendable {
    /// Positions in `CountedQuestion.options`, from the first choice on; none on a blank ballot.
    package let options: [Int]
    package let count: Int

    package init(options: [Int], count: Int) {
      self.options = options
      self.count = count
    }
  }

  package let question: Identifier<Question>
  /// In the order of their options, so that the same responses give the same list.
  package let ballots: [Ballot]

  package init(question: Identifier<Question>, ballots: [Ballot]) {
    self.question = question
    self.ballots = ballots
  }

  /// The ballots for the methods that need them whole, ideas in the order of the options.
  package func box(of options: [Identifier<Option>]) -> BallotBox {
    var box = BallotBox(ideas: options.map { BallotBox.Idea(id: $0.text, title: $0.text) })
    for ballot in ballots { _ = box.add(ballot.options.map { [$0] }, count: ballot.count) }
    return box
  }
}
