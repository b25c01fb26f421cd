/// A change to what lies on the participants' desks, outside the log: private drafts, and ballots
/// while voting is open.
package enum DeskChange: Hashable, Sendable {
  /// Keeps the draft's text in place of what it said before.
  case wrote(DraftID, String)
  /// Forgets the draft: its author threw it away, or it is shared now.
  case discarded(DraftID)
  /// Keeps the ballot in place of an earlier one of the same participant.
  case cast(ParticipantID, BallotPaper)
  /// Forgets the participant's ballot.
  case withdrew(ParticipantID)
}
