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
  }

  private(set) var catalogues: [Row] = []
  private(set) var problems: [String] = []

  /// Reads every catalogue and the definitions they translate.
  init(translations: String, surveys: SurveyFolder) throws {
    let folder = CatalogueFolder(translations)
    let scopes = try CatalogueScopes(folder, surveys)
    problems = folder.problems.map { "\($0.path): \($0.message)" } + scopes.problems
    for file in folder.files {
      guard let scope = scopes[file.scope] else {
        if let problem = scopes.problem(of: file) { problems.append(problem) }
        continue
      }
      check(file, against: scope.texts(inEasyRead: file.tag.isEasyRead))
    }
  }

  private mutating func check(_ file: CatalogueFolder.File, against sources: [SourceText]) {
    do throws(CatalogueProblems) {
      let catalogue = try CatalogueFile(file.bytes)
      let check = CatalogueCheck(catalogue, named: file.tag, against: sources)
      let isSource = file.scope == Catalogues.interface && file.tag == Interface.source
      let found = check.problems + (isSource ? InterfaceTexts.problems(of: catalogue) : [])
      problems += found.map { "\(file.path):\($0)" }
      catalogues.append(
        Row(
          file: file.path, translated: check.completeness.translated,
          total: check.completeness.total, isDraft: check.review == .draft))
    } catch {
      problems += error.all.map { "\(file.path):\($0)" }
    }
  }
}
