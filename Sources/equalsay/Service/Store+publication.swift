import Store
import Surveys
import Web

extension Store {
  /// What was published of a survey.
  ///
  /// - Throws: `InputProblems` that names the surveys there are.
  func publication(of survey: Identifier<Survey>) throws -> Publication {
    let publications = try publications()
    if let found = publications.first(where: { $0.survey == survey }) { return found }
    throw Self.unpublished(survey, among: publications)
  }

  /// The published versions of a survey, read.
  ///
  /// - Throws: `InputProblems` that names the surveys there are.
  func published(
    _ survey: Identifier<Survey>, _ catalogues: Catalogues = Catalogues(folder: "")
  ) throws -> PublishedSurvey {
    let library = try Library([try publication(of: survey)], catalogues)
    guard let published = library.surveys[survey] else {
      throw Self.unpublished(survey, among: [])
    }
    return published
  }

  private static func unpublished(
    _ survey: Identifier<Survey>, among publications: [Publication]
  ) -> InputProblems {
    let names = publications.map(\.survey.text)
    return InputProblems(
      "\(survey): No survey of this name is published." + Suggestion.of(survey.text, among: names)
        + " 'equalsay survey list' shows what is; 'equalsay survey publish \(survey)' publishes it."
    )
  }
}
