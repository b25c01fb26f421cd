import Exports
import Surveys
import Translations
import Web

extension SurveyFolder {
  /// What a survey and its parts are called, by the definition in this folder.
  func names(
    of survey: String, in language: LanguageTag, _ catalogues: Catalogues
  ) throws -> ReleaseTexts? {
    guard let id = Identifier<Survey>(survey), hasSurvey(id) else { return nil }
    let definition = try self.survey(id)
    let monitoring = definition.monitoring.map { catalogues["monitoring-\($0.id)"] } ?? []
    return ReleaseTexts(
      definition,
      as: LocalisedForm(
        definition, language: language, catalogues: catalogues[id.text], monitoring: monitoring))
  }
}
