import DisclosureControl
import Foundation
import Store
import Surveys
import Tabulation
import Web

/// The funnel as a release has it: made with it, kept as it was published, and never counted again.
///
/// Drafts are gone when a release is looked at later, so that nobody could. It is about everybody or
/// nobody: who never sent anything belongs to no population but that.
struct FunnelOfRelease {
  let store: Store
  let survey: PublishedSurvey
  let number: Int

  private var name: String { "release \(number)" }

  /// Nothing for a population that leaves anybody out, and where nobody was seen to open the survey
  /// or to give up, such as one that was answered on paper.
  func made(for population: PopulationFilter, at now: Date) throws -> ReleasedFunnel? {
    guard population.limits.isEmpty else { return nil }
    let funnel = try FunnelFigures(store: store, survey: survey, now: now).counted()
    guard funnel.all.opened + funnel.all.started > funnel.all.finished else { return nil }
    return DisclosurePolicy.standard.release(funnel)
  }

  /// What is kept of what is about to be published, and under which name.
  func figures(
    _ funnel: ReleasedFunnel, at now: Date
  ) throws -> (name: String, figures: ShownFigures) {
    (
      name,
      ShownFigures(
        takenAt: Int(now.timeIntervalSince1970), people: 0,
        document: Array(try JSONEncoder().encode(funnel)))
    )
  }

  /// As it was published; nothing where the release has none.
  func kept() throws -> ReleasedFunnel? {
    try store.shownFigures(name, of: survey.id).map {
      try JSONDecoder().decode(ReleasedFunnel.self, from: Data($0.document))
    }
  }
}
