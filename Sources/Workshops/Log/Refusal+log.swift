extension Refusal.Reason {
  /// Why an entry of a log cannot have happened, for whoever checks the log.
  var inLog: String {
    switch self {
    case .notNow, .onlyFacilitator, .cannotWriteNow, .cannotVoteNow:
      "the protocol has no such act for them there"
    case .noWay(let stage): "no way leads from there to \"\(stage.rawValue)\""
    case .notInThisKind: "a workshop of this kind has no such act"
    case .unknownParticipant(let id): "nobody had joined as \(id)"
    case .notInTheRoom(let id): "\(id) was not in the room"
    case .inTheRoomAlready(let id): "\(id) was in the room already"
    case .rosterIsFrozen: "nobody joins once voting has opened"
    case .roomIsFull(let most): "a workshop takes \(most) people at most"
    case .doorIsClosed: "the door was closed"
    case .doorClosedAlready: "the door was closed already"
    case .doorNotClosed: "the door was not closed"
    case .languageNotOffered: "the workshop does not offer the language"
    case .tooFewPeople(let present): "it needs two people in the room, and there were \(present)"
    case .noIdeas: "there was no idea yet"
    case .tooFewIdeas(let standing): "a vote needs two ideas, and there were \(standing)"
    case .tooManyIdeas(let standing, let most):
      "a vote is on \(most) ideas at most, and there were \(standing)"
    case .notYourTurn(let current): current.map { "\($0) had the turn" } ?? "nobody had the turn"
    case .finishedAlready: "they had finished writing already"
    case .writingAlready: "they were writing already"
    case .unknownIdea(let letter): "there was no idea \(letter)"
    case .notStanding(let letter): "idea \(letter) was merged, withdrawn or taken apart before"
    case .unknownTopic: "the guide has no such question"
    case .notThisTopic: "the group was not at that question"
    case .sameIdeaTwice: "it names an idea twice"
    case .unknownProposal(let number): "there was no proposal \(number)"
    case .settledProposal(let number): "proposal \(number) was settled before"
    case .proposalNotMade(let number): "nothing was made of proposal \(number)"
    case .agreedAlready: "they had agreed already"
    case .notProposer: "it was not their proposal"
    case .madeOfOthers(let letter): "idea \(letter) is made of others"
    case .notOriginator: "it was not their idea"
    case .originatorsAway(let away):
      "those whose idea it was were not all in the room: "
        + away.map(\.description).joined(separator: ", ")
    case .builtUpon(let letter): "something was built on idea \(letter) since"
    case .consensusOutOfRange: "a threshold lies between 51 and 100 percent"
    case .minutesOutOfRange: "time is extended by 1 to 240 minutes"
    case .pausedAlready: "the workshop was paused already"
    case .notPaused: "the workshop was not paused"
    case .nothingWritten, .ideaTooLong, .tooManyDrafts, .unknownDraft: "it concerns a private draft"
    case .noBallots: "it counts no ballots"
    case .notOnRoster: "they were not on the roster"
    case .ballotNotValid(let places):
      "a ballot ranks from 1 to \(places) different ideas of the vote, and one of these does not"
    case .secondVoteWasLast: "the second vote is the last"
    case .departs(let departures):
      "it departs from the protocol (\(departures.map(\.rawValue).joined(separator: ", "))) and "
        + "does not say so"
    case .cannotBeUndone(let seq): "seq \(seq) cannot be undone, or was undone before"
    case .neededBy(let seq): "seq \(seq) needs what it undoes"
    case .disagrees(field: "at"): "it is said to be earlier than the line above"
    case .disagrees(let field): "its \"\(field)\" is not what the rules give"
    }
  }
}
