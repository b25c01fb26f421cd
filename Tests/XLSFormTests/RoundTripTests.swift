import Foundation
import Surveys
import Translations
import XCTest

@testable import XLSForm

/// Every survey of the project as a workbook and back: equal but for what was listed as lost.
final class RoundTripTests: XCTestCase {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  private func bytes(_ path: String) throws -> [UInt8] {
    Array(try Data(contentsOf: Self.root.appending(path: path)))
  }

  private var context: SurveyContext {
    .assumingFiles(monitoringSet: { id in
      let path = Self.root.appending(path: "Surveys/monitoring/\(id).json").path
      return FileManager.default.contents(atPath: path).map(Array.init)
    })
  }

  private func catalogues(_ scope: String) throws -> [CatalogueSource] {
    try CatalogueFolder(Self.root.appending(path: "Translations").path).files
      .filter { $0.scope == scope }
      .map { file in
        CatalogueSource(
          tag: file.tag, catalogue: try CatalogueFile(file.bytes).catalogue, digest: nil)
      }
  }

  private func surveys() throws -> [String] {
    let folders = try FileManager.default.contentsOfDirectory(
      atPath: Self.root.appending(path: "Surveys").path)
    return folders.sorted().filter {
      FileManager.default.fileExists(
        atPath: Self.root.appending(path: "Surveys/\($0)/survey.json").path)
    }
  }

  func testEveryShippedSurveyComesBack() throws {
    let names = try surveys()
    XCTAssertGreaterThan(names.count, 3)
    let england = try MonitoringSetFile.read(
      bytes("Surveys/monitoring/england.json"), context: .assumingFiles())
    for name in names {
      let survey = try SurveyFile.read(bytes("Surveys/\(name)/survey.json"), context: context)
      let texts = FormExport.Texts(
        survey: try catalogues(name), monitoring: try catalogues("monitoring-england"),
        interface: try catalogues("interface"))
      let export = FormExport(survey, texts)
      let path = FileManager.default.temporaryDirectory.appending(path: "\(UUID()).xlsx")
      defer { XCTAssertNoThrow(try FileManager.default.removeItem(at: path)) }
      try FormWorkbook.write(export.sheets, to: path.path)
      let form = try FormImport(
        FormSource(workbook: Array(Data(contentsOf: path))),
        FormImport.Wishes(id: nil, language: nil, file: "x", monitoringSet: { _ in england }))
      let back = try SurveyFile.read(form.definition, context: context)
      XCTAssertEqual(back.shared, survey.shared, name)
      for (one, other) in zip(back.questions, survey.questions) {
        XCTAssertEqual(one, other.withoutLosses, "\(name): \(other.id)")
      }
      XCTAssertEqual(
        back.monitoring?.questions.map(\.id), survey.monitoring?.questions.map(\.id), name)
      XCTAssertEqual(form.renamed, [], name)
      try compare(form, texts.survey, survey)
    }
  }

  /// People read the same in every language, from whichever catalogue it comes.
  private func compare(
    _ form: FormImport, _ catalogues: [CatalogueSource], _ survey: Survey
  ) throws {
    let back = form.catalogues.map {
      CatalogueSource(tag: $0.language, catalogue: $0, digest: nil)
    }
    for tag in survey.languages where catalogues.contains(where: { $0.tag == tag }) {
      let before = LocalisedForm(survey, language: tag, catalogues: catalogues)
      let after = LocalisedForm(form.survey, language: tag, catalogues: back)
      XCTAssertEqual(after.title.text, before.title.text)
      XCTAssertEqual(after.purpose?.text, before.purpose?.text)
      XCTAssertEqual(after.consent?.text, before.consent?.text)
      guard !tag.isEasyRead else { continue }
      for (one, other) in zip(form.survey.questions, survey.questions) {
        XCTAssertEqual(after[one].text.text, before[other].text.text, "\(tag) \(other.id)")
        XCTAssertEqual(after[one].hint?.text, before[other].hint?.text, "\(tag) \(other.id)")
        for (left, right) in zip(one.options, other.options) {
          XCTAssertEqual(after[one, left].text.text, before[other, right].text.text)
        }
      }
    }
  }
}

/// What a form carries of a survey as a whole.
private struct Shared: Equatable {
  let id: Identifier<Survey>
  let version: Int
  let language: LanguageTag
  let languages: [LanguageTag]
  let texts: [String?]
  let sections: [String]
}

extension Survey {
  fileprivate var shared: Shared {
    Shared(
      id: id, version: version, language: language, languages: languages,
      texts: [title, purpose, askedBy, madeWith, consent],
      sections: sections.map { "\($0.id) \($0.title ?? "") \($0.questions.map(\.id))" })
  }
}

extension Question {
  /// The question as a form can have it: no pictures, recordings, explanations of answers or
  /// shorter lists for Easy Read, and of a rank question the places that a reader of forms assumes.
  fileprivate var withoutLosses: Question {
    Question(
      id: id, kind: kind.withoutLosses, text: text, hint: hint, required: required,
      offersPreferNotToSay: kind.options.isEmpty ? false : offersPreferNotToSay, askIf: askIf)
  }
}

extension QuestionKind {
  fileprivate var withoutLosses: QuestionKind {
    let options = options.map { Option(id: $0.id, text: $0.text) }
    switch self {
    case .chooseOne: return .chooseOne(options)
    case .chooseMany(_, let exclusive, let atMost):
      return .chooseMany(options, exclusive: exclusive, atMost: atMost)
    case .scale: return .scale(options)
    case .rank: return .rank(options, places: min(5, options.count / 2 + 1))
    case .text, .number, .statement: return self
    }
  }
}
