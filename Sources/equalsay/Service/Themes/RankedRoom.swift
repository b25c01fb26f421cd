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
}
