package import Workshops

/// What lies on the participants' desks: drafts that nobody else sees, and ballots not yet counted.
package struct KeptDesk: Hashable, Sendable {
  package let drafts: [DraftID: String]
  package let ballots: [ParticipantID: BallotPaper]
}
