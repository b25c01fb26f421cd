import Surveys
import Translations
import Web

/// What the languages that a survey lists must have before it is published.
struct TranslationGate {
  let translations: String
  let surveys: SurveyFolder
  /// How much of the survey, its equality questions and the pages must be translated, in percent.
  let required: Int?

  /// Why people cannot be offered the languages of a survey; its own needs no catalogue.
  func problems(of survey: Survey, _ file: String) throws -> [String] {
    let folder = CatalogueFolder(translations)
    let others = survey.languages.filter { $0 != survey.language }
    let missing = others.filter { tag in
      !folder.files.contains { $0.scope == survey.id.text && $0.tag == tag }
    }
    let problems = missing.map { tag in
      "\(file): The survey lists \(tag), but there is no catalogue "
        + "\(translations)/\(survey.id)/\(tag).po. Begin it with 'equalsay translations sync "
        + "--language \(tag)', or take \(tag) off \"languages\"."
    }
    guard problems.isEmpty, let required else { return problems }
    return try scopes(of: survey, folder).flatMap { scope in
      try others.filter { $0 != scope.language }.compactMap { tag in
        let own = folder.files.first { $0.scope == scope.name && $0.tag == tag }
        return try CatalogueStatus.Row(scope, tag, own.map(Self.catalogue)).lack(of: required)
      }
    }
  }

  private func scopes(
    of survey: Survey, _ folder: CatalogueFolder
  ) throws -> [CatalogueScope] {
    var scopes = [CatalogueScope(name: survey.id.text, content: .folder(FolderContent(survey)))]
    if let set = survey.monitoring?.id {
      scopes.append(try CatalogueScope(definition: surveys.monitoring(set), surveys))
    }
    let source = folder.files.first {
      $0.scope == Catalogues.interface && $0.tag == Interface.source
    }
    if let source {
      do throws(CatalogueProblems) {
        scopes.append(try CatalogueScope(interface: source))
      } catch {
        throw InputProblems(error.all.map { "\(source.path):\($0)" })
      }
    }
    return scopes
  }

  private static func catalogue(_ file: CatalogueFolder.File) throws -> Catalogue {
    do throws(CatalogueProblems) {
      return try CatalogueFile(file.bytes).catalogue
    } catch {
      throw InputProblems(error.all.map { "\(file.path):\($0)" })
    }
  }
}
