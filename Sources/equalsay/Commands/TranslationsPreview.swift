import Foundation
import Surveys
import Translations
import Web

/// `translations preview`: every page of a survey as readers of a language will see it.
struct TranslationsPreview: Command {
  static let words = ["translations", "preview"]
  static let summary = "Show a translator every page of a survey, and what is still to do on it."
  static let remarks = [
    "The pages are made anew when a catalogue or definition is saved. No data folder is touched, and",
    "nothing that is entered is kept. It is heard on this machine only.",
  ]

  private let survey: Identifier<Survey>
  private let language: LanguageTag?
  private let port: UInt16
  private let surveys: SurveyFolder
  private let translations: String

  init(_ arguments: Arguments) throws {
    language = try arguments.option(
      "language", as: LanguageTag.self, help: "the language to look at; always needed")
    port = try arguments.option("port", default: 8081, help: "the port; 0 for any that is free")
    surveys = SurveyFolder(path: try Folders.surveys(arguments))
    translations = try Folders.translations(arguments)
    survey = try arguments.positional(
      "SURVEY", example: Identifier(literal: "older-people-access"),
      help: "a survey or workshop, by the name of its folder")
  }

  func run() throws {
    guard let language else {
      throw UsageProblem("--language is missing: the language to look at.")
    }
    let names = try surveys.folders().map(\.text)
    guard names.contains(survey.text) else {
      throw InputProblems(
        "\(survey): There is no survey or workshop of this name."
          + Suggestion.of(survey.text, among: names))
    }
    let source = try FolderContent(of: survey, surveys).language
    guard source != language else {
      throw UsageProblem(
        "--language: \(survey) is written in \(source). Name a language that it is translated "
          + "into.")
    }
    let files = PreviewFiles(
      folder: survey, language: language, translations: translations, surveys: surveys)
    let preview = try Preview(files, port: port)
    Console.say("A preview of \(preview.pageCount) pages is ready at \(preview.address)")
    preview.runUntilSignalled()
  }
}
