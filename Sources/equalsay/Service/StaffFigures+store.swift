import DisclosureControl
import Store
import Surveys
import Web

extension StaffFigures {
  /// Figures by the rules of release, held against the populations beside the surveys.
  init(store: Store, surveys: SurveyFolder) {
    let populations = ReferencePopulations(
      path: "\(surveys.path)/populations", surveys: surveys)
    let figures = RepresentationFigures(store: store, surveys: surveys, populations: populations)
    self.init(populations: { populations.names(readableFor: $0) }) {
      survey, population, now, authority in
      guard survey.newest.survey.monitoring != nil else {
        throw StaffFigures.Refused(reason: "\(survey.id): It asks no equality questions.")
      }
      let held: RepresentationFigures.Held
      do { held = try figures.held(survey, against: population) } catch let problems
        as InputProblems
      {
        throw StaffFigures.Broken(reason: problems.description)
      }
      do {
        return try figures.figures(of: survey, held, at: now, by: authority)
      } catch let problems as InputProblems {
        throw StaffFigures.Refused(reason: problems.description)
      }
    }
  }
}
