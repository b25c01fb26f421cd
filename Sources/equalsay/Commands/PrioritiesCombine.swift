import Ranking
import Surveys
import Translations
import Web

/// `priorities combine FILE`: the priorities of several rooms by theme, pooled and with equal voices.
struct PrioritiesCombine: Command {
  static let words = ["priorities", "combine"]
  static let summary =
    "Combine the ballots of several rooms by theme: pooled, with equal voices, and how firm it is."

  private let file: String
  private let translations: String
  private let language: LanguageTag
  private let json: Bool

  init(_ arguments: Arguments) throws {
    translations = try Folders.translations(arguments)
    language = try arguments.option(
      "language", default: LanguageTag.british, help: "the language of the report")
    json = arguments.flag("json", help: "print the result as JSON, with every figure")
    file = try arguments.positional(
      "FILE", example: "sessions.json",
      help: "the sessions with their ideas, themes and ballots, as 'priorities gather' writes them")
  }

  func run() throws {
    let bytes = try InputFile.bytes(of: file, atMost: SessionsFile.sizeLimit)
    let sessions = try read(bytes)
    let interface = try Catalogues(speakingFrom: translations).interface(in: language)
    guard !json else { return try JSONOutput.print(CombinationDocument(sessions)) }
    let report = CombinationReport(
      file: sessions, interface: interface)
    for line in report.lines { print(line) }
  }

  private func read(_ bytes: [UInt8]) throws -> SessionsFile {
    do throws(Problems) {
      return try SessionsFile(bytes)
    } catch {
      throw InputProblems(error.list.map { $0.rendered(in: file) })
    }
  }
}
