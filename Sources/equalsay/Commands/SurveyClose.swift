import Foundation
import Store
import Surveys
import Web

/// `survey close NAME`: nobody can begin any more; who has begun can finish.
struct SurveyClose: Command {
  static let words = ["survey", "close"]
  static let summary = "Close a survey: nobody can begin any more, who has begun can finish."

  private let survey: Identifier<Survey>
  private let data: String
  private let json: Bool

  private struct Closing: Encodable {
    let survey: String
    let closedOn: String
  }

  init(_ arguments: Arguments) throws {
    data = try Folders.data(arguments)
    json = arguments.flag("json", help: "print the result as JSON")
    survey = try arguments.positional(
      "SURVEY", example: Identifier(literal: "older-people-access"),
      help: "the name of a published survey")
  }

  func run() throws {
    let store = try Store(folder: data, mustExist: true)
    defer { store.stop() }
    let earlier = try store.publication(of: survey).closedOn
    let day = earlier ?? CalendarDate(london: Date())
    if earlier == nil { try store.close(survey, on: day, by: .local) }
    guard !json else {
      return try JSONOutput.print(Closing(survey: survey.text, closedOn: day.description))
    }
    print(
      earlier == nil
        ? "Closed \(survey). To open it again: equalsay survey publish \(survey)"
        : "\(survey) was closed on \(day) already. Nothing to do.")
  }
}
