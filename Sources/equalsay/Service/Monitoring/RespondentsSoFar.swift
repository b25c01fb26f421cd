import DisclosureControl
import Foundation
import Responses
import Store
import Surveys
import Web

/// Who has taken part in a survey so far, as far as the rules let anybody see it now.
///
/// What is shown stands in the register of releases, as a release does that nobody wrote to a folder:
/// so every later one, and every later look, is compared with it. New figures are taken where a
/// release of everybody would be allowed now and at least ten more people have answered; else the last
/// ones are shown again. Nobody can therefore learn more by looking often than by the releases.
struct RespondentsSoFar {
  let snapshot: RespondentsSnapshot
  let at: Date
  /// When the figures can be new at the earliest; nothing where no wait is left.
  let next: Date?

  private static let policy = DisclosurePolicy.standard

  /// Takes new figures where that is allowed, and finds the last ones otherwise.
  ///
  /// A demonstration shows the figures of now and keeps none: nobody gave its answers.
  ///
  /// - Throws: `InputProblems` where nothing was shown yet and nothing may be shown now.
  init(
    of survey: PublishedSurvey, in store: Store, at now: Date, by authority: Authority
  ) throws {
    guard store.kind == .real else {
      let plan = try ReleasePlan(ReleaseRequest(), of: survey)
      let count = try PopulationCount(
        of: survey.id, in: store, plan.tabulator, leftOut: plan.leftOut)
      let figures = try plan.released(count.tabulation, after: [])
      self.init(RespondentsSnapshot(figures, of: survey.id), at: now, next: nil)
      return
    }
    let last = try Self.last(of: survey.id, in: store)
    let isOpen = survey.isOpen(at: now)
    if let last, try !Self.isDue(after: last, of: survey.id, in: store, isOpen: isOpen, at: now) {
      try self.init(last, isOpen: isOpen, at: now)
      return
    }
    do {
      let release = try Releasing(Self.request, of: survey, in: store, at: now)
      let snapshot = RespondentsSnapshot(release.figures, of: survey.id)
      // No answers were seen, nor groups of any breakdown.
      let memory = ReleaseMemory(people: release.figures.memory.people, groups: [], tables: [])
      try release.register(try snapshot.encoded(), remembering: memory, by: authority)
      self.init(snapshot, at: now, next: isOpen ? now + Self.policy.smallestInterval : nil)
    } catch let refused as InputProblems {
      guard let last else { throw refused }
      try self.init(last, isOpen: isOpen, at: now)
    } catch StoreProblem.releasedMeanwhile(let id, last: let number) {
      // Somebody else was quicker; what they were shown is what there is.
      guard let newest = try Self.last(of: survey.id, in: store) else {
        throw StoreProblem.releasedMeanwhile(id, last: number)
      }
      try self.init(newest, isOpen: isOpen, at: now)
    }
  }

  private init(_ snapshot: RespondentsSnapshot, at: Date, next: Date?) {
    (self.snapshot, self.at, self.next) = (snapshot, at, next)
  }

  private init(_ registered: RegisteredRelease, isOpen: Bool, at now: Date) throws {
    at = Date(timeIntervalSince1970: TimeInterval(registered.createdAt))
    let next = at + Self.policy.smallestInterval
    self.next = isOpen ? max(next, now) : nil
    do { snapshot = try RespondentsSnapshot(encoded: registered.document) } catch {
      throw SystemProblem(
        "The register holds figures that this version cannot read. "
          + "Check the database with 'equalsay database check'.")
    }
  }

  private static var request: ReleaseRequest {
    var request = ReleaseRequest()
    request.live = true
    return request
  }

  private static func last(
    of survey: Identifier<Survey>, in store: Store
  ) throws -> RegisteredRelease? {
    try store.releases(of: survey).last { try ReleaseRequest(encoded: $0.arguments).live == true }
  }

  /// Whether it is worth counting: a day has passed, and enough people have come or gone.
  private static func isDue(
    after last: RegisteredRelease, of survey: Identifier<Survey>, in store: Store, isOpen: Bool,
    at now: Date
  ) throws -> Bool {
    let age = now.timeIntervalSince1970 - TimeInterval(last.createdAt)
    guard !isOpen || age >= policy.smallestInterval,
      let population = try store.population(ofRelease: last.number, of: survey)
    else { return false }
    let everybody = try store.responseNumbers(of: survey)
    let difference = population.members.symmetricDifferenceCount(everybody) + last.forgotten
    return difference >= policy.smallestIncrement
  }
}
