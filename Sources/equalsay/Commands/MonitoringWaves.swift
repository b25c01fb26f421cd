import DisclosureControl
import Foundation
import Surveys
import Tabulation
import Translations
import Web

/// `monitoring waves FOLDER FOLDER…`: how answers changed between releases of one survey.
struct MonitoringWaves: Command {
  static let words = ["monitoring", "waves"]
  static let summary = "Compare waves of a survey by their releases, with intervals and a verdict."

  private let folders: Folders
  private let language: LanguageTag
  private let questions: [String]
  private let json: Bool
  private let paths: [String]

  init(_ arguments: Arguments) throws {
    folders = try Folders(arguments)
    language = try arguments.option(
      "language", default: LanguageTag.british, help: "the language of the report")
    questions = arguments.options(
      "question", placeholder: "ID", help: "only this question; may be given often")
    json = arguments.flag("json", help: "print the result as JSON")
    paths = try arguments.rest(
      "FOLDER", help: "the folders of two or more releases, the earliest wave first")
  }

  func run() throws {
    guard paths.count > 1 else {
      throw UsageProblem(
        "One release has nothing to be compared with. Name two or more, the earliest first.")
    }
    let waves = try paths.map(PublishedRelease.init)
    for (before, after) in zip(waves, waves.dropFirst()) { try check(before, after) }
    let known = Set(waves.flatMap { $0.counts.all.map(\.question.text) })
    for question in questions where !known.contains(question) {
      throw InputProblems(
        "--question \(question): None of the releases has it."
          + Suggestion.of(question, among: known.sorted()))
    }
    let catalogues = try Catalogues(speakingFrom: folders.translations)
    let interface = try catalogues.interface(in: language)
    let newest = waves[waves.count - 1].folder.contents
    let report = WavesReport(
      waves: waves, questions: Set(questions),
      names: try SurveyFolder(path: folders.surveys).names(
        of: newest.survey, in: language, catalogues),
      interface: interface)
    guard !json else { return try JSONOutput.print(report.document) }
    for line in report.lines { print(line) }
  }

  /// Two waves are of one survey, have nobody in common, and come one after the other.
  private func check(_ before: PublishedRelease, _ after: PublishedRelease) throws {
    let (first, second) = (before.folder, after.folder)
    guard first.contents.survey == second.contents.survey else {
      throw InputProblems(
        "\(second.path): This is a release of \(second.contents.survey), the one before of "
          + "\(first.contents.survey). Compare releases of one survey.")
    }
    guard before.isApart(from: after) else {
      throw InputProblems(
        "\(second.path): The same people may be counted in release \(first.contents.release) and in "
          + "release \(second.contents.release). Release each wave by itself, with --only version=N or "
          + "with --since and --until, then compare those.")
    }
    guard after.isLater(than: before) else {
      throw InputProblems(
        "\(second.path): Release \(second.contents.release) is of an earlier wave than release "
          + "\(first.contents.release), which stands before it. Name the earliest first: "
          + "'equalsay monitoring waves \(second.path) \(first.path)'.")
    }
  }
}
