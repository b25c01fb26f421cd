import Foundation
import Responses
import Store
import Surveys
import Web

/// `responses synthesise SURVEY`: responses that nobody gave, in a demonstration.
struct ResponsesSynthesise: Command {
  static let words = ["responses", "synthesise"]
  static let summary = "Add made-up responses to a survey of a demonstration."
  static let remarks =
    [
      "The same seed gives the same responses on the same day. In them, so that there is something to find:"
    ]
    + (SyntheticPopulation.leanings + [SyntheticVisits.losses]).map { "- \($0)" }

  private let data: String
  private let count: Int
  private let seed: UInt64
  private let json: Bool
  private let survey: Identifier<Survey>

  private static let mostAtOnce = 100_000_000

  private struct Result: Encodable {
    let survey: String
    let responses: Int
    let seed: UInt64
  }

  init(_ arguments: Arguments) throws {
    data = try Folders.data(arguments)
    count = try arguments.option("count", default: 300, help: "how many responses to add")
    seed = try arguments.option(
      "seed", default: SyntheticResponses.usualSeed, help: "the number that they hang on")
    json = arguments.flag("json", help: "print the result as JSON")
    survey = try arguments.survey()
    guard (1...Self.mostAtOnce).contains(count) else {
      throw UsageProblem("--count: Give a number from 1 to \(Self.mostAtOnce).")
    }
  }

  func run() throws {
    let store = try Store(folder: data, mustExist: true)
    defer { store.stop() }
    guard store.kind == .demonstration else {
      throw InputProblems(
        "\(data): This folder holds real responses, and made-up ones never go among them. "
          + "'equalsay demo --data DIR' makes a demonstration; name its folder with --data.")
    }
    var progress = TerminalProgress("Making up responses")
    defer { progress.end() }
    try SyntheticResponses(store: store, day: CalendarDate(london: Date()), seed: seed)
      .fill(store.published(survey), with: count) { progress.show($0, of: count) }
    progress.end()
    guard !json else {
      return try JSONOutput.print(Result(survey: survey.text, responses: count, seed: seed))
    }
    print("\(count) synthetic responses to \(survey) added, from the seed \(seed).")
  }
}
