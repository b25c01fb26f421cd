import Surveys
import Translations

/// All catalogues of a folder and what they translate, read without a problem.
struct CataloguesAtHand {
  struct File {
    let path: String
    let tag: LanguageTag
    let bytes: [UInt8]
    let file: CatalogueFile

    init(_ source: CatalogueFolder.File) throws(CatalogueProblems) {
      (path, tag, bytes) = (source.path, source.tag, source.bytes)
      file = try CatalogueFile(source.bytes)
    }

    var catalogue: Catalogue { file.catalogue }

    /// The line at which the entry of a context begins.
    func line(of context: String) -> Int { file.line(of: context) }
  }

  let scopes: [CatalogueScope]
  private let files: [String: [File]]

  /// The catalogues that translate something, without its source texts, by language.
  func files(of scope: CatalogueScope) -> [File] {
    files[scope.name, default: []].filter { $0.tag != scope.language }
  }

  /// Reads everything, or of the catalogues only those of one language: there may be many others.
  ///
  /// - Throws: `InputProblems` with every problem of every catalogue that is read and every definition.
  init(
    translations: String, surveys: SurveyFolder, onlyIn language: LanguageTag? = nil
  ) throws {
    let folder = CatalogueFolder(translations)
    let scopes = try CatalogueScopes(folder, surveys)
    var problems = folder.problems.map { "\($0.path): \($0.message)" } + scopes.problems
    var files: [String: [File]] = [:]
    for file in folder.files {
      guard scopes[file.scope] != nil else {
        if let problem = scopes.problem(of: file) { problems.append(problem) }
        continue
      }
      if let language, file.tag != language { continue }
      do throws(CatalogueProblems) {
        files[file.scope, default: []].append(try File(file))
      } catch {
        problems += error.all.map { "\(file.path):\($0)" }
      }
    }
    guard problems.isEmpty else { throw InputProblems(problems) }
    self.scopes = scopes.all
    self.files = files
  }
}
