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
    self.init(populations: { populations.names }) { survey, population, now, authority in
      do {
        return try figures.figures(of: survey, against: population, at: now, by: authority)
      } catch let problems as InputProblems {
        throw StaffFigures.Refused(reason: problems.description)
      }
    }
  }
}
