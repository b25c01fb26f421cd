import Ranking
import Surveys

/// Rooms with their themes, in the form that `priorities combine` reads.
struct GatheredSessions: Encodable {
  private struct Session: Encodable {
    let id: String
    let stratum: String?
    let places: Int
    let ideas: [String: String]
    let texts: [String: String]?
    private(set) var ballots: [[String]]?
    private(set) var voters: Int?
    private(set) var points: [String: Int]?

    init(_ room: RankedRoom, stratum: String?, themes: [String: String]) {
      id = room.id
      self.stratum = stratum
      places = room.places
      ideas = themes
      let words = room.ideas.compactMap { idea in idea.text.map { (idea.name, $0) } }
      texts = words.isEmpty ? nil : Dictionary(words, uniquingKeysWith: { first, _ in first })
      switch room.votes {
      case .ballots(let ballots): self.ballots = ballots.map(\.ideas)
      case .totals(let voters, let points): (self.voters, self.points) = (voters, points)
      }
    }
  }

  private struct Group: Encodable {
    let by, category, title, session: String
    let base: Int?
    let first: [String]
  }

  private let title: String?
  /// True where a program made the votes of some room up, and absent otherwise.
  private let synthetic: Bool?
  private let sessions: [Session]
  /// Absent where no release was read.
  private let groups: [Group]?

  /// Puts every idea of the rooms in its theme.
  ///
  /// - Throws: `InputProblems` with every idea on which the coders have not settled.
  init(
    _ rooms: [RankedRoom], _ groups: [RankedGroup] = [], book: ThemeBook,
    strata: [String: String]
  ) throws {
    var themes = SettledThemes(book)
    title = book.title
    let isSynthetic =
      rooms.contains(where: \.isSynthetic) || groups.contains(where: \.isSynthetic)
    synthetic = isSynthetic ? true : nil
    sessions = rooms.map { room in
      var named: [String: String] = [:]
      for idea in room.ideas { named[idea.name] = themes.theme(of: idea.name, in: room.id) }
      return Session(room, stratum: strata[room.id], themes: named)
    }
    let ranked = groups.map { group in
      var first: [String] = []
      for option in group.options {
        guard let theme = themes.theme(of: option, in: group.session), !first.contains(theme)
        else { continue }
        first.append(theme)
      }
      return Group(
        by: group.by, category: group.category, title: group.title, session: group.session,
        base: group.base, first: first)
    }
    self.groups = ranked.isEmpty ? nil : ranked
    guard themes.problems.isEmpty else { throw InputProblems(themes.problems) }
  }
}

/// The themes on which coders have settled, and every idea for which they have not.
private struct SettledThemes {
  private let book: ThemeBook
  private let verdicts: [String: ThemeBook.Verdict]
  private(set) var problems: [String] = []

  init(_ book: ThemeBook) {
    self.book = book
    verdicts = Dictionary(
      book.verdicts.map { ($0.item.name, $0.verdict) }, uniquingKeysWith: { first, _ in first })
  }

  /// What the theme of an idea is called; where there is none, a problem that is told once.
  mutating func theme(of idea: String, in room: String) -> String? {
    let name = "\(room)/\(idea)"
    let problem: String
    switch verdicts[name] {
    case .settled(let theme): return book.theme(theme)?.name
    case .disputed(let said):
      let views = said.map { "\"\($0.theme)\" by \($0.coder.id)" }.joined(separator: ", ")
      problem = "\(name): The coders differ: \(views). Settle it with --agree \(name)=THEME."
    case .uncoded, nil:
      problem = "\(name): This idea is in no theme. 'equalsay priorities theme' assigns it."
    }
    if !problems.contains(problem) { problems.append(problem) }
    return nil
  }
}
