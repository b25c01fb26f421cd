import Foundation
import Surveys
import Translations
import XLSForm

/// What a form becomes: a definition, its catalogues, and where they go.
struct ImportedSurvey {
  struct Report: Encodable {
    struct Catalogue: Encodable {
      let language: String
      let file: String
      let texts: Int
      let translated: Int
    }

    struct Name: Encodable {
      let from: String
      let to: String
      let place: String
    }

    struct Finding: Encodable {
      let kind: String
      let sheet: String?
      let cell: String?
      let message: String
    }

    let survey: String
    let title: String
    let file: String
    let language: String
    let sections: Int
    let questions: Int
    let catalogues: [Catalogue]
    let names: [Name]
    let findings: [Finding]
    let written: Bool
  }

  private let form: FormImport
  private let definition: String
  private let catalogues: [(path: String, catalogue: Catalogue)]

  /// Decides where everything goes, and reads the definition as it will be read there.
  ///
  /// - Throws: `InputProblems` with what would keep `survey check` from accepting it.
  init(_ form: FormImport, surveys: SurveyFolder, translations: String?) throws {
    self.form = form
    let id = form.survey.id
    let definition = surveys.definition(of: id)
    self.definition = definition
    let folder = translations.map { "\($0)/\(id)" } ?? "\(surveys.path)/\(id)"
    catalogues = form.catalogues.map { ("\(folder)/\($0.language).po", $0) }
    do throws(Problems) {
      _ = try SurveyFile.read(form.definition, context: surveys.context(for: definition))
    } catch {
      throw InputProblems(error.list.map { $0.rendered(in: definition) })
    }
  }

  /// The files that stand where these are to go.
  var inTheWay: [String] {
    ([definition] + catalogues.map(\.path)).filter(FileManager.default.fileExists)
  }

  func write() throws {
    try OutputFiles.write(
      catalogues.map { ($0.path, Array(CatalogueWriter.write($0.catalogue).utf8)) }
        + [(definition, form.definition)])
  }

  func report(written: Bool) -> Report {
    Report(
      survey: form.survey.id.text, title: form.survey.title, file: definition,
      language: form.survey.language.text, sections: form.survey.sections.count,
      questions: form.survey.questions.count,
      catalogues: catalogues.map { path, catalogue in
        Report.Catalogue(
          language: catalogue.language.text, file: path, texts: catalogue.entries.count,
          translated: catalogue.entries.count { !($0.translations.first ?? "").isEmpty })
      },
      names: form.renamed.map {
        Report.Name(from: $0.from, to: $0.to, place: $0.place.description)
      },
      findings: form.findings.map {
        Report.Finding(
          kind: $0.kind.rawValue, sheet: $0.place?.sheet, cell: $0.place?.description,
          message: $0.message)
      }, written: written)
  }
}
