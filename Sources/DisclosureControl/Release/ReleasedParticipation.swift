package import Surveys

/// How far people came, by language, channel or Easy Read, as it may be published.
package struct ReleasedParticipation: Hashable, Sendable {
  package let dimension: ParticipationDimension
  package let category: String
  package let responses: ReleasedCount
  package let complete: ReleasedCount
  package let percentComplete: ReleasedCount
  /// Only questions after which at least as many people stopped as may be shown.
  package let stoppedAfter: [Stop]

  package struct Stop: Hashable, Sendable {
    package let question: Identifier<Question>
    package let people: ReleasedCount
  }
}
