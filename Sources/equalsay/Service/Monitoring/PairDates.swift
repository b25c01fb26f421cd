import DisclosureControl
import Foundation
import Store
import Surveys

/// Which date divided the pairs that were last shown, so that a new one is no way to newer figures.
///
/// Between two dates there may be nobody: then both give the same pairs, and one that came in between
/// two looks would be told. So another date waits as newer figures do.
struct PairDates {
  let store: Store
  let survey: Identifier<Survey>
  let question: Identifier<Question>
  let now: Date

  private var name: String { "pairs \(question) date" }

  /// - Throws: `InputProblems` where pairs were shown by another date lately.
  func admit(_ waves: PairWaves, pairs: Int) throws {
    guard store.kind == .real, case .date = waves else { return }
    let policy = DisclosurePolicy.standard
    let (mark, last) = (Array(waves.name.utf8), try store.shownFigures(name, of: survey))
    guard let last else { return try keep(mark, pairs, after: nil) }
    guard last.document != mark else { return }
    let age = now.timeIntervalSince1970 - TimeInterval(last.takenAt)
    guard abs(pairs - last.people) >= policy.smallestIncrement, age >= policy.smallestInterval
    else {
      throw InputProblems(
        "--at: Pairs were shown by another date (\(String(decoding: last.document, as: UTF8.self))). "
          + "Use that one, or wait until \(policy.smallestIncrement) more pairs and a day have passed."
      )
    }
    try keep(mark, pairs, after: last)
  }

  private func keep(_ mark: [UInt8], _ pairs: Int, after last: ShownFigures?) throws {
    try store.recordShown(
      ShownFigures(takenAt: Int(now.timeIntervalSince1970), people: pairs, document: mark),
      as: name, of: survey, after: last)
  }
}
