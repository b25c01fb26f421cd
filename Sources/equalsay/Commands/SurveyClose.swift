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

  init(_ arguments: Arguments) throws {
    data = try Folders.data(arguments)
    survey = try arguments.positional(
      "SURVEY", example: Identifier(literal: "older-people-access"),
      help: "the name of a published survey")
  }

  func run() throws {
    let store = try Store(folder: data)
    defer { store.stop() }
    let publication = try store.publication(of: survey)
    if let day = publication.closedOn {
      return print("\(survey) was closed on \(day) already. Nothing to do.")
    }
    try store.close(survey, on: CalendarDate(london: Date()))
    print("Closed \(survey). To open it again: equalsay survey publish \(survey)")
  }
}
