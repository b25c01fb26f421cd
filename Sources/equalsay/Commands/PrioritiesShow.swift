import DisclosureControl
import Foundation
import Store
import Surveys
import Translations
import Web

/// `priorities show NAME`: what people put first, in order, as it may be shown.
struct PrioritiesShow: Command {
  static let words = ["priorities", "show"]
  static let summary = "Show what people put first, with points, percent of maximum and base."

  private let survey: Identifier<Survey>
  private let folders: Folders
  private let language: LanguageTag
  private let json: Bool

  init(_ arguments: Arguments) throws {
    folders = try Folders(arguments)
    language = try arguments.option(
      "language", default: LanguageTag.british, help: "the language of the report")
    json = arguments.flag("json", help: "print the result as JSON")
    survey = try arguments.positional(
      "SURVEY", example: Identifier(literal: "older-people-access"),
      help: "the name of a published survey")
  }

  func run() throws {
    let store = try Store(folder: folders.data, mustExist: true)
    defer { store.stop() }
    let publication = try store.publication(of: survey)
    let library = try Library(
      [publication], speaking: language, from: folders.translations)
    guard let published = library.surveys[survey] else { return }
    let released = try Priorities(store: store, survey: published, now: Date()).released()
    let report = PrioritiesReport(
      priorities: released, survey: published, language: language,
      interface: library.interface(in: language))
    guard !json else { return try JSONOutput.print(report.document) }
    for line in report.lines { print(line) }
  }
}
