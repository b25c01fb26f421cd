import Foundation
import Secrets
import Store
import Surveys
import Web

/// `survey publish NAME`: stores the version whole; people can answer it at once.
struct SurveyPublish: Command {
  static let words = ["survey", "publish"]
  static let summary = "Publish a version of a survey; people can answer it at once."

  private let survey: String
  private let folders: Folders
  private let required: Int?
  private let json: Bool

  init(_ arguments: Arguments) throws {
    folders = try Folders(arguments)
    required = try arguments.option(
      "require", as: Int.self, placeholder: "PERCENT",
      help: "refuse it where a language that it lists has less than this share translated")
    json = arguments.flag("json", help: "print the result as JSON")
    survey = try arguments.positional(
      "SURVEY", example: "older-people-access", help: "the name of a survey, or its survey.json")
  }

  func run() throws {
    let store = try Store(folder: folders.data)
    defer { store.stop() }
    let surveys = SurveyFolder(path: folders.surveys)
    let gate = TranslationGate(
      translations: folders.translations, surveys: surveys, required: required)
    let outcome = try Publisher(store: store, surveys: surveys, gate: gate)
      .publish(survey, on: CalendarDate(london: Date()))
    for warning in gate.warnings(of: outcome.survey, outcome.survey.id.text) {
      Console.complain(warning)
    }
    guard !json else { return try JSONOutput.print(outcome) }
    print(outcome.sentence)
  }
}
