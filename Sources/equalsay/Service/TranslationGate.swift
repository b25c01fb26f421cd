import Surveys
import Translations
import Web

/// What the languages that a survey lists must have before it is published.
struct TranslationGate {
  let translations: String
  let surveys: SurveyFolder
  /// How much of the survey, its equality questions and the pages must be translated, in percent.
  let required: Int?

  /// Why a survey is refused: nothing where no share is required.
  func problems(of survey: Survey, _ file: String) throws -> [String] {
    let lacking = warnings(of: survey, file)
    guard let required else { return [] }
    guard lacking.isEmpty else { return lacking }
    let folder = CatalogueFolder(translations)
    return try scopes(of: survey, folder).flatMap { scope in
      try survey.languages.filter { $0 != survey.language && $0 != scope.language }
        .compactMap { tag in
          let own = folder.files.first { $0.scope == scope.name && $0.tag == tag }
          return try CatalogueStatus.Row(scope, tag, own.map(Self.catalogue)).lack(of: required)
        }
    }
  }

  /// The languages that a survey lists and nobody has begun to translate it into.
  ///
  /// There people read its own language, which each page says; that one needs no catalogue.
  func warnings(of survey: Survey, _ file: String) -> [String] {
    let begun = Set(
      CatalogueFolder(translations).files.filter { $0.scope == survey.id.text }.map(\.tag))
    return survey.languages.filter { $0 != survey.language && !begun.contains($0) }.map { tag in
      "\(file): The survey lists \(tag), but there is no catalogue "
        + "\(translations)/\(survey.id)/\(tag).po. Begin it with 'equalsay translations sync "
        + "--language \(tag)', or take \(tag) off \"languages\"."
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
