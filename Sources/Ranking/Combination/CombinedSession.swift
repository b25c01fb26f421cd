/// One room that ranked ideas, with the theme to which each of its ideas belongs.
///
/// A room is a workshop or a rank question of a survey. An idea that is not among its ideas was not
/// on its ballot, which is something else than not being chosen.
package struct CombinedSession: Hashable, Sendable {
  /// What is known of how the room voted.
  package enum Votes: Hashable, Sendable {
    /// Every ballot, each with one to K ideas of the session.
    case ballots([Ballot<String>])
    /// Only how many voted and the points of each idea, as a release tells them.
    case totals(voters: Int, points: [String: Int])
  }

  package let id: String
  /// Which part of the population it stands for; a session without one is a stratum of its own.
  package let stratum: String?
  /// How many ideas each voter could rank: K.
  package let places: Int
  /// The theme of every idea that was on the ballot.
  package let themes: [String: String]
  package let votes: Votes

  package init(
    id: String, stratum: String?, places: Int, themes: [String: String], votes: Votes
  ) {
    self.id = id
    self.stratum = stratum
    self.places = places
    self.themes = themes
    self.votes = votes
  }

  package var voters: Int {
    switch votes {
    case .ballots(let ballots): ballots.count
    case .totals(let voters, _): voters
    }
  }

  /// The points of every idea that was on the ballot: K for a first place, K − 1 for a second….
  package var points: [String: Int] {
    var points = themes.mapValues { _ in 0 }
    switch votes {
    case .ballots(let ballots):
      for ballot in ballots {
        for (place, idea) in ballot.ideas.prefix(places).enumerated() {
          points[idea]? += places - place
        }
      }
    case .totals(_, let totals):
      for idea in themes.keys { points[idea] = totals[idea] ?? 0 }
    }
    return points
  }

  /// The most that one voter can give to this many ideas: the sum of the first places.
  package func most(for ideas: Int) -> Int {
    let filled = min(ideas, places)
    return filled * places - filled * (filled - 1) / 2
  }
}
