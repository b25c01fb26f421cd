import Ranking
import Surveys

/// One session of a file of sessions, with the words of its ideas.
struct SessionEntry {
  let session: CombinedSession
  let texts: [String: String]

  private static let mostVoters = 10_000_000

  /// Reads an entry; `lines` says where the ids of the entries before it stand.
  init?(_ value: JSONValue, _ lines: inout [String: Int], _ problems: inout ProblemList) {
    guard var object = ObjectReader(value, "Each entry of \"sessions\"", "session", &problems)
    else { return nil }
    defer { object.finish(&problems) }
    let id = object.required("id", Shape<String>.text.placed)
    if let id { Self.add(id, to: &lines, &object.problems) }
    let stratum = object.optional("stratum", .textOrNull)
    let places = object.required("places", .whole(1...SessionsFile.mostPlaces))
    let themes = object.required("ideas", .texts(atLeast: 1))
    let texts = object.optional("texts", .texts(atLeast: 0))
    let votes = Self.votes(&object, themes: themes, places: places)
    guard let id, let places, let themes, let votes else { return nil }
    session = CombinedSession(
      id: id.value, stratum: stratum ?? nil, places: places, themes: themes, votes: votes)
    self.texts = texts ?? [:]
  }

  private static func add(
    _ id: Placed<String>, to lines: inout [String: Int], _ problems: inout ProblemList
  ) {
    if let line = lines[id.value] {
      problems.report(
        id.place,
        "The id \(quoted(id.value)) is already taken by the session on line \(line). Give this "
          + "session another, or take it out if it is the same.")
    } else {
      lines[id.value] = id.place.line
    }
  }

  /// The ballots or, where only figures were released, the voters and points.
  private static func votes(
    _ object: inout ObjectReader, themes: [String: String]?, places: Int?
  ) -> CombinedSession.Votes? {
    guard object.has("points") || object.has("voters") else {
      let shape = Shape.ballot(among: themes, places: places).list(atLeast: 1)
      return object.required("ballots", shape).map { .ballots($0) }
    }
    if object.has("ballots") {
      _ = object.value("ballots")
      object.problems.report(
        object.place(of: "ballots"),
        "A session has its \"ballots\", or else \"voters\" and \"points\" where only these were "
          + "released. Take out one or the other.")
    }
    let voters = object.required("voters", .whole(1...mostVoters))
    let most = (voters ?? mostVoters) * (places ?? SessionsFile.mostPlaces)
    let points = object.required("points", .points(of: themes, atMost: most))
    guard let voters, let points else { return nil }
    return .totals(voters: voters, points: points)
  }
}
