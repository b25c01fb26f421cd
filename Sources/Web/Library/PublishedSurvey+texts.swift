package import Exports
package import Surveys

extension PublishedSurvey {
  /// What the survey and its parts are called, older versions' parts among them.
  package func texts(in language: LanguageTag) -> ReleaseTexts {
    let older = editions.values.filter { $0 !== newest }
      .sorted { $0.survey.version > $1.survey.version }
    return ReleaseTexts(
      newest.survey, as: newest.form(in: language),
      older: older.map { ($0.survey, $0.form(in: language)) })
  }
}
