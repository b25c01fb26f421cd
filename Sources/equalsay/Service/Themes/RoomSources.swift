import Surveys
import Workshops

/// The rooms that a command is to read: workshops, logs and surveys, as its options name them.
struct RoomSources {
  private let data: String
  let translations: String
  private let workshops: [WorkshopCode]
  private let logs: [String]
  private let texts: [String]
  private let surveys: [Identifier<Survey>]

  /// Declares and reads `--workshop`, `--log`, `--texts` and `--survey`.
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

  var isEmpty: Bool { workshops.isEmpty && logs.isEmpty && surveys.isEmpty }

  /// Reads all rooms.
  ///
  /// - Throws: `InputProblems` for a room that cannot be read, or two with one name.
  func rooms() throws -> [RankedRoom] {
    var rooms = try workshops.map { try RankedRoom(workshop: $0, in: data) }
    for (index, log) in logs.enumerated() {
      rooms.append(try RankedRoom(log: log, texts: texts.isEmpty ? nil : texts[index]))
    }
    for survey in surveys { rooms += try RankedRoom.rooms(of: survey, in: data, translations) }
    var seen: Set<String> = []
    for room in rooms where !seen.insert(room.id).inserted {
      throw InputProblems(
        "\(room.id): Two rooms have this name. Name each room once, and each log file differently.")
    }
    return rooms
  }
}
