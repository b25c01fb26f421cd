import Ranking
import Surveys

/// Reads what groups of people put first, as a file of sessions has it.
struct GroupEntry {
  static let most = 1_000
  /// More than any ballot has places.
  private static let mostThemes = SessionsFile.mostPlaces
  private static let mostPeople = 10_000_000

  /// What groups may name; nothing where a session could not be read, so that one mistake is told once.
  private let known: (sessions: Set<String>, themes: Set<String>)?
  private var lines: [[String]: Int] = [:]

  init(_ sessions: [CombinedSession], isWhole: Bool) {
    known =
      isWhole ? (Set(sessions.map(\.id)), Set(sessions.flatMap(\.themes.values))) : nil
  }

  mutating func read(_ value: JSONValue, _ problems: inout ProblemList) -> GroupPriorities? {
    guard var object = ObjectReader(value, "Each entry of \"groups\"", "group", &problems)
    else { return nil }
    defer { object.finish(&problems) }
    let by = object.required("by", Shape<String>.text.placed)
    let category = object.required("category", Shape<String>.text)
    let title = object.optional("title", .text)
    let base = object.optional("base", .whole(1...Self.mostPeople))
    let session = object.optional("session", Shape<String>.text.placed)
    let shape = Shape<String>.text.placed.list(atLeast: 1, atMost: Self.mostThemes)
    let first = object.required("first", shape)
    guard let by, let category, let first else { return nil }
    check(first, in: session, &object.problems)
    let name = [session?.value ?? "", by.value, category]
    if let line = lines[name] {
      object.problems.report(
        by.place,
        "The group \(quoted("\(by.value):\(category)")) already stands on line \(line). "
          + "Take one out.")
    } else {
      lines[name] = by.place.line
    }
    return GroupPriorities(
      by: by.value, category: category, title: title, base: base, session: session?.value,
      first: first.map(\.value))
  }

  private func check(
    _ first: [Placed<String>], in session: Placed<String>?, _ problems: inout ProblemList
  ) {
    var seen: Set<String> = []
    for theme in first where !seen.insert(theme.value).inserted {
      problems.report(
        theme.place, "The theme \(quoted(theme.value)) is ranked twice. Keep its better place.")
    }
    guard let known else { return }
    for theme in first where !known.themes.contains(theme.value) {
      problems.report(
        theme.place,
        "No idea of the sessions belongs to the theme \(quoted(theme.value)). "
          + Nearest.hint(
            to: theme.value, among: known.themes.sorted(),
            otherwise: "Add the session in which the group ranked."))
    }
    if let session, !known.sessions.contains(session.value) {
      problems.report(
        session.place,
        "There is no session \(quoted(session.value)). "
          + Nearest.hint(
            to: session.value, among: known.sessions.sorted(),
            otherwise: "Add it, or take \"session\" out to hold the group against all ballots."))
    }
  }
}
