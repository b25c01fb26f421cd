import Store
import Surveys

extension Store {
  /// What was published of a survey.
  ///
  /// - Throws: `InputProblems` that names the surveys there are.
  func publication(of survey: Identifier<Survey>) throws -> Publication {
    let publications = try publications()
    if let found = publications.first(where: { $0.survey == survey }) { return found }
    let names = publications.map(\.survey.text)
    throw InputProblems(
      "\(survey): No survey of this name is published." + Suggestion.of(survey.text, among: names)
        + " 'equalsay survey list' shows what is; 'equalsay survey publish \(survey)' publishes it."
    )
  }
}
