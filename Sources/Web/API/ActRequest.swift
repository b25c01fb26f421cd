import Surveys
import Workshops

/// What a facilitator's console asks a room to do.
///
/// Where a participant is named who may do it for themselves, the facilitator enters it for them, and
/// the log says so.
enum ActRequest: Hashable, Sendable {
  case join(language: LanguageTag?, means: Event.Joining.Means, needs: [Need])
  case leave(ParticipantID)
  case comeBack(ParticipantID)
  case agreeGroundRules([String])
  case setConsensus(Int?)
  case begin(Stage.Name, topic: Int?)
  case openVoting
  case closeVoting
  case finishWriting(ParticipantID)
  case resumeWriting(ParticipantID)
  case offer(ParticipantID, String, in: LanguageTag?)
  case pass(ParticipantID)
  case visit(Letter)
  case ask(Letter, for: ParticipantID?)
  case note(Note.Subject, String, for: ParticipantID?)
  case propose([Letter], String, in: LanguageTag?, for: ParticipantID?)
  case agree(Int, for: ParticipantID)
  case decline(Int, for: ParticipantID)
  case withdrawProposal(Int, for: ParticipantID?)
  case undoProposal(Int, for: ParticipantID?)
  case withdrawIdea(Letter, for: ParticipantID)
  case translate(Letter, String, in: LanguageTag)
  case ballot([Letter], for: ParticipantID)
  case plan(Letter, Plan)
  case extend(minutes: Int)
  case closeDoor
  case openDoor
  case pause
  case resume
  case undo(seq: Int)
  case close

  /// What somebody needs in order to take part; other needs are spoken about, not kept.
  enum Need: String, Hashable, Sendable, CaseIterable {
    case bsl
    case largePrint = "large-print"
    case supporter
  }

  struct Plan: Hashable, Sendable {
    let horizon: NextStep.Horizon
    let isSmallChange: Bool
    let owner: String?
    let note: String?
  }

  /// The names by which programs ask for acts.
  enum Name: String, Hashable, Sendable, CaseIterable {
    case join, leave, `return`
    case agreeGroundRules = "agree-ground-rules"
    case setConsensus = "set-consensus"
    case begin
    case openVoting = "open-voting"
    case closeVoting = "close-voting"
    case finishWriting = "finish-writing"
    case resumeWriting = "resume-writing"
    case offer, pass, visit, ask, note, propose, agree, decline
    case withdrawProposal = "withdraw-proposal"
    case undoProposal = "undo-proposal"
    case withdrawIdea = "withdraw-idea"
    case translate, ballot
    case planNextStep = "plan-next-step"
    case closeDoor = "close-door"
    case openDoor = "open-door"
    case extend, pause, resume, undo, close
  }
}

/// An act with how it is meant.
struct RequestedAct: Hashable, Sendable {
  let act: ActRequest
  /// Whether a departure from the protocol is meant.
  let isDeliberate: Bool
  let reason: String?
  /// The only revision of the room at which it is meant.
  let revision: Int?
}
