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

  var tabulation: Tabulation { tabulator.tabulation }

  /// Counts whom the filter lets in, in as many threads as there are processors.
  ///
  /// With `only`, nobody else than those responses is counted: the population of an earlier release.
  init(
    of survey: Identifier<Survey>, in store: Store, _ tabulator: Tabulator,
    only: ResponseSet? = nil
  ) throws {
    self.tabulator = tabulator
    let parts = ProcessInfo.processInfo.activeProcessorCount
    let counted = try store.countResponses(of: survey, parts: parts) { part in
      var count = PopulationCount(tabulator)
      try part.forEachRow { row in
        count.everybody.insert(row.number)
        if let only, !only.contains(row.number) { return }
        if try count.tabulator.count(row) { count.members.insert(row.number) }
      }
      return count
    }
    for part in counted { add(part) }
  }

  private init(_ tabulator: Tabulator) { self.tabulator = tabulator }

  /// Adds what was counted of later responses.
  private mutating func add(_ later: PopulationCount) {
    tabulator.add(later.tabulator)
    members = ResponseSet(ordered: members.runs + later.members.runs)
    everybody = ResponseSet(ordered: everybody.runs + later.everybody.runs)
  }
}
