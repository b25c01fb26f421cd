package import Surveys
package import Tabulation

/// The priorities of a survey as they may be shown.
package struct ReleasedPriorities: Hashable, Sendable {
  /// Figures of a demonstration: exact, because every answer in it is synthetic.
  package let demonstration: Bool
  /// Everyone who had sent the survey.
  package let responses: ReleasedCount
  /// The day of the snapshot; nothing before there is one.
  package let asOf: CalendarDate?
  package let rankings: [ReleasedRanking]
}

extension DisclosurePolicy {
  /// The priorities of a snapshot as they may be shown.
  ///
  /// Before the first snapshot the figures as they stand may go in without a day: so few responses
  /// withhold every ranking, and only their rounded total comes out.
  package func release(_ snapshot: PrioritySnapshot, asOf: CalendarDate?) -> ReleasedPriorities {
    ReleasedPriorities(
      demonstration: self == .demonstration, responses: total(snapshot.responses), asOf: asOf,
      rankings: snapshot.questions.map(release))
  }
}
