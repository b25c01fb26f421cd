/// The ballots of a session by the themes to which they gave each place; a theme is its row.
struct CastBallots {
  let session: CombinedSession
  /// How many ballots gave their places to these themes.
  let placed: [[Int]: Int]
  /// How many ideas of the session each theme has.
  let ideas: [Int: Int]

  /// Nothing where only the totals of a session are known.
  init?(_ session: CombinedSession, _ rows: [String: Int]) {
    guard case .ballots(let ballots) = session.votes else { return nil }
    self.session = session
    let themes = session.themes.compactMapValues { rows[$0] }
    placed = ballots.reduce(into: [:]) { placed, ballot in
      placed[ballot.ideas.prefix(session.places).compactMap { themes[$0] }, default: 0] += 1
    }
    ideas = themes.values.reduce(into: [:]) { $0[$1, default: 0] += 1 }
  }

  /// The points that a ballot gives to a theme.
  func points(for theme: Int, on ballot: [Int]) -> Int {
    ballot.enumerated().reduce(0) { points, place in
      place.element == theme ? points + session.places - place.offset : points
    }
  }
}

/// The lead of one theme over another in pooled points, and how far each ballot could lower it.
///
/// Everything is multiplied by both themes' denominators and so stays in whole numbers.
struct Lead {
  let size: Int
  /// How many ballots could lower it by how much, the largest swing first.
  private let swings: [(swing: Int, ballots: Int)]

  /// Takes the ballots of the sessions that offered either; themes are numbered as in the shares.
  init(of leader: Int, over other: Int, in votes: [CastBallots], _ shares: [Share]) {
    let (own, theirs) = (shares[leader].most, shares[other].most)
    size = shares[leader].points * theirs - shares[other].points * own
    var swings: [Int: Int] = [:]
    for cast in votes {
      let (leading, rising) = (cast.ideas[leader] ?? 0, cast.ideas[other] ?? 0)
      let least = Self.least(cast.session, leading, rising, own, theirs)
      for (ballot, count) in cast.placed {
        let lead =
          cast.points(for: leader, on: ballot) * theirs
          - cast.points(for: other, on: ballot) * own
        swings[lead - least, default: 0] += count
      }
    }
    self.swings = swings.filter { $0.key > 0 }.sorted { $0.key > $1.key }
      .map { (swing: $0.key, ballots: $0.value) }
  }

  /// The least lead that a legal ballot of a session can give.
  ///
  /// It puts the ideas of the other theme first and leaves those of the leader out. Where the session
  /// has neither the other theme nor any third one, the ballot must rank an idea of the leader all the
  /// same, and ranks one alone.
  private static func least(
    _ session: CombinedSession, _ leading: Int, _ rising: Int, _ own: Int, _ theirs: Int
  ) -> Int {
    if rising > 0 { return -session.most(for: rising) * own }
    return leading < session.themes.count ? 0 : session.most(for: 1) * theirs
  }

  /// The smallest number of ballots whose swings together reach an amount, if all of them do.
  func ballots(toLower amount: Int) -> Int? {
    var (left, changed) = (amount, 0)
    for (swing, ballots) in swings {
      let needed = (left + swing - 1) / swing
      if needed <= ballots { return changed + needed }
      left -= swing * ballots
      changed += ballots
    }
    return nil
  }
}
