import Ranking
import Surveys

/// A file of sessions to be combined: `{"sessions": [{"id", "stratum", "places", "ideas", "ballots"}]}`,
/// and perhaps of what groups of people put first: `{"groups": [{"by", "category", "first"}]}`.
///
/// Only a file without problems becomes sessions; otherwise all its problems are reported at once.
struct SessionsFile {
  static let sizeLimit = 16 << 20
  static let mostSessions = 1_000
  static let mostPlaces = 100
  static let mostThemes = 1_000

  let title: String?
  /// Whether a program made the ballots of some session up.
  let isSynthetic: Bool
  let sessions: [CombinedSession]
  /// The words of ideas, by session and idea, as far as the file has them.
  let texts: [String: [String: String]]
  let combination: Combination

  /// Reads a file.
  ///
  /// - Throws: `Problems` with everything that is wrong in it.
  init(_ bytes: [UInt8]) throws(Problems) {
    var problems = ProblemList()
    let value = JSONValue.read(
      bytes, &problems, atMost: Self.sizeLimit, noun: "A file of sessions")
    let content = value.flatMap { Self.content(of: $0, &problems) }
    let read = try problems.settled(content)
    let sessions = read.entries.map(\.session)
    let combination = Self.combination(of: sessions, read.groups, &problems)
    self.combination = try problems.settled(combination)
    title = read.title
    isSynthetic = read.isSynthetic
    self.sessions = sessions
    texts = Dictionary(
      read.entries.map { ($0.session.id, $0.texts) }, uniquingKeysWith: { first, _ in first })
  }

  private static func combination(
    of sessions: [CombinedSession], _ groups: [GroupPriorities], _ problems: inout ProblemList
  ) -> Combination? {
    let themes = Set(sessions.flatMap(\.themes.values)).count
    guard themes <= mostThemes else {
      problems.report(
        nil,
        "The ideas belong to \(themes) themes, and \(mostThemes) can be compared. Put what belongs "
          + "together in one theme.")
      return nil
    }
    guard let combination = Combination(sessions, groups: groups) else {
      problems.report(
        nil,
        "All ballots together give more points than can be counted exactly, "
          + "\(Combination.mostPoints). Ask for fewer places.")
      return nil
    }
    return combination
  }

  private typealias Content = (
    title: String?, isSynthetic: Bool, entries: [SessionEntry], groups: [GroupPriorities]
  )

  private static func content(of value: JSONValue, _ problems: inout ProblemList) -> Content? {
    guard var object = ObjectReader(value, "A file of sessions", "file", &problems) else {
      return nil
    }
    defer { object.finish(&problems) }
    _ = object.value("$schema")
    let title = object.optional("title", .text)
    let isSynthetic = object.optional("synthetic", .truth) ?? false
    let shape = Shape<JSONValue>.anything.list(atLeast: 1, atMost: mostSessions)
    var lines: [String: Int] = [:]
    let entries = (object.required("sessions", shape) ?? []).compactMap { value in
      SessionEntry(value, &lines, &object.problems)
    }
    // What sessions could not be read is not held against groups that name it.
    let isWhole = object.problems.isEmpty
    let groups = object.optional("groups", Shape.anything.list(atMost: GroupEntry.most)) ?? []
    var reader = GroupEntry(entries.map(\.session), isWhole: isWhole)
    return (
      title, isSynthetic, entries, groups.compactMap { reader.read($0, &object.problems) }
    )
  }
}
