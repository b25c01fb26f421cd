package import Ranking

/// A ballot that waits, outside the log, until voting closes.
package struct BallotPaper: Hashable, Sendable {
  package let ballot: Ballot<Letter>
  /// Whether somebody else wrote it down for the voter.
  package let isAssisted: Bool
  /// Which opening of the vote it was cast in; a later opening asks the voter to look again.
  package let opening: Int

  package init(_ ballot: Ballot<Letter>, isAssisted: Bool, opening: Int) {
    self.ballot = ballot
    self.isAssisted = isAssisted
    self.opening = opening
  }
}
