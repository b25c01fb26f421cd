import Ranking

/// A room that ranked ideas, before anybody said to which themes they belong.
struct RankedRoom {
  struct Idea {
    let name: String
    /// Its words, where they are at hand.
    let text: String?
  }

  /// What the session is called in files and reports.
  let id: String
  let places: Int
  /// The ideas that could be ranked.
  let ideas: [Idea]
  let votes: CombinedSession.Votes
  /// Whether a program made its votes up, as far as what was read tells it.
  var isSynthetic = false
}

/// An option of a survey with its published points, and the published number of those who voted.
struct ShownIdea {
  let idea: RankedRoom.Idea
  let points: Int
  let base: Int

  init(_ idea: RankedRoom.Idea, _ points: Int, base: Int) {
    (self.idea, self.points, self.base) = (idea, points, base)
  }
}

extension RankedRoom {
  /// A room of which only released figures are known; nothing where none are.
  ///
  /// - Throws: `InputProblems` where not everybody was offered the same options.
  init?(_ id: String, places: Int, _ shown: [ShownIdea]) throws {
    let bases = Set(shown.map(\.base))
    guard let voters = bases.first, voters > 0 else { return nil }
    guard bases.count == 1 else {
      throw InputProblems(
        "\(id): Not everybody was offered the same options, so there is no "
          + "one number of voters. Write this session by hand, once for each set of options.")
    }
    // Published points are rounded, so the largest can pass what all voters could have given.
    let most = voters * places
    self.init(
      id: id, places: places, ideas: shown.map(\.idea),
      votes: .totals(
        voters: voters,
        points: Dictionary(
          shown.map { ($0.idea.name, min($0.points, most)) },
          uniquingKeysWith: { first, _ in first })))
  }
}
