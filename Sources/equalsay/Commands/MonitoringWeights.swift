import DisclosureControl
import Exports
import Foundation
import Surveys
import Tabulation
import Translations
import Web

/// `monitoring weights FOLDER --by sex`: second figures, weighted to a population, from a release alone.
struct MonitoringWeights: Command {
  static let words = ["monitoring", "weights"]
  static let summary = "Weight the answers of a release to a population, beside those published."
  static let remarks = [
    "It goes by what the release published and by nothing else. The release must have each of the "
      + "breakdowns by itself: 'release create … --by sex --by ethnicity'."
  ]

  private let folders: Folders
  private let populations: ReferencePopulations
  private let set: Identifier<MonitoringSet>
  private let population: String?
  private let by: [String]
  private let language: LanguageTag
  private let json: Bool
  private let folder: String

  init(_ arguments: Arguments) throws {
    folders = try Folders(arguments)
    populations = try ReferencePopulations(arguments, surveys: SurveyFolder(path: folders.surveys))
    population = try arguments.option(
      "against", as: String.self, placeholder: "POPULATION",
      help: "the population to weight to (default: the one that the release was made with)")
    by = arguments.options(
      "by", placeholder: "NAME", help: "a characteristic to weight by; one to three of them")
    set = try arguments.option(
      "set", placeholder: "NAME", default: Identifier(literal: "england"),
      help: "the equality questions that the survey asked")
    language = try arguments.option(
      "language", default: LanguageTag.british, help: "the language of the report")
    json = arguments.flag("json", help: "print the result as JSON")
    folder = try arguments.positional("FOLDER", example: ".", help: "the folder of the release")
  }

  func run() throws {
    guard (1...Raking.mostMargins).contains(by.count) else {
      throw UsageProblem("--by: Name one to \(Raking.mostMargins) characteristics to weight by.")
    }
    let set = try populations.monitoringSet(set)
    let all = CategoryScheme.all(of: set)
    let schemes = try by.map { name in
      let id = try ReleaseRequest.characteristic(
        name, among: all.map(\.characteristic), "--by")
      return all.first { $0.characteristic == id }
    }.compactMap(\.self)
    guard Set(schemes.map(\.characteristic)).count == by.count else {
      throw UsageProblem("--by: A characteristic stands there twice. Take one of them out.")
    }
    let release = try PublishedRelease(folder)
    let population = try reference(of: release.folder, set)
    let catalogues = try Catalogues(speakingFrom: folders.translations)
    let interface = try catalogues.interface(in: language)
    let texts = try SurveyFolder(path: folders.surveys).names(
      of: release.folder.contents.survey, in: language, catalogues)
    let report = WeightsReport(
      release: release.folder.contents, area: population.area,
      characteristics: schemes.map(\.characteristic),
      questions: Weighting(
        release.counts, exclusive: release.wording.exclusiveQuestions, to: population,
        by: schemes
      ).questions,
      names: ReleasedNames(
        release.wording, of: release.folder.contents, texts: texts, in: interface.language),
      survey: texts?.title, interface: interface)
    guard !json else {
      return try JSONOutput.print(report.document(population: population.id.text))
    }
    for line in report.lines { print(line) }
  }

  private func reference(
    of release: ReleaseFolderOnDisk, _ set: MonitoringSet
  ) throws -> ReferencePopulation {
    if let population { return try populations.population(population, set: set) }
    if let population = try release.population() { return population }
    throw UsageProblem(
      "--against is missing: name a population, such as --against england-2021. "
        + "The release was made with none.")
  }
}
