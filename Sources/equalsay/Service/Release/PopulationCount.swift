import Foundation
import Responses
import Store
import Surveys
import Tabulation

/// The exact figures of a population together with the numbers of the responses in it.
struct PopulationCount: Sendable {
  private(set) var members = ResponseSet()
  /// All responses of the survey at that moment, those that the filter leaves out among them.
  private(set) var everybody = ResponseSet()
  private var tabulator: Tabulator
  /// Of those whom only earlier releases counted.
  private var leftOut: Tabulator

  var tabulation: Tabulation {
    var tabulation = tabulator.tabulation
    tabulation.inReleases += leftOut.tabulation.inReleases.map(\.leftOut)
    return tabulation
  }

  /// How many answers were to be counted by their themes and are not coded.
  var uncoded: Int { tabulator.uncoded + leftOut.uncoded }

  /// Counts whom the filter lets in, in as many threads as there are processors.
  ///
  /// With `only`, nobody else than those responses is counted: the population of an earlier release.
  init(
    of survey: Identifier<Survey>, in store: Store, _ tabulator: Tabulator,
    leftOut: Tabulator, only: ResponseSet? = nil
  ) throws {
    (self.tabulator, self.leftOut) = (tabulator, leftOut)
    let parts = ProcessInfo.processInfo.activeProcessorCount
    let counted = try store.countResponses(of: survey, parts: parts) { part in
      var count = PopulationCount(tabulator.anew, leftOut.anew)
      try part.forEachRow { row in
        count.everybody.insert(row.number)
        if only?.contains(row.number) ?? true, try count.tabulator.count(row) {
          count.members.insert(row.number)
        } else if count.leftOut.wasReleased(row.number) {
          _ = try count.leftOut.count(row)
        }
      }
      return count
    }
    for part in counted { add(part) }
  }

  private init(_ tabulator: Tabulator, _ leftOut: Tabulator) {
    (self.tabulator, self.leftOut) = (tabulator, leftOut)
  }

  /// Adds what was counted of later responses.
  private mutating func add(_ later: PopulationCount) {
    tabulator.add(later.tabulator)
    leftOut.add(later.leftOut)
    members = ResponseSet(ordered: members.runs + later.members.runs)
    everybody = ResponseSet(ordered: everybody.runs + later.everybody.runs)
  }
}
