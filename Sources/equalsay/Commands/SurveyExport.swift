import Foundation
import Surveys
import Translations
import Web
import XLSForm

/// `survey export SURVEY --xlsform PATH`: a survey as a form for other programs.
struct SurveyExport: Command {
  static let words = ["survey", "export"]
  static let summary = "Write a survey as an XLSForm, which ODK, KoboToolbox and others read."
  static let remarks = [
    "In every language that the survey offers. What a form cannot say is listed, question by question."
  ]

  private let survey: String
  private let folders: SurveyFolder
  private let translations: String
  private let path: String?
  private let further: [LanguageTag]
  private let json: Bool

  private struct Report: Encodable {
    struct Loss: Encodable {
      let question: String?
      let message: String
    }
    let survey: String
    let files: [String]
    let rows: [String: Int]
    let losses: [Loss]
  }

  init(_ arguments: Arguments) throws {
    folders = SurveyFolder(path: try Folders.surveys(arguments))
    translations = try Folders.translations(arguments)
    path = try arguments.option(
      "xlsform", as: String.self, placeholder: "PATH",
      help: "an .xlsx file to write, or a folder for survey.csv, choices.csv and settings.csv")
    let tags = arguments.options(
      "language", placeholder: "TAG",
      help: "a further language that has a catalogue; may be given several times")
    json = arguments.flag("json", help: "print the result as JSON")
    survey = try arguments.positional(
      "SURVEY", example: "older-people-access",
      help: "the name of a survey, or the path of its survey.json")
    further = try tags.map { tag in
      guard let tag = LanguageTag(tag) else {
        throw UsageProblem("--language: \"\(tag)\" is not \(LanguageTag.expected).")
      }
      return tag
    }
  }

  func run() throws {
    guard let path else {
      throw UsageProblem("Add --xlsform FILE.xlsx or --xlsform DIR: where to write the form.")
    }
    let definition = try definition()
    let catalogues = try Catalogues(speakingFrom: translations)
    let export = FormExport(
      definition, also: further,
      FormExport.Texts(
        survey: catalogues[definition.id.text],
        monitoring: definition.monitoring.map { catalogues["monitoring-\($0.id)"] } ?? [],
        interface: catalogues[Catalogues.interface]))
    let files = try write(export, to: path)
    for loss in export.losses { Console.complain(loss.rendered(in: definition.id.text)) }
    let rows = Dictionary(uniqueKeysWithValues: export.sheets.map { ($0.name, $0.rows.count - 1) })
    guard !json else {
      return try JSONOutput.print(
        Report(
          survey: definition.id.text, files: files, rows: rows,
          losses: export.losses.map { Report.Loss(question: $0.question, message: $0.message) }))
    }
    print(
      "\(path): \(rows["survey"] ?? 0) rows, \(rows["choices"] ?? 0) answers. "
        + "Not in the form: \(export.losses.count).")
  }

  private func definition() throws -> Survey {
    if let id = Identifier<Survey>(survey), folders.hasSurvey(id) { return try folders.survey(id) }
    guard survey.hasSuffix(".json") || survey.contains("/") else {
      let names = try folders.surveys().map(\.text)
      throw InputProblems(
        "\(folders.path)/\(survey): There is no such survey."
          + Suggestion.of(survey, among: names)
          + " The folder has \(names.joined(separator: ", ")).")
    }
    guard case .survey(let definition) = try folders.read(survey) else {
      throw InputProblems(
        "\(survey): This is no survey. Name a survey, or the path of a survey.json.")
    }
    return definition
  }

  private func write(_ export: FormExport, to path: String) throws -> [String] {
    guard path.lowercased().hasSuffix(".xlsx") else {
      let files = export.sheets.map { sheet in
        var writer = CSVWriter()
        for row in sheet.rows { writer.row(row) }
        return ("\(path)/\(sheet.name).csv", writer.bytes)
      }
      try OutputFiles.write(files)
      return files.map(\.0)
    }
    let beside = FileManager.default.temporaryDirectory
      .appending(path: "equalsay-form-\(UUID().uuidString).xlsx").path
    defer { unlink(beside) }
    do throws(FormWorkbook.Failure) {
      try FormWorkbook.write(export.sheets, to: beside)
    } catch {
      throw SystemProblem(
        "\(path): The workbook could not be made: \(error.reason). Check the disk.")
    }
    try OutputFiles.write([(path, try InputFile.bytes(of: beside, atMost: .max - 1))])
    return [path]
  }
}
