import Store
import Surveys
import Web

/// `responses import SURVEY FILE`: responses from a table, all of them or none.
struct ResponsesImport: Command {
  static let words = ["responses", "import"]
  static let summary =
    "Store the responses of a CSV file, all of them or none; docs/bulk.md says how."

  private let folders: Folders
  private let isDryRun: Bool
  private let json: Bool
  private let survey: Identifier<Survey>
  private let file: String

  private struct Result: Encodable {
    let survey: String
    /// How many the file holds.
    let responses: Int
    let isStored: Bool
  }

  init(_ arguments: Arguments) throws {
    folders = try Folders(arguments)
    isDryRun = arguments.flag("dry-run", help: "check the file and store nothing")
    json = arguments.flag("json", help: "print the result as JSON")
    survey = try arguments.survey()
    file = try arguments.positional(
      "FILE", example: "responses.csv", help: "a CSV file in UTF-8, or - for standard input")
  }

  func run() throws {
    let store = try Store(folder: folders.data, mustExist: true)
    defer { store.stop() }
    let catalogues = try Catalogues(speakingFrom: folders.translations)
    let source = try InputFile.Stream(file)
    if store.kind == .demonstration {
      Console.complain(
        "Demonstration: every response here counts as synthetic, and figures are shown as they "
          + "stand. Never import what people have really answered.")
    }
    let published = try store.published(survey, catalogues)
    var progress = TerminalProgress(isDryRun ? "Checking" : "Importing")
    var done = 0
    var hasProblems = false
    defer { progress.end() }
    let responses = try ResponseImport(
      store: store, survey: published, languages: catalogues.tags, file: file, isDryRun: isDryRun
    ).run(source) { bytes in
      done += bytes
      // The lines of problems show that it goes on.
      guard !hasProblems, let size = source.size, size > 0 else { return }
      progress.show(min(done, size), of: size)
    } tell: { problem in
      progress.end()
      hasProblems = true
      Console.complain(problem)
    }
    progress.end()
    guard !json else {
      return try JSONOutput.print(
        Result(survey: survey.text, responses: responses, isStored: !isDryRun))
    }
    let count = responses == 1 ? "1 response" : "\(responses) responses"
    print(
      isDryRun
        ? "\(file): \(count), no problems. Nothing was stored."
        : "\(count) to \(survey) stored.")
  }
}

extension Arguments {
  /// The survey that a command is about.
  func survey() throws -> Identifier<Survey> {
    try positional(
      "SURVEY", example: Identifier(literal: "older-people-access"),
      help: "the name of a published survey")
  }
}
