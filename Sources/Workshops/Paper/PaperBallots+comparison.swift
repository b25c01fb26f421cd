import Ranking

/// Double entry: two people type in the same ballots, and nothing counts until they agree.
extension PaperBallots {
  /// Something in which two files of the same ballots differ.
  package enum Disagreement: Hashable, Sendable, CustomStringConvertible {
    /// A place of one ballot, counted from 1.
    case place(Int, of: String, first: Side, second: Side)
    case onlyInFirst(String, line: Int)
    case onlyInSecond(String, line: Int)

    /// What one of the files says.
    package struct Side: Hashable, Sendable {
      package let line: Int
      /// Nothing for a blank.
      package let choice: Letter?
    }

    package var description: String {
      switch self {
      case .place(let place, let number, let first, let second):
        """
        Ballot \(number), \(PaperBallots.places[place - 1]) choice: \(first.text) on line \
        \(first.line) of the first file, \(second.text) on line \(second.line) of the second. \
        Look at the paper and correct one of them.
        """
      case .onlyInFirst(let number, let line):
        "Ballot \(number) is only in the first file, on line \(line). Look for the paper."
      case .onlyInSecond(let number, let line):
        "Ballot \(number) is only in the second file, on line \(line). Look for the paper."
      }
    }
  }

  /// Everything in which the two differ, in the order of the first file; none when all agree.
  package func disagreements(with second: PaperBallots) -> [Disagreement] {
    let others = Dictionary(second.rows.map { ($0.number, $0) }) { first, _ in first }
    let mine = Set(rows.map(\.number))
    let differing = rows.flatMap { row in
      others[row.number].map { Self.differences(row, $0) }
        ?? [.onlyInFirst(row.number, line: row.line)]
    }
    let missing = second.rows.filter { !mine.contains($0.number) }
    return differing + missing.map { .onlyInSecond($0.number, line: $0.line) }
  }

  private static func differences(_ first: Row, _ second: Row) -> [Disagreement] {
    (0..<max(first.ballot.ideas.count, second.ballot.ideas.count)).compactMap { place in
      let (mine, theirs) = (first.side(at: place), second.side(at: place))
      guard mine.choice != theirs.choice else { return nil }
      return .place(place + 1, of: first.number, first: mine, second: theirs)
    }
  }
}

extension PaperBallots.Row {
  fileprivate func side(at place: Int) -> PaperBallots.Disagreement.Side {
    PaperBallots.Disagreement.Side(
      line: line, choice: ballot.ideas.indices.contains(place) ? ballot.ideas[place] : nil)
  }
}

extension PaperBallots.Disagreement.Side {
  fileprivate var text: String { choice?.description ?? "blank" }
}
