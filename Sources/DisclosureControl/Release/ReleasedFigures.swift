package import Surveys

/// All figures of one release as they may be published, decided together.
///
/// Only `DisclosurePolicy.release` makes one. Every file of a release is written from it, so that
/// the same cell has the same value in all of them.
package struct ReleasedFigures: Hashable, Sendable {
  package let policy: DisclosurePolicy
  /// Everybody in the population.
  package let people: ReleasedCount
  package let questions: [CountedQuestion]
  /// Of everybody first, in the order of the questions, then by breakdown.
  package let tables: [ReleasedTable]
  package let rankings: [ReleasedRanking]
  package let groupRankings: [ReleasedGroupRanking]
  package let respondents: [ReleasedRespondents]
  package let participation: [ReleasedParticipation]
  package let notes: [ReleaseNote]
  /// For the register alone.
  package let memory: ReleaseMemory
  /// How many opened, started and gave up; empty where the release has none of it.
  package internal(set) var funnel: [ReleasedFunnel.Row] = []
}
