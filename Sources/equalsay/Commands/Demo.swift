import Foundation
import Store
import Surveys
import Web

/// `demo`: a service with sample surveys and synthetic responses, to try everything on.
struct Demo: Command {
  static let words = ["demo"]
  static let summary =
    "Try EqualSay: sample surveys, synthetic responses and workshops in a folder of their own."

  private let folders: Folders
  private let listening: Listening
  private let responses: Int

  init(_ arguments: Arguments) throws {
    listening = try Listening(arguments)
    folders = try Folders(arguments)
    responses = try arguments.option(
      "responses", default: 300, help: "how many synthetic responses a new demonstration gets")
  }

  func run() throws {
    try Catalogues.requireTexts(in: folders.translations)
    let store = try Store(folder: folders.data, kind: .demonstration)
    let today = CalendarDate(london: Date())
    let surveys = SurveyFolder(path: folders.surveys)
    let publisher = Publisher(store: store, surveys: surveys)
    for survey in try surveys.surveys() {
      do { _ = try publisher.publish(survey.text, on: today) } catch let problems as InputProblems {
        let published = try store.publications().contains { $0.survey == survey }
        guard published else { throw problems }
        // What was published before is served all the same.
        Console.complain("\(problems)")
      }
      if surveys.hasCommitments(survey) {
        _ = try CommitmentsPublisher(store: store, surveys: surveys).publish(survey, on: today)
      }
      if try store.responseCount(of: survey) == 0 {
        try SyntheticResponses(store: store, day: today)
          .fill(store.published(survey), with: responses)
      }
    }
    for folder in try surveys.folders().filter(surveys.hasWorkshop) {
      let workshop = try surveys.workshop(folder)
      try SyntheticWorkshop.hold(workshop, surveys.monitoring(of: workshop), beside: store)
    }
    let service = try Service(store: store, folders, listening)
    for line in try Invitation(
      address: service.address, program: CommandLine.arguments[0], data: folders.data
    ).lines(try store.publications()) {
      Console.say(line)
    }
    service.runUntilSignalled()
  }
}
