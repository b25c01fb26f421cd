package import Secrets
package import Surveys

/// A workshop as it stands: nothing but what its log says, entry after entry.
///
/// Every entry is checked before it changes anything, so a state that the protocol forbids cannot
/// be reached, neither live nor from a log that somebody wrote by hand. What is private, the drafts
/// of silent generation and the ballots while voting is open, is not here but on the `Desk`.
package struct Workshop: Hashable, Sendable {
  package let definition: WorkshopDefinition
  package internal(set) var stage: Stage = .gathering
  package internal(set) var clock: Clock
  /// Everybody who ever joined, in the order of joining: `p1` is the first.
  package internal(set) var participants: [Participant] = []
  /// Whether nobody new can come in from a device of their own.
  package internal(set) var isDoorClosed = false
  /// What the group agreed at the start; nothing until it has.
  package internal(set) var groundRules: [Digest]?
  /// The percentage of voters who must rank an idea for the room to call it agreed; or none.
  package internal(set) var consensus: Int?
  package internal(set) var chart = FlipChart()
  /// Nothing until the round robin began.
  package internal(set) var turns: Turns?
  /// In the order in which they were made.
  package internal(set) var proposals: [Proposal] = []
  /// The first number that no proposal ever had.
  package internal(set) var nextProposal = 1
  /// The first vote, and the second if there was one.
  package internal(set) var votes: [Vote] = []
  /// How often any vote was opened.
  package internal(set) var openings = 0
  package internal(set) var nextSteps: [Letter: NextStep] = [:]
  /// Of a topic guide: the notes on each question, by its position.
  package internal(set) var topicNotes: [Int: [Note]] = [:]
  /// Of a topic guide: the questions that were asked, by their positions.
  package internal(set) var topicsBegun: Set<Int> = []
  package internal(set) var departures: [RecordedDeparture] = []

  /// Where and why the room left the protocol.
  package struct RecordedDeparture: Hashable, Sendable {
    package let departure: Departure
    /// The stage that was left out, ended or begun again.
    package let stage: Stage.Name
    package let at: Moment
    package let reason: Digest?
  }

  /// Begins the workshop of a definition.
  package init(_ definition: WorkshopDefinition, at: Moment) {
    self.definition = definition
    clock = Clock(began: at, minutes: Schedule.minutes(of: .gathering, in: definition))
    if case .nominalGroup(let group) = definition.kind { consensus = group.consensus }
  }

  package subscript(id: ParticipantID) -> Participant? {
    participants.indices.contains(id.number - 1) ? participants[id.number - 1] : nil
  }

  /// The people in the room, in the order of joining.
  package var present: [ParticipantID] { participants.filter(\.isPresent).map(\.id) }

  package func isPresent(_ id: ParticipantID) -> Bool { self[id]?.isPresent ?? false }

  /// Whose turn it is in the round robin.
  package var currentTurn: ParticipantID? {
    stage == .roundRobin ? turns?.current(among: isPresent) : nil
  }

  package func refusal(_ reason: Refusal.Reason, to actor: Actor) -> Refusal {
    Refusal(reason: reason, actor: actor, stage: stage, possible: possible(for: actor))
  }
}
