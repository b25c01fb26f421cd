import DisclosureControl
import Foundation
import Responses
import Store
import Surveys
import Web

/// How many people have each category, as a release would publish it.
struct CategoryBases {
  /// Beside words from a smaller group nothing is told of the person.
  static let smallest = 10

  private let respondents: [ReleasedRespondents]

  /// - Throws: `InputProblems` where fewer than ten people have answered: then nothing is quoted.
  init(of survey: PublishedSurvey, in store: Store) throws {
    let plan = try ReleasePlan(ReleaseRequest(), of: survey)
    let count = try PopulationCount(of: survey.id, in: store, plan.tabulator, leftOut: plan.leftOut)
    respondents = try plan.released(count.tabulation, after: []).respondents
  }

  /// Whether so many share the category that it may stand beside somebody's words.
  func allow(_ beside: QuotationEntry.Beside) -> Bool {
    let rows = respondents.first { $0.characteristic == beside.characteristic }?.rows ?? []
    let published = rows.first { $0.category == .category(beside.category) }?.respondents.value
    return published.map { $0 >= Self.smallest } ?? false
  }
}
