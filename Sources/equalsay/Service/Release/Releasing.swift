import DisclosureControl
import Exports
import Foundation
import Store
import Surveys
import Tabulation
import Translations
import Web

/// A release in the making: counted, compared with those before, and made fit to leave.
struct Releasing {
  let figures: ReleasedFigures
  let number: Int
  private let plan: ReleasePlan
  private let funnel: ReleasedFunnel?
  private let count: PopulationCount
  private let store: Store
  private let now: Date

  /// Counts and judges; nothing is written.
  ///
  /// - Throws: `InputProblems` where the rules refuse the release, with the reason and what to do.
  init(_ plan: ReleasePlan, in store: Store, at now: Date) throws {
    let survey = plan.survey
    count = try PopulationCount(of: survey.id, in: store, plan.tabulator)
    number = (try store.releases(of: survey.id).last?.number ?? 0) + 1
    funnel = try FunnelOfRelease(store: store, survey: survey, number: number)
      .made(for: plan.population, at: now)
    let counted = try plan.released(count.tabulation)
    figures = funnel.map(counted.adding) ?? counted
    let conflicts = PopulationRule.conflicts(
      earlier: try store.comparisons(
        of: count.members, among: count.everybody, in: survey.id
      ).map(PopulationRule.Earlier.init), isOpen: survey.isOpen(at: now),
      isDemonstration: store.kind == .demonstration, policy: .standard)
    guard conflicts.isEmpty else {
      throw InputProblems(conflicts.map { $0.sentence(survey.id) })
    }
    (self.plan, self.store, self.now) = (plan, store, now)
  }

  /// Writes the folder and the register, both or neither.
  ///
  /// - Throws: `InputProblems` where the folder is there already, or has no place to be.
  func publish(
    to folder: String, in interface: Interface, on day: CalendarDate
  ) throws -> [ReleaseFile] {
    let arguments = try plan.request.encoded()
    let kept = FunnelOfRelease(store: store, survey: plan.survey, number: number)
    do {
      return try plan.folder(
        figures, number: number, on: day, isSynthetic: store.kind == .demonstration, in: interface
      ).write(to: folder) { document in
        _ = try store.record(
          NewRelease(
            createdAt: Int(now.timeIntervalSince1970), arguments: arguments, document: document,
            members: count.members, everybody: count.everybody),
          of: plan.survey.id, after: number == 1 ? nil : number - 1)
        // Only now is the number ours.
        if let funnel { try kept.keep(funnel, at: now) }
      }
    } catch let problem as ReleaseFolderProblem {
      switch problem {
      case .exists, .noParent: throw InputProblems(problem.description)
      case .unwritable, .unreadable, .workbook: throw problem
      }
    }
  }
}

extension PublishedSurvey {
  fileprivate func isOpen(at now: Date) -> Bool {
    switch availability(on: CalendarDate(london: now)) {
    case .open, .opensOn: true
    case .closed: false
    }
  }
}

extension PopulationRule.Earlier {
  fileprivate init(_ comparison: ReleaseComparison) {
    self.init(
      release: comparison.release, difference: comparison.difference,
      differenceFromComplement: comparison.differenceFromComplement,
      arrivedSince: comparison.arrivedSince, age: Double(comparison.age))
  }
}

extension PopulationRule.Conflict {
  /// What stands in the way and what to do; how few the people are is not told.
  fileprivate func sentence(_ survey: Identifier<Survey>) -> String {
    let few = DisclosurePolicy.standard.smallestPopulationDifference
    return switch self {
    case .differs(let release, few: _):
      "\(survey): Fewer than \(few) people are in this population and not in that of release "
        + "\(release), or the other way round, so the two together would tell what those few "
        + "answered. Wait until at least \(few) more have answered, or widen or change the filter."
    case .differsFromComplement(let release, few: _):
      "\(survey): This population is, but for fewer than \(few) people, everybody whom release "
        + "\(release) left out, so the two together would tell what those few answered. "
        + "Widen the filter, or wait until at least \(few) more have answered."
    case .tooSoon(let release, let seconds):
      "\(survey): Release \(release) was made less than a day ago and responses have come in since. "
        + "Wait \(Int((seconds / 3600).rounded(.up))) more hours, or close the survey first with "
        + "'equalsay survey close \(survey)'."
    }
  }
}
