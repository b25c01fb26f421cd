import Surveys

extension RankedRoom {
  /// Everybody whom a release counts, in one of its rank questions.
  init(_ ranking: ReleasedRankings.Ranking) throws {
    let shown = ranking.everybody.compactMap { row in
      row.points.flatMap { points in
        row.base.map { ShownIdea(Idea(name: row.option, text: row.title), points, base: $0) }
      }
    }
    guard let room = try Self(ranking.session, places: ranking.places, shown) else {
      throw InputProblems("\(ranking.session): Nobody's ranking is in this release.")
    }
    self = room
    isSynthetic = ranking.isSynthetic
  }
}

/// The first places of a group of a release, before anybody said to which themes its options belong.
struct RankedGroup {
  let by: String
  let category: String
  let title: String
  let base: Int?
  /// The room of everybody who answered the same.
  let session: String
  /// The options of its first K places, from first to last.
  let options: [String]
  let isSynthetic: Bool

  /// Nothing where the ranking of the group is withheld.
  init?(_ group: ReleasedRankings.Group, in ranking: ReleasedRankings.Ranking) {
    let placed = group.rows.compactMap { row in row.rank.map { (rank: $0, option: row.option) } }
    options = placed.filter { $0.rank <= ranking.places }.map(\.option)
    guard !options.isEmpty else { return nil }
    (by, category, title) = (group.by, group.category, group.title)
    base = group.rows.compactMap(\.base).max()
    session = ranking.session
    isSynthetic = ranking.isSynthetic
  }
}
