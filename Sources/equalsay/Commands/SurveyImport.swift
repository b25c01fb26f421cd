import Foundation
import Surveys
import Web
import XLSForm

/// `survey import FILE`: a form of another program becomes a survey.
struct SurveyImport: Command {
  static let words = ["survey", "import"]
  static let summary = "Make a survey of an XLSForm: a workbook, or a folder of CSV files."
  static let remarks = [
    "Writes Surveys/NAME/survey.json, and a catalogue for each further language: into the folder of --translations,",
    "otherwise beside the survey. What cannot be carried is listed with its cell. Nothing is written over unasked.",
  ]

  private let form: FormFile
  private let surveys: SurveyFolder
  private let translations: String?
  private let id: Identifier<Survey>?
  private let language: LanguageTag?
  private let replaces: Bool
  private let isDryRun: Bool
  private let json: Bool

  init(_ arguments: Arguments) throws {
    surveys = SurveyFolder(path: try Folders.surveys(arguments))
    translations = try arguments.option(
      "translations", as: String.self, placeholder: "DIR",
      help: "the folder with catalogues (default: beside the survey)")
    id = try arguments.option(
      "id", as: Identifier<Survey>.self, help: "what the survey is called (default: as the form)")
    language = try arguments.option(
      "language", as: LanguageTag.self,
      help: "the language of the form's own texts (default: its default_language)")
    replaces = arguments.flag("replace", help: "write over a survey and catalogues that are there")
    isDryRun = arguments.flag("dry-run", help: "list what would come of it, and write nothing")
    json = arguments.flag("json", help: "print the result as JSON")
    form = FormFile(
      try arguments.positional(
        "FILE", example: "form.xlsx",
        help: "an .xlsx file, or a folder with survey.csv, choices.csv and settings.csv"))
  }

  func run() throws {
    let result = try form.survey(
      FormImport.Wishes(
        id: id, language: language,
        file: URL(filePath: form.path).deletingPathExtension().lastPathComponent,
        monitoringSet: monitoringSet))
    let survey = try ImportedSurvey(result, surveys: surveys, translations: translations)
    let inTheWay = isDryRun || replaces ? [] : survey.inTheWay
    guard inTheWay.isEmpty else {
      throw InputProblems(
        inTheWay.map {
          "\($0): It is there already. Say --replace to write over it, or --id NAME for another "
            + "survey."
        })
    }
    if !isDryRun { try survey.write() }
    for line in form.lines(of: result.findings) { Console.complain(line) }
    let report = survey.report(written: !isDryRun)
    guard !json else { return try JSONOutput.print(report) }
    report.show()
  }

  /// A set of the surveys' folder, where it is there and right.
  private func monitoringSet(_ id: Identifier<MonitoringSet>) -> MonitoringSet? {
    guard let bytes = FileManager.default.contents(atPath: surveys.monitoring(id)) else {
      return nil
    }
    do throws(Problems) {
      return try MonitoringSetFile.read(Array(bytes), context: .assumingFiles())
    } catch {
      return nil
    }
  }
}

extension ImportedSurvey.Report {
  fileprivate func show() {
    print(
      "\(file): \(survey), \(questions) questions in \(sections) sections, written in \(language).")
    for catalogue in catalogues {
      print("\(catalogue.file): \(catalogue.translated) of \(catalogue.texts) texts, a draft.")
    }
    if !names.isEmpty {
      let pairs = names.map { "\($0.from) → \($0.to)" }
      print("Names written another way: \(pairs.joined(separator: ", ")).")
    }
    let lost = findings.count { $0.kind == FormFinding.Kind.notCarried.rawValue }
    let changed = findings.count - lost
    print("Not carried: \(lost). Carried otherwise: \(changed).")
    print(written ? "Look at it: equalsay survey check \(file)" : "Nothing was written.")
  }
}
