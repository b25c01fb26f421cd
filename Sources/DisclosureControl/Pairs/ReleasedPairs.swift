import Surveys
package import Tabulation

/// How people with the same code moved on a scale between two waves, as it may be published.
package struct ReleasedPairs: Hashable, Sendable, Codable {
  package struct Moves: Hashable, Sendable, Codable {
    package let up: ReleasedCount
    package let upPercent: ReleasedCount
    package let stayed: ReleasedCount
    package let stayedPercent: ReleasedCount
    package let down: ReleasedCount
    package let downPercent: ReleasedCount
    /// Of the sign test on the published counts; nothing where one of them is withheld.
    package let p: Double?
  }

  /// Responses with a code in each wave.
  package let first: ReleasedCount
  package let second: ReleasedCount
  package let ambiguous: ReleasedCount
  /// Those who answered the question both times; confidential where they are too few for more.
  package let pairs: ReleasedCount
  package let moves: Moves?
}

extension DisclosurePolicy {
  /// Makes what changed between two waves fit to be shown: nothing of fewer than ten pairs.
  package func release(_ figures: PairFigures) -> ReleasedPairs {
    let isEnough = figures.pairs >= smallestGroup && figures.pairs > 0
    return ReleasedPairs(
      first: released(figures.first), second: released(figures.second),
      ambiguous: released(figures.ambiguous),
      pairs: isEnough ? released(figures.pairs) : .confidential,
      moves: isEnough ? moves(figures) : nil)
  }

  private func moves(_ figures: PairFigures) -> ReleasedPairs.Moves {
    var counts = AnswerCounts()
    counts.options = [figures.up, figures.stayed, figures.down]
    counts.answered = figures.pairs
    let question = CountedQuestion(
      id: Identifier(literal: "change"), kind: .scale,
      options: [
        Identifier(literal: "up"), Identifier(literal: "same"), Identifier(literal: "down"),
      ], leavesNobodyOut: true)
    let table = wholeTable(question, counts, people: figures.pairs)
    let base = count(figures.pairs, table.bases[0])
    let shown = counts.options.enumerated().map { count($1, table.shown[$0][0]) }
    let (up, down) = (shown[0].value, shown[2].value)
    return ReleasedPairs.Moves(
      up: shown[0], upPercent: percent(shown[0], of: base), stayed: shown[1],
      stayedPercent: percent(shown[1], of: base), down: shown[2],
      downPercent: percent(shown[2], of: base),
      p: up.flatMap { up in down.flatMap { SignTest.p(up: up, down: $0) } })
  }
}
