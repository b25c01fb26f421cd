package import Ranking

/// A ranking as other programs read it, with every figure in full; what is undefined is null.
package struct TallyDocument: Encodable {
  package struct Row: Encodable {
    let row: SessionTally.Row
    let standing: Bootstrap.Standing?
    let strength: Double
  }

  package struct Agreement: Encodable {
    let kendall: KendallW
  }

  let voters: Int
  let places: Int
  let ideas: [Row]
  let pairwise: [[Int]]
  let kendall: Agreement
  let problems: [String]

  /// Without a bootstrap, the figures that only samples give are null.
  package init(
    _ tally: SessionTally, bootstrap: Bootstrap?, strengths: PlackettLuce, problems: [String]
  ) {
    voters = tally.voters
    places = tally.places
    let standings = bootstrap?.standings ?? []
    ideas = tally.rows.map { row in
      Row(
        row: row,
        standing: standings.isEmpty ? nil : standings[row.position],
        strength: strengths.strengths[row.position])
    }
    pairwise = tally.pairwiseRows
    kendall = Agreement(kendall: tally.kendall)
    self.problems = problems
  }
}

extension TallyDocument.Row {
  private enum CodingKeys: String, CodingKey {
    case id, title, rank, points, voters, percentOfMaximum, shareOfPoints, meanRank, importance
    case bordaModified, bordaAverage, schulzeRank, rankedPairsRank, rankInterval
    case firstProbability, topThreeProbability, plackettLuce
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    let scores = row.scores
    try container.encode(row.idea.id, forKey: .id)
    try container.encode(row.idea.title, forKey: .title)
    try container.encode(row.rank, forKey: .rank)
    try container.encode(scores.points, forKey: .points)
    try container.encode(scores.voters, forKey: .voters)
    try container.encode(row.percentOfMaximum, forKey: .percentOfMaximum)
    try container.encode(row.shareOfPoints, forKey: .shareOfPoints)
    try container.encode(scores.meanRank, forKey: .meanRank)
    try container.encode(scores.importance, forKey: .importance)
    try container.encode(scores.bordaModified, forKey: .bordaModified)
    try container.encode(scores.bordaAverage, forKey: .bordaAverage)
    try container.encode(row.schulzeRank, forKey: .schulzeRank)
    try container.encode(row.rankedPairsRank, forKey: .rankedPairsRank)
    try container.encode(
      standing.map { [$0.interval.lowerBound, $0.interval.upperBound] }, forKey: .rankInterval)
    try container.encode(standing?.firstProbability, forKey: .firstProbability)
    try container.encode(standing?.topThreeProbability, forKey: .topThreeProbability)
    try container.encode(strength, forKey: .plackettLuce)
  }
}

extension TallyDocument.Agreement {
  private enum CodingKeys: String, CodingKey { case w, s, chiSquared, degreesOfFreedom, p }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(kendall.w, forKey: .w)
    try container.encode(kendall.s, forKey: .s)
    try container.encode(kendall.chiSquared, forKey: .chiSquared)
    try container.encode(kendall.degreesOfFreedom, forKey: .degreesOfFreedom)
    try container.encode(kendall.p, forKey: .p)
  }
}
