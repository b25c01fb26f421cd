import Foundation
import Surveys

/// `priorities gather THEMES`: the ballots of rooms with their themes, for `priorities combine`.
struct PrioritiesGather: Command {
  static let words = ["priorities", "gather"]
  static let summary =
    "Put the ideas of workshops and surveys in their themes, ready for 'priorities combine'."

  private let themes: String
  private let sources: RoomSources
  private let strata: [(session: String, stratum: String)]
  private let out: String?

  init(_ arguments: Arguments) throws {
    sources = try RoomSources(arguments)
    strata = try arguments.options(
      "stratum", placeholder: "ROOM=NAME",
      help: "the part of the population that a room stands for; without one, a room has its own"
    ).map { word in
      guard let sign = word.lastIndex(of: "="), sign != word.startIndex,
        word.index(after: sign) != word.endIndex
      else {
        throw UsageProblem(
          "--stratum: \"\(word)\" is not a room, = and a name, such as K7M-4QX=carers.")
      }
      return (String(word[..<sign]), String(word[word.index(after: sign)...]))
    }
    out = try arguments.option(
      "out", as: String.self, placeholder: "FILE", help: "write to this file, for its owner alone")
    themes = try arguments.positional(
      "THEMES", example: "themes.json", help: "the themes file of 'priorities theme'")
    _ = arguments.flag("json", help: "the result is always JSON")
  }

  func run() throws {
    guard !sources.isEmpty else {
      throw UsageProblem("Name at least one room, with --workshop, --log, --survey or --release.")
    }
    let book = try ThemesOnDisk(themes, mayBegin: false).book
    let (rooms, groups) = try sources.read()
    for (session, _) in strata where !rooms.contains(where: { $0.id == session }) {
      throw InputProblems(
        "--stratum \(session): There is no such room among those gathered."
          + Suggestion.of(session, among: rooms.map(\.id)))
    }
    let gathered = try GatheredSessions(
      rooms, groups, book: book,
      strata: Dictionary(
        strata.map { ($0.session, $0.stratum) }, uniquingKeysWith: { _, last in last }))
    guard let out else { return try JSONOutput.print(gathered) }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    try OutputFile.write(Array(try encoder.encode(gathered)) + [0x0A], to: out, isPrivate: true)
  }
}
