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
  private let isOpen: Bool

  /// Counts and judges; nothing is written.
  ///
  /// - Throws: `InputProblems` where the rules refuse the release, with the reason and what to do.
  init(
    _ request: ReleaseRequest, themes: AskedThemes = AskedThemes(), of survey: PublishedSurvey,
    in store: Store, at now: Date
  ) throws {
    let earlier = try EarlierReleases(of: survey, in: store)
    var request = request
    request.newestVersion = survey.newest.survey.version
    if !themes.questions.isEmpty {
      request.themes = try themes.counted(
        of: survey, in: store, asReleased: request.asReleased == true)
    }
    plan = try ReleasePlan(
      request, of: survey, after: earlier.releases,
      themes: ThemeCounting(request, of: survey, in: store))
    count = try PopulationCount(of: survey.id, in: store, plan.tabulator, leftOut: plan.leftOut)
    guard count.uncoded == 0 else {
      let names = themes.questions.map(\.text).joined(separator: ", ")
      throw InputProblems(
        "\(names): \(count.uncoded) \(count.uncoded == 1 ? "answer is" : "answers are") still to be "
          + "coded. A part of them would not stand for all: go on with 'equalsay themes code'.")
    }
    number = (earlier.releases.last?.number ?? 0) + 1
    let tabulation = count.tabulation
    let (isOpen, hasFilter) = (survey.isOpen(at: now), plan.hasFilter)
    self.isOpen = isOpen
    let compared = try store.comparisons(of: count.members, among: count.everybody, in: survey.id)
    let all = PopulationRule.conflicts(
      earlier: compared.map(PopulationRule.Earlier.init), waits: isOpen || earlier.isAnyOfClosed,
      isDemonstration: store.kind == .demonstration, policy: .standard)
    // Within the wait every request gets the same answer, whoever is in its population.
    let waits = all.filter(\.isAboutTime)
    guard waits.isEmpty else {
      throw InputProblems(
        waits.map { $0.sentence(survey.id, isOpen: isOpen, hasFilter: hasFilter) })
    }
    if plan.population.isOfGroup {
      try AskedRelease(store: store, survey: survey.id, now: now, isOpen: isOpen)
        .admit(count.everybody)
    }
    // So few are near to whatever few an earlier release left out: that would not be why.
    try plan.checkSize(tabulation)
    var conflicts = all
    let renamed = earlier.requests.filter { $0.value.populationWords != request.populationWords }
    conflicts += compared.filter { $0.difference == 0 && renamed[$0.release] != nil }.map {
      .differs(release: $0.release, few: 0)
    }
    if conflicts.isEmpty, let conflict = PopulationRule.conflict(tabulation, policy: .standard) {
      conflicts.append(conflict)
    }
    guard conflicts.isEmpty else {
      throw InputProblems(
        conflicts.map { $0.sentence(survey.id, isOpen: isOpen, hasFilter: hasFilter) })
    }
    funnel = try FunnelOfRelease(store: store, survey: survey, number: number)
      .made(for: plan.population, at: now)
    let counted = try plan.released(tabulation, after: earlier.memories)
    figures = funnel.map(counted.adding) ?? counted
    (self.store, self.now) = (store, now)
  }

  /// Writes the folder and the register, both or neither.
  ///
  /// - Throws: `InputProblems` where the folder is there already, or has no place to be.
  func publish(
    to folder: String, against population: ReferencePopulation?, in interface: Interface,
    on day: CalendarDate
  ) throws -> [ReleaseFile] {
    do {
      return try plan.folder(
        figures, against: population, number: number, on: day,
        isSynthetic: store.kind == .demonstration, in: interface
      ).write(to: folder) { document in
        try register(document, remembering: figures.memory, showing: funnel, by: .local)
      }
    } catch let problem as ReleaseFolderProblem {
      switch problem {
      case .exists, .noParent: throw InputProblems(problem.description)
      case .unwritable, .unreadable, .workbook: throw problem
      }
    }
  }

  /// Writes down in the register that figures of this population have been seen.
  ///
  /// `memory` holds what was seen of them beside how many they are and who.
  func register(
    _ document: [UInt8], remembering memory: ReleaseMemory, showing funnel: ReleasedFunnel? = nil,
    by authority: Authority
  ) throws {
    let kept = FunnelOfRelease(store: store, survey: plan.survey, number: number)
    _ = try store.record(
      NewRelease(
        createdAt: Int(now.timeIntervalSince1970), arguments: try plan.request.encoded(),
        document: document, memory: try memory.encoded(), wasClosed: !isOpen,
        members: count.members, everybody: count.everybody),
      of: plan.survey.id, after: number == 1 ? nil : number - 1,
      showing: try funnel.map { try kept.figures($0, at: now) }, by: authority)
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
  fileprivate var isAboutTime: Bool {
    switch self {
    case .tooSoon: true
    case .differs, .differsFromComplement, .differsFromGroups, .differsTogether: false
    }
  }

  /// What stands in the way and what to do; how few the people are is not told.
  fileprivate func sentence(
    _ survey: Identifier<Survey>, isOpen: Bool, hasFilter: Bool
  ) -> String {
    let few = DisclosurePolicy.standard.smallestPopulationDifference
    let what =
      "Wait until at least \(few) more have answered"
      + (hasFilter ? ", or widen or change the filter." : ".")
    return switch self {
    case .differs(let release, few: _):
      "\(survey): Fewer than \(few) people are in this population and not in that of release "
        + "\(release), or the other way round, so the two together would tell what those few "
        + "answered. \(what)"
    case .differsFromComplement(let release, few: _):
      "\(survey): This population is, but for fewer than \(few) people, everybody who is not in "
        + "release \(release), so the two together would tell what those few answered. "
        + (hasFilter ? "Widen the filter, or wait" : "Wait")
        + " until at least \(few) more have answered."
    case .differsFromGroups(let release):
      "\(survey): Fewer than \(few) people are in this population and not in groups that release "
        + "\(release) published, or the other way round, so the two together would tell what those "
        + "few answered. \(what)"
    case .differsTogether(let release):
      "\(survey): But for fewer than \(few) people, earlier populations make up this one, or it makes "
        + "up an earlier one with others; release \(release) is one of them. Together they would tell "
        + "what those few answered. \(what)"
    case .tooSoon(let release, let seconds):
      "\(survey): Release \(release) was made less than a day ago and responses have come in since. "
        + "Wait \(Int((seconds / 3600).rounded(.up))) more hours"
        + (isOpen ? ", or close the survey first with 'equalsay survey close \(survey)'." : ".")
    }
  }
}
