/// What every session and stratum gave to every theme.
struct ThemeTable {
  /// The name of a stratum, or the session that is one by itself.
  enum Stratum: Hashable {
    case named(String)
    case session(Int)
  }

  /// In the order of their names, so that the order of sessions changes nothing.
  let themes: [String]
  /// For each theme its points and the most it could have earned in all sessions that offered it.
  private(set) var pooled: [Share]
  /// How many sessions offered each theme.
  private(set) var offeredIn: [Int]
  /// How many voters could have ranked each theme.
  private(set) var offeredTo: [Int]
  /// The sessions in which an idea of the theme is among the first K.
  private(set) var carrying: [[String]]
  private(set) var members: [[Combination.Member]]
  private(set) var strata: [Stratum: [Int: Share]] = [:]

  /// Adds the sessions up, or is nothing when there are too many points to count exactly.
  init?(_ sessions: [CombinedSession]) {
    var most = 0
    for session in sessions {
      guard session.places <= Combination.mostPoints, session.voters <= Combination.mostPoints
      else {
        return nil
      }
      let (points, overflow) =
        session.most(for: session.places).multipliedReportingOverflow(by: session.voters)
      guard !overflow, points <= Combination.mostPoints - most else { return nil }
      most += points
    }
    themes = Set(sessions.flatMap(\.themes.values)).sorted()
    pooled = themes.map { _ in Share() }
    offeredIn = themes.map { _ in 0 }
    offeredTo = offeredIn
    carrying = themes.map { _ in [] }
    members = themes.map { _ in [] }
    let positions = Dictionary(
      uniqueKeysWithValues: themes.enumerated().map { ($0.element, $0.offset) })
    for (number, session) in sessions.enumerated() {
      add(session, to: session.stratum.map(Stratum.named) ?? .session(number), positions)
    }
  }

  private mutating func add(
    _ session: CombinedSession, to stratum: Stratum, _ positions: [String: Int]
  ) {
    let ideas = session.members
    for (theme, members) in Dictionary(grouping: ideas, by: { session.themes[$0.idea] ?? "" }) {
      guard let position = positions[theme] else { continue }
      let share = Share(
        points: members.reduce(0) { $0 + $1.points },
        most: session.voters * session.most(for: members.count))
      pooled[position] = pooled[position] + share
      strata[stratum, default: [:]][position, default: Share()] =
        (strata[stratum]?[position] ?? Share()) + share
      offeredIn[position] += 1
      offeredTo[position] += session.voters
      self.members[position] += members
      if members.contains(where: { $0.rank <= session.places && $0.points > 0 }) {
        carrying[position].append(session.id)
      }
    }
  }

  /// For each theme its share in every stratum that offered it, in an order that is always the same,
  /// so that their mean is the same to its last digit.
  var byStratum: [[Share]] {
    themes.indices.map { theme in
      strata.values.compactMap { $0[theme] }
        .sorted { ($0.most, $0.points) < ($1.most, $1.points) }
    }
  }

  /// Points are added up in each stratum, its themes are ranked by them, and of M themes a first
  /// place earns M, the last 1; these scores are added.
  var jlaScores: [Int] {
    strata.values.reduce(into: themes.map { _ in 0 }) { scores, stratum in
      let offered = Array(stratum)
      let ranks = Ranks.of(offered.indices) {
        offered[$0].value.points > offered[$1].value.points
      }
      for (theme, rank) in zip(offered.map(\.key), ranks) {
        scores[theme] += offered.count + 1 - rank
      }
    }
  }
}

extension CombinedSession {
  /// Its ideas in the order of rank, then of their names.
  var members: [Combination.Member] {
    let ideas = points.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    let ranks = Ranks.of(ideas.indices) { ideas[$0].value > ideas[$1].value }
    return zip(ideas, ranks).map { idea, rank in
      Combination.Member(session: id, idea: idea.key, points: idea.value, rank: rank)
    }
  }
}
