import Surveys
import Workshops

/// The rooms that a command is to read: workshops, logs, surveys and releases, as its options name
/// them.
struct RoomSources {
  private let data: String
  let translations: String
  private let workshops: [WorkshopCode]
  private let logs: [String]
  private let texts: [String]
  private let surveys: [Identifier<Survey>]
  private let releases: [String]

  /// Declares and reads `--workshop`, `--log`, `--texts`, `--survey` and `--release`.
  init(_ arguments: Arguments) throws {
    data = try Folders.data(arguments)
    translations = try Folders.translations(arguments)
    workshops = try arguments.options(
      "workshop", placeholder: "CODE",
      help: "a workshop of the data folder; may be given several times"
    ).map { try Self.read($0, "--workshop") }
    logs = arguments.options(
      "log", placeholder: "FILE",
      help: "what 'equalsay workshop log' printed; may be given several times")
    texts = arguments.options(
      "texts", placeholder: "FILE", help: "the words beside a log, one for each --log")
    surveys = try arguments.options(
      "survey", placeholder: "SURVEY",
      help: "a published survey: the released figures of its rank questions"
    ).map { try Self.read($0, "--survey") }
    releases = arguments.options(
      "release", placeholder: "FOLDER",
      help: "a release: its rank questions, of everybody and by group; may be given several times")
    guard texts.isEmpty || texts.count == logs.count else {
      throw UsageProblem("--texts: Name the words of every --log, in the same order, or of none.")
    }
  }

  private static func read<Value: ArgumentValue>(_ word: String, _ option: String) throws -> Value {
    guard let value = Value(argument: word) else {
      throw UsageProblem("\(option): \"\(word)\" is not \(Value.expected).")
    }
    return value
  }

  var isEmpty: Bool {
    workshops.isEmpty && logs.isEmpty && surveys.isEmpty && releases.isEmpty
  }

  /// Reads all rooms.
  ///
  /// - Throws: `InputProblems` for a room that cannot be read, or two with one name.
  func rooms() throws -> [RankedRoom] { try read().rooms }

  /// Reads all rooms, and the groups of people of releases.
  ///
  /// A survey that is named beside a release of it is one room: the survey's, which is of everybody.
  ///
  /// - Throws: `InputProblems` for a room that cannot be read, or two with one name.
  func read() throws -> (rooms: [RankedRoom], groups: [RankedGroup]) {
    var rooms = try workshops.map { try RankedRoom(workshop: $0, in: data) }
    for (index, log) in logs.enumerated() {
      rooms.append(try RankedRoom(log: log, texts: texts.isEmpty ? nil : texts[index]))
    }
    for survey in surveys { rooms += try RankedRoom.rooms(of: survey, in: data, translations) }
    let rankings = try releases.flatMap(rankings)
    let surveyed = Set(rooms.map(\.id))
    for ranking in rankings where !surveyed.contains(ranking.session) {
      rooms.append(try RankedRoom(ranking))
    }
    var seen: Set<String> = []
    for room in rooms where !seen.insert(room.id).inserted {
      throw InputProblems(
        "\(room.id): Two rooms have this name. Name each room once, and each log file differently.")
    }
    let groups = rankings.flatMap { ranking in
      ranking.groups.compactMap { RankedGroup($0, in: ranking) }
    }
    return (rooms, groups)
  }

  private func rankings(of folder: String) throws -> [ReleasedRankings.Ranking] {
    let release = try ReleasedRankings(folder)
    guard release.isOfEverybody || !surveys.contains(where: { $0.text == release.survey }) else {
      throw InputProblems(
        "\(folder): This release counts only some of those who answered \(release.survey), so its "
          + "groups are not parts of that room. Leave out --survey \(release.survey): the release "
          + "brings a room of its own.")
    }
    return release.rankings
  }
}
