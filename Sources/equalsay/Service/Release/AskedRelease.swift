import DisclosureControl
import Foundation
import Responses
import Store
import Surveys

/// When a release of some group was last asked for, so that asking again tells nothing of single
/// newcomers.
///
/// That a population is large enough, or too near another, is an answer too: whoever asks after every
/// arrival learns who it was. So a request is judged only when nobody or ten more have come since the
/// last one was; what nobody was told, nobody can compare. Closing the survey lifts that once.
struct AskedRelease {
  private static let name = "release asked"

  let store: Store
  let survey: Identifier<Survey>
  let now: Date
  let isOpen: Bool

  /// - Throws: `InputProblems` where a few have come since somebody asked.
  func admit(_ everybody: ResponseSet) throws {
    guard store.kind == .real else { return }
    let last = try store.shownFigures(Self.name, of: survey)
    let known = last.map { ResponseSet(1...max(1, $0.people)) } ?? ResponseSet()
    let arrived = everybody.count - everybody.intersectionCount(known)
    let few = DisclosurePolicy.standard.smallestPopulationDifference
    let wasOpen = last?.document == Self.mark(isOpen: true)
    guard last == nil || arrived == 0 || arrived >= few || (wasOpen && !isOpen) else {
      throw InputProblems(
        "\(survey): Somebody asked for a release of a group before, and fewer than \(few) responses have come in "
          + "since. What this one may hold would tell of those few. Wait until \(few) have come"
          + (isOpen ? ", or close the survey." : "."))
    }
    guard last == nil || arrived > 0 || wasOpen != isOpen else { return }
    try store.recordShown(
      ShownFigures(
        takenAt: Int(now.timeIntervalSince1970), people: everybody.last ?? 0,
        document: Self.mark(isOpen: isOpen)), as: Self.name, of: survey, after: last)
  }

  private static func mark(isOpen: Bool) -> [UInt8] { Array((isOpen ? "open" : "closed").utf8) }
}
