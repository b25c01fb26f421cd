import Translations
import Workshops

/// Says why something is not possible, to whoever reads it.
struct RefusalReason {
  let interface: Interface
  let refusal: Refusal
  let reader: Actor

  var sentence: LocalisedText {
    switch refusal.reason {
    case .notNow(let kind): notNow(kind)
    case .noWay(let next): say(.refusalNoWay, ["from": stage, "to": name(next)])
    case .onlyFacilitator: say(.refusalOnlyFacilitator)
    case .notInThisKind: say(.refusalNotInThisKind)
    case .unknownParticipant(let id):
      say(.refusalNotJoined, orOf: id) {
        say(.refusalUnknownNumber, ["number": $0])
      }
    case .notInTheRoom(let id):
      say(.refusalLeft, orOf: id) { say(.refusalLeftOther, ["number": $0]) }
    case .inTheRoomAlready(let id):
      say(.refusalPresent, orOf: id) { say(.refusalPresentOther, ["number": $0]) }
    case .rosterIsFrozen: say(.refusalRosterIsFrozen)
    case .roomIsFull(let most): say(.refusalRoomIsFull, ["most": text(most)])
    case .doorIsClosed: say(.refusalDoorIsClosed)
    case .doorClosedAlready: say(.refusalDoorClosedAlready)
    case .doorNotClosed: say(.refusalDoorNotClosed)
    case .languageNotOffered: say(.refusalLanguageNotOffered)
    case .tooFewPeople(let count): interface(.refusalTooFewPeople, count: count)
    case .noIdeas: say(.refusalNoIdeas)
    case .tooFewIdeas(let count): interface(.refusalTooFewIdeas, count: count)
    case .tooManyIdeas(_, let most): say(.refusalTooManyIdeas, ["most": text(most)])
    case .notYourTurn(let current): notYourTurn(current)
    case .finishedAlready:
      say(.refusalFinishedAlready, orOf: actor) {
        say(.refusalFinishedAlreadyOther, ["number": $0])
      }
    case .writingAlready:
      say(.refusalWritingAlready, orOf: actor) {
        say(.refusalWritingAlreadyOther, ["number": $0])
      }
    case .unknownIdea(let letter): say(.refusalUnknownIdea, ["letter": letter.description])
    case .notStanding(let letter): say(.refusalNotStanding, ["letter": letter.description])
    case .unknownTopic: say(.refusalUnknownTopic)
    case .notThisTopic: say(.refusalNotThisTopic)
    case .sameIdeaTwice: say(.refusalSameIdeaTwice)
    case .unknownProposal(let number): say(.refusalUnknownProposal, ["number": text(number)])
    case .settledProposal(let number): say(.refusalSettledProposal, ["number": text(number)])
    case .proposalNotMade(let number): say(.refusalProposalNotMade, ["number": text(number)])
    case .agreedAlready:
      say(.refusalAgreedAlready, orOf: actor) {
        say(.refusalAgreedAlreadyOther, ["number": $0])
      }
    case .notProposer: say(.refusalNotProposer)
    case .notOriginator: say(.refusalNotOriginator)
    case .madeOfOthers(let letter): say(.refusalMadeOfOthers, ["letter": letter.description])
    case .originatorsAway(let people): originatorsAway(people)
    case .builtUpon(let letter): say(.refusalBuiltUpon, ["letter": letter.description])
    case .consensusOutOfRange:
      range(Workshop.thresholds) { say(.refusalConsensusOutOfRange, ["least": $0, "most": $1]) }
    case .minutesOutOfRange:
      range(Workshop.extensions) { say(.refusalMinutesOutOfRange, ["least": $0, "most": $1]) }
    case .pausedAlready: say(.refusalPausedAlready)
    case .notPaused: say(.refusalNotPaused)
    case .cannotWriteNow:
      say(
        .refusalCannotWriteNow, ["silent": name(.silentGeneration), "turns": name(.roundRobin)])
    case .nothingWritten: say(.refusalNothingWritten)
    case .ideaTooLong(let most): interface(.refusalIdeaTooLong, count: most)
    case .tooManyDrafts: interface(.refusalTooManyDrafts, count: Desk.mostDrafts)
    case .unknownDraft: say(.refusalUnknownDraft)
    case .cannotVoteNow: say(.refusalCannotVoteNow)
    case .noBallots: say(.refusalNoBallots)
    case .notOnRoster:
      say(.refusalNotOnRoster, orOf: actor) { say(.refusalNotOnRosterOther, ["number": $0]) }
    case .ballotNotValid(let places): interface(.refusalBallotNotValid, count: places)
    case .secondVoteWasLast: say(.refusalSecondVoteWasLast)
    case .departs(let departures): said(departures.map(departure))
    case .cannotBeUndone(let seq): say(.refusalCannotBeUndone, ["number": text(seq)])
    case .neededBy(let seq): say(.refusalNeededBy, ["number": text(seq)])
    case .disagrees: say(.refusalDisagrees)
    }
  }

