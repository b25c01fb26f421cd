import Foundation
import Surveys
import Translations
import Web

/// What checking all catalogues against what they translate found.
struct CatalogueReport {
  struct Row: Encodable {
    let file: String
    let translated: Int
    let total: Int
    let isDraft: Bool
    /// Where a term is not said as the glossary has it, and what else is worth a look.
    let warnings: Int
  }

  private(set) var catalogues: [Row] = []
  private(set) var problems: [String] = []
  /// What people should look at, but nothing has to be mended for.
  private(set) var warnings: [String] = []

  /// Reads every catalogue and the definitions they translate.
  init(translations: String, surveys: SurveyFolder, on today: CalendarDate) throws {
    let folder = CatalogueFolder(translations)
    let scopes = try CatalogueScopes(folder, surveys)
    let glossaries = try Glossaries(translations: translations)
    problems =
      folder.problems.map { "\($0.path): \($0.message)" } + scopes.problems + glossaries.problems
    for file in folder.files {
      guard let scope = scopes[file.scope] else {
        if let problem = scopes.problem(of: file) { problems.append(problem) }
        continue
      }
      check(file, of: scope, on: today, with: glossaries[file.tag])
    }
  }

  private mutating func check(
    _ file: CatalogueFolder.File, of scope: CatalogueScope, on today: CalendarDate,
    with glossary: Glossary?
  ) {
    do throws(CatalogueProblems) {
      let catalogue = try CatalogueFile(file.bytes)
      let check = CatalogueCheck(
        catalogue, named: file.tag, against: scope.texts(inEasyRead: file.tag.isEasyRead),
        among: scope.texts(), on: today)
      let isSource = file.scope == Catalogues.interface && file.tag == Interface.source
      let found = check.problems + (isSource ? InterfaceTexts.problems(of: catalogue) : [])
      problems += (found + [catalogue.testToCome(on: today)].compactMap(\.self)).map {
        "\(file.path):\($0)"
      }
      let said = glossary?.warnings(in: catalogue) ?? []
      warnings += said.map { "\(file.path):\($0.line): Warning: \($0.message)" }
      warnings += check.warnings.map { "\(file.path):\($0.line): Warning: \($0.message)" }
      catalogues.append(
        Row(
          file: file.path, translated: check.completeness.translated,
          total: check.completeness.total, isDraft: check.review == .draft,
          warnings: said.count + check.warnings.count))
    } catch {
      problems += error.all.map { "\(file.path):\($0)" }
    }
  }
}
