import Foundation
import Store
import Surveys
import Web

/// `commitments publish SURVEY`: stores what was decided, whole and dated; pages show it at once.
struct CommitmentsPublish: Command {
  static let words = ["commitments", "publish"]
  static let summary = "Publish what was decided on a survey: the page “You said, we did”."

  private let survey: Identifier<Survey>
  private let folders: Folders
  private let json: Bool

  init(_ arguments: Arguments) throws {
    folders = try Folders(arguments)
    json = arguments.flag("json", help: "print the result as JSON")
    survey = try arguments.survey()
  }

  func run() throws {
    let store = try Store(folder: folders.data, mustExist: true)
    defer { store.stop() }
    let outcome = try CommitmentsPublisher(
      store: store, surveys: SurveyFolder(path: folders.surveys)
    ).publish(survey, on: CalendarDate(london: Date()))
    guard !json else { return try JSONOutput.print(outcome) }
    print(outcome.sentence)
  }
}
