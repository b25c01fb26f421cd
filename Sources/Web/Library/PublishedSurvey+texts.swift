package import Exports
package import Surveys

extension PublishedSurvey {
  /// What the survey and its parts are called, older versions' parts among them.
  package func texts(in language: LanguageTag) -> ReleaseTexts {
    texts(in: language, of: Array(editions.keys))
  }

  /// What people of these versions read, the newest of them first; then what only other versions
  /// have.
  package func texts(in language: LanguageTag, of versions: [Int]) -> ReleaseTexts {
    let all = editions.values.sorted { $0.survey.version > $1.survey.version }
    let counted = all.filter { versions.contains($0.survey.version) }
    let first = counted.first ?? newest
    let rest =
      counted.filter { $0 !== first }
      + all.filter { edition in
        edition !== first && !counted.contains { $0 === edition }
      }
    return ReleaseTexts(
      first.survey, as: first.form(in: language),
      older: rest.map { ($0.survey, $0.form(in: language)) })
  }
}
