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
    problems = folder.problems.map { "\($0.path): \($0.message)" }
    for file in folder.files {
      guard let sources = try sources(of: file.scope, for: file.tag, folder, surveys) else {
        problems.append(
          "\(file.path): There is no survey, monitoring set or interface \"\(file.scope)\" to "
            + "translate. Check the folder's name.")
        continue
      }
      check(file, against: sources)
    }
  }

  private mutating func check(_ file: CatalogueFolder.File, against sources: [SourceText]) {
    do {
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

  /// The texts that a folder of catalogues translates; nothing when there is no such thing.
  private mutating func sources(
    of scope: String, for tag: LanguageTag, _ folder: CatalogueFolder, _ surveys: SurveyFolder
  ) throws -> [SourceText]? {
    if scope == Catalogues.interface {
      let source = folder.files.first { $0.scope == scope && $0.tag == Interface.source }
      return try source.map { InterfaceTexts.entries(of: try CatalogueFile($0.bytes).catalogue) }
    }
    if scope.hasPrefix("monitoring-"),
      let id = Identifier<MonitoringSet>(String(scope.dropFirst("monitoring-".count)))
    {
      return try definition(at: surveys.monitoring(id), surveys).map {
        $0.texts(inEasyRead: tag.isEasyRead)
      }
    }
    guard let id = Identifier<Survey>(scope) else { return nil }
    return try definition(at: surveys.definition(of: id), surveys).map {
      $0.texts(inEasyRead: tag.isEasyRead)
    }
  }

  private func definition(at path: String, _ surveys: SurveyFolder) throws -> DefinitionFile? {
    let bytes = try InputFile.bytes(of: path, atMost: DefinitionReport.sizeLimit)
    do {
      return try DefinitionFile.read(bytes, context: surveys.context(for: path))
    } catch {
      throw InputProblems(error.list.map { $0.rendered(in: path) })
    }
  }
}

extension DefinitionFile {
  fileprivate func texts(inEasyRead: Bool) -> [SourceText] {
    switch self {
    case .survey(let survey): SurveyTexts.entries(of: survey, inEasyRead: inEasyRead)
    case .monitoringSet(let set): SurveyTexts.entries(of: set, inEasyRead: inEasyRead)
    }
  }
}
