import Foundation
import Store
import Surveys
import Web

/// `survey show NAME`: what a published survey asks.
struct SurveyShow: Command {
  static let words = ["survey", "show"]
  static let summary = "Show what a published survey asks, question by question."

  private let survey: Identifier<Survey>
  private let folders: Folders
  private let json: Bool

  private struct Outline: Encodable {
    struct Item: Encodable {
      let id: String
      let kind: String
      let text: String
      let options: [String]
      let conditional: Bool
    }
    let survey: String
    let version: Int
    let title: String
    let languages: [String]
    let questions: [Item]
    let monitoring: [Item]
  }

  init(_ arguments: Arguments) throws {
    folders = try Folders(arguments)
    json = arguments.flag("json", help: "print the result as JSON")
    survey = try arguments.positional(
      "SURVEY", example: Identifier(literal: "older-people-access"),
      help: "the name of a published survey")
  }

  func run() throws {
    let store = try Store(folder: folders.data, mustExist: true)
    defer { store.stop() }
    let library = try Library([try store.publication(of: survey)], Catalogues(folder: ""))
    guard let newest = library.surveys[survey]?.newest.survey else { return }
    let outline = Outline(
      survey: survey.text, version: newest.version, title: newest.title,
      languages: newest.languages.map(\.text), questions: newest.questions.map(item),
      monitoring: (newest.monitoring?.questions ?? []).map(item))
    guard !json else { return try JSONOutput.print(outline) }
    print("\(outline.survey), version \(outline.version): \(outline.title)")
    print("Languages: \(outline.languages.joined(separator: ", "))")
    show(outline.questions)
    if !outline.monitoring.isEmpty { print("\nMonitoring questions") }
    show(outline.monitoring)
  }

  private func item(_ question: Question) -> Outline.Item {
    Outline.Item(
      id: question.id.text, kind: question.kind.name.rawValue, text: question.text,
      options: question.options.map(\.id.text), conditional: question.askIf != nil)
  }

  private func show(_ items: [Outline.Item]) {
    for item in items {
      print("\n\(item.id) (\(item.kind)\(item.conditional ? ", on a condition" : ""))")
      print("  \(item.text)")
      if !item.options.isEmpty { print("  \(item.options.joined(separator: ", "))") }
    }
  }
}
