/// A change of what is private: a draft, or a ballot while voting is open.
package enum DeskChange: Hashable, Sendable {
  /// A draft is new, or says something else than before.
  case wrote(DraftID, String)
  /// A draft is gone: thrown away by its author, or shared.
  case discarded(DraftID)
  /// A ballot takes the place of any earlier one of the same person.
  case cast(ParticipantID, BallotPaper)
  case withdrew(ParticipantID)
}
