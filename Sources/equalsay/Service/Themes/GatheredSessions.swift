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

  private let title: String?
  private let sessions: [Session]

  /// Puts every idea of the rooms in its theme.
  ///
  /// - Throws: `InputProblems` with every idea on which the coders have not settled.
  init(_ rooms: [RankedRoom], book: ThemeBook, strata: [String: String]) throws {
    let verdicts = Dictionary(
      book.verdicts.map { ($0.item.name, $0.verdict) }, uniquingKeysWith: { first, _ in first })
    var problems: [String] = []
    title = book.title
    sessions = rooms.map { room in
      var themes: [String: String] = [:]
      for idea in room.ideas {
        let name = "\(room.id)/\(idea.name)"
        switch verdicts[name] {
        case .settled(let theme): themes[idea.name] = book.theme(theme)?.name
        case .disputed(let said):
          let views = said.map { "\"\($0.theme)\" by \($0.coder.id)" }.joined(separator: ", ")
          problems.append(
            "\(name): The coders differ: \(views). Settle it with --agree \(name)=THEME.")
        case .uncoded, nil:
          problems.append(
            "\(name): This idea is in no theme. 'equalsay priorities theme' assigns it.")
        }
      }
      return Session(room, stratum: strata[room.id], themes: themes)
    }
    guard problems.isEmpty else { throw InputProblems(problems) }
  }
}
