/// Why an act is not possible, and what is possible instead.
///
/// It holds no words: whoever shows it says it in the language of the person who acted.
package struct Refusal: Error, Hashable, Sendable {
  package enum Reason: Hashable, Sendable {
    /// The protocol has no such act at this stage, or not for this person.
    case notNow(Event.Kind)
    /// No way leads from this stage to that one.
    case noWay(to: Stage.Name)
    case onlyFacilitator
    case notInThisKind
    case unknownParticipant(ParticipantID)
    case notInTheRoom(ParticipantID)
    case inTheRoomAlready(ParticipantID)
    /// Who may vote was fixed when voting opened.
    case rosterIsFrozen
    /// As many people have joined as a workshop takes.
    case roomIsFull(most: Int)
    /// The facilitator has closed the door to people who are not in yet.
    case doorIsClosed
    case doorClosedAlready
    case doorNotClosed
    case languageNotOffered
    case tooFewPeople(present: Int)
    case noIdeas
    case tooFewIdeas(standing: Int)
    /// Nobody can rank so many, and the methods that compare every two would take for ever.
    case tooManyIdeas(standing: Int, most: Int)
    case notYourTurn(current: ParticipantID?)
    case finishedAlready
    /// The person has not said that their ideas are written down.
    case writingAlready
    case unknownIdea(Letter)
    case notStanding(Letter)
    case unknownTopic
    /// The group talks about another question, or none.
    case notThisTopic
    case sameIdeaTwice
    case unknownProposal(Int)
    case settledProposal(Int)
    /// Nothing was made of it that could be taken apart.
    case proposalNotMade(Int)
    case agreedAlready
    /// A proposal is taken back by whoever made it, or by the facilitator.
    case notProposer
    case notOriginator
    /// An idea that was made of others is taken apart, not taken back.
    case madeOfOthers(Letter)
    /// An idea is changed or merged only with the consent of people who can be asked.
    case originatorsAway([ParticipantID])
    /// Taking a proposal apart would tear something that was built on it.
    case builtUpon(Letter)
    case consensusOutOfRange
    case minutesOutOfRange
    case pausedAlready
    case notPaused
    case cannotWriteNow
    case nothingWritten
    case ideaTooLong(most: Int)
    case tooManyDrafts
    case unknownDraft
    case cannotVoteNow
    case noBallots
    case notOnRoster
    case ballotNotValid(places: Int)
    case secondVoteWasLast
    /// The step leaves the protocol; it must be meant.
    case departs([Departure])
    case cannotBeUndone(seq: Int)
    /// A later entry needs the one that was to be undone.
    case neededBy(seq: Int)
    /// An entry says something else than the rules give; only a log from elsewhere can.
    case disagrees(field: String)
  }

  package let reason: Reason
  /// Whose act it was; somebody else may have entered it for them.
  package let actor: Actor
  package let stage: Stage
  /// What the person can do now, in the order of the protocol.
  package let possible: [Possibility]
}

/// Something that a person can do now: an act for the log, or one that stays private for now.
package enum Possibility: Hashable, Sendable {
  case act(Event.Kind)
  /// Writing ideas that nobody else sees yet.
  case write
  /// Casting a ballot, or changing one.
  case vote
}
