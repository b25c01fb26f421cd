import DisclosureControl
import Foundation
import Responses
import Store
import Surveys
import Tabulation
import Web

/// The releases of a survey that a new one is compared with.
struct EarlierReleases {
  let releases: [EarlierRelease]
  /// In the same order.
  let memories: [ReleaseMemory]
  /// What each was asked for with, by its number.
  let requests: [Int: ReleaseRequest]
  /// Whether one of them was made when the survey was closed.
  let isAnyOfClosed: Bool

  /// Takes those before a number, or all.
  init(of survey: PublishedSurvey, in store: Store, before number: Int = .max) throws {
    let registered = try store.releases(of: survey.id).filter { $0.number < number }
    let known = try registered.map { try Self.release($0, of: survey, in: store) }
    (releases, memories) = (known.map(\.release), known.map(\.memory))
    requests = try registered.reduce(into: [:]) {
      $0[$1.number] = try ReleaseRequest(encoded: $1.arguments)
    }
    isAnyOfClosed = registered.contains { release in
      release.wasClosed
        ?? !survey.isOpen(at: Date(timeIntervalSince1970: TimeInterval(release.createdAt)))
    }
  }

  private static func release(
    _ registered: RegisteredRelease, of survey: PublishedSurvey, in store: Store
  ) throws -> (release: EarlierRelease, memory: ReleaseMemory) {
    guard let population = try store.population(ofRelease: registered.number, of: survey.id) else {
      throw SystemProblem(
        "The register has lost release \(registered.number) of \(survey.id). "
          + "Check the database with 'equalsay database check'.")
    }
    let kept = try registered.memory.map { try ReleaseMemory(encoded: $0) }
    let memory = try kept ?? recounted(registered, population, of: survey, in: store)
    let release = EarlierRelease(
      number: registered.number, members: population.members,
      people: population.members.count + registered.forgotten,
      partitions: memory.partitions(forgotten: kept == nil ? registered.forgotten : 0))
    return (release, memory)
  }

  /// Of a release that an older version of EqualSay made, without those who withdrew.
  private static func recounted(
    _ registered: RegisteredRelease, _ population: ReleasePopulation, of survey: PublishedSurvey,
    in store: Store
  ) throws -> ReleaseMemory {
    let plan = try ReleasePlan(ReleaseRequest(encoded: registered.arguments), of: survey)
    let count = try PopulationCount(
      of: survey.id, in: store, plan.tabulator, leftOut: plan.leftOut, only: population.members)
    do {
      return try DisclosurePolicy.standard.release(count.tabulation).memory
    } catch {
      switch error {
      // So few are left that nothing of them is published again.
      case .tooFewPeople, .tooLittleLeft:
        return ReleaseMemory(people: count.tabulation.everybody.people, groups: [], tables: [])
      }
    }
  }
}

extension ReleaseMemory {
  /// As the register keeps it.
  func encoded() throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return Array(try encoder.encode(self))
  }

  init(encoded bytes: [UInt8]) throws {
    do { self = try JSONDecoder().decode(Self.self, from: Data(bytes)) } catch {
      throw SystemProblem(
        "The register remembers of a release what this version cannot read. "
          + "Check the database with 'equalsay database check'.")
    }
  }
}

extension PublishedSurvey {
  func isOpen(at now: Date) -> Bool {
    switch availability(on: CalendarDate(london: now)) {
    case .open, .opensOn: true
    case .closed: false
    }
  }
}
