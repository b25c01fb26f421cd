/// New words for an idea, or several ideas made into one, with what their originators say of it.
package struct Proposal: Hashable, Sendable {
  package enum Outcome: Hashable, Sendable {
    /// It waits for the consent of an originator.
    case open
    /// Every originator has agreed, and it holds.
    case made
    /// An originator said no, so the ideas stay as they were written.
    case declined
    case withdrawn
    /// Voting opened, or one of its ideas changed, before everybody had agreed.
    case lapsed
    /// It held, and was taken apart again.
    case undone
  }

  package let draught: Event.Draught
  package let by: Actor
  /// Whose consent it needs: the originators of all its ideas.
  package let originators: [ParticipantID]
  /// Who has agreed.
  package internal(set) var agreed: Set<ParticipantID> = []
  package internal(set) var outcome: Outcome = .open

  package var isOpen: Bool { outcome == .open }
  package var isMerge: Bool { draught.parents.count > 1 }
  /// Who has not said anything yet.
  package var awaited: [ParticipantID] { originators.filter { !agreed.contains($0) } }
}