  private func notNow(_ kind: Event.Kind) -> LocalisedText {
    let act = interface.act(.act(kind), by: refusal.actor).text
    guard refusal.actor != reader, let id = actor else {
      return say(.refusalNotNow, ["act": act, "stage": stage])
    }
    return say(
      .refusalNotNowOther, ["number": text(id.number), "act": act, "stage": stage])
  }

  /// Whose turn it is, only the facilitator needs to know by number.
  private func notYourTurn(_ current: ParticipantID?) -> LocalisedText {
    guard let current else { return say(.refusalTurnOfNobody) }
    return reader == .facilitator
      ? say(.refusalTurnOfNumber, ["number": text(current.number)]) : say(.refusalTurnOfAnother)
  }

  private func originatorsAway(_ people: [ParticipantID]) -> LocalisedText {
    guard reader == .facilitator else { return say(.refusalOriginatorsAway) }
    let numbers = people.map { say(.refusalPerson, ["number": text($0.number)]).text }
    return say(.refusalOriginatorsAwayNamed, ["people": interface.all(numbers)])
  }

  /// In which way a step would leave the protocol, told at the stage from which it starts.
  private func departure(_ departure: Departure) -> LocalisedText {
    switch (departure, refusal.stage) {
    case (.withoutGroundRules, _): say(.departureWithoutGroundRules)
    case (.skipped, .topic): say(.departureSkippedTopic)
    // What can be left out at the start is silent generation, and later only clarification.
    case (.skipped, .gathering):
      say(.departureSkipped, ["stage": name(.silentGeneration)])
    case (.skipped, _): say(.departureSkipped, ["stage": name(.clarification)])
    case (.closedEarly, .ranking): say(.departureClosedEarlyVote)
    case (.closedEarly, _): say(.departureClosedEarly, ["stage": stage])
    case (.reopened, .ranking): say(.departureReopenedVote)
    case (.reopened, .topic): say(.departureReopenedTopic)
    case (.reopened, _): say(.departureReopened)
    }
  }

  private func said(_ sentences: [LocalisedText]) -> LocalisedText {
    LocalisedText(
      text: sentences.map(\.text).joined(separator: " "),
      language: sentences.first?.language ?? interface.language)
  }

  private var actor: ParticipantID? { refusal.actor.participant }
  private var stage: String { interface.name(of: refusal.stage).text }

  private func name(_ stage: Stage.Name) -> String { interface.generalName(of: stage).text }

  private func text(_ number: Int) -> String { interface.number(number) }

  private func range(
    _ range: ClosedRange<Int>, _ sentence: (String, String) -> LocalisedText
  ) -> LocalisedText {
    sentence(text(range.lowerBound), text(range.upperBound))
  }

  /// What is said to the person it is about or, with their number, to anybody else.
  private func say(
    _ own: WorkshopPhrase, orOf person: ParticipantID?, _ other: (String) -> LocalisedText
  ) -> LocalisedText {
    guard let person, reader != .participant(person) else { return interface[own] }
    return other(text(person.number))
  }

  private func say(_ phrase: WorkshopPhrase, _ values: [String: String] = [:]) -> LocalisedText {
    interface(phrase, values)
  }
}
