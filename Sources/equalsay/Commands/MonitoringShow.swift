import DisclosureControl
import Exports
import Foundation
import Markup
import Store
import Surveys
import Translations
import Web

/// `monitoring show SURVEY --against POPULATION`: who is heard so far, and who is missing.
struct MonitoringShow: Command {
  static let words = ["monitoring", "show"]
  static let summary = "Show who is heard and who is missing, held against a population."
  static let remarks = [
    "While a survey is open new figures are taken once a day at most, and only when ten more people "
      + "have answered; they stand in the register like a release, and later ones are compared with "
      + "them.",
    "Aims stand in Surveys/SURVEY/outreach.csv: characteristic,category,aim,note.",
  ]

  private let survey: Identifier<Survey>
  private let folders: Folders
  private let populations: ReferencePopulations
  private let population: String?
  private let language: LanguageTag
  private let svg: String?
  private let json: Bool

  init(_ arguments: Arguments) throws {
    folders = try Folders(arguments)
    populations = try ReferencePopulations(arguments, surveys: SurveyFolder(path: folders.surveys))
    population = try arguments.option(
      "against", as: String.self, placeholder: "POPULATION",
      help: "the population to compare with, such as england-2021, or the path of its file")
    language = try arguments.option(
      "language", default: LanguageTag.british, help: "the language of the report")
    svg = try arguments.option(
      "svg", as: String.self, placeholder: "FILE", help: "also write the chart, as SVG")
    json = arguments.flag("json", help: "print the result as JSON")
    survey = try arguments.positional(
      "SURVEY", example: Identifier(literal: "older-people-access"),
      help: "the name of a published survey")
  }

  func run() throws {
    guard let population else {
      throw UsageProblem(
        "--against is missing: name a population, such as --against england-2021. "
          + "'equalsay monitoring check' tells what one covers.")
    }
    let store = try Store(folder: folders.data, mustExist: true)
    defer { store.stop() }
    let library = try Library(
      [try store.publication(of: survey)], speaking: language, from: folders.translations)
    guard let published = library.surveys[survey] else { return }
    let figures = try RepresentationFigures(
      store: store, surveys: SurveyFolder(path: folders.surveys), populations: populations
    ).figures(of: published, against: population, at: Date(), by: .local)
    let words = RepresentationWords(
      interface: library.interface(in: language), texts: published.texts(in: language))
    if let svg { try draw(figures, words, to: svg) }
    guard !json else { return try JSONOutput.print(RepresentationDocument(figures)) }
    for line in RepresentationReport(figures: figures, words: words).lines { print(line) }
  }

  private func draw(
    _ figures: RepresentationSoFar, _ words: RepresentationWords, to file: String
  ) throws {
    let drawing = RepresentationDrawing(
      figures, words: words, isRightToLeft: language.direction == .rightToLeft)
    try OutputFile.write(drawing.svg.bytes, to: file, isPrivate: false)
  }
}
