import Workshops

/// A refusal for each of the reasons, with which the compiler helps to keep up.
enum RefusalReasons {
  private static let three = ParticipantID(3)

  static let all: [Refusal.Reason] =
    Event.Kind.allCases.map(Refusal.Reason.notNow)
    + Stage.Name.allCases.map(Refusal.Reason.noWay)
    + [
      .onlyFacilitator, .notInThisKind, .unknownParticipant(three), .notInTheRoom(three),
      .inTheRoomAlready(three), .rosterIsFrozen, .roomIsFull(most: 500),
      .doorIsClosed, .doorClosedAlready, .doorNotClosed, .languageNotOffered,
      .tooFewPeople(present: 0),
      .tooFewPeople(present: 1), .noIdeas, .tooFewIdeas(standing: 0), .tooFewIdeas(standing: 1),
      .tooManyIdeas(standing: 1_001, most: 1_000),
      .notYourTurn(current: nil), .notYourTurn(current: three), .finishedAlready,
      .writingAlready, .unknownIdea(Letter(2)), .notStanding(Letter(2)), .unknownTopic,
      .notThisTopic, .sameIdeaTwice, .unknownProposal(4), .settledProposal(4),
      .proposalNotMade(4), .agreedAlready, .notProposer, .notOriginator,
      .madeOfOthers(Letter(2)), .originatorsAway([three]),
      .originatorsAway([three, ParticipantID(5)]), .builtUpon(Letter(2)), .consensusOutOfRange,
      .minutesOutOfRange, .pausedAlready, .notPaused, .cannotWriteNow, .nothingWritten,
      .ideaTooLong(most: 500), .tooManyDrafts, .unknownDraft, .cannotVoteNow, .noBallots,
      .notOnRoster, .ballotNotValid(places: 1), .ballotNotValid(places: 3), .secondVoteWasLast,
      .departs(Departure.allCases), .cannotBeUndone(seq: 12), .neededBy(seq: 12),
      .disagrees(field: "participant"),
    ] + Departure.allCases.map { .departs([$0]) }

  static let count = 52

  /// A number for each reason: whoever adds a reason adds it here, and to the list.
  static func number(of reason: Refusal.Reason) -> Int {
    switch reason {
    case .notNow: 0
    case .noWay: 1
    case .onlyFacilitator: 2
    case .notInThisKind: 3
    case .unknownParticipant: 4
    case .notInTheRoom: 5
    case .inTheRoomAlready: 6
    case .rosterIsFrozen: 7
    case .languageNotOffered: 8
    case .tooFewPeople: 9
    case .noIdeas: 10
    case .tooFewIdeas: 11
    case .notYourTurn: 12
    case .finishedAlready: 13
    case .writingAlready: 14
    case .unknownIdea: 15
    case .notStanding: 16
    case .unknownTopic: 17
    case .notThisTopic: 18
    case .sameIdeaTwice: 19
    case .unknownProposal: 20
    case .settledProposal: 21
    case .proposalNotMade: 22
    case .agreedAlready: 23
    case .notProposer: 24
    case .notOriginator: 25
    case .madeOfOthers: 26
    case .originatorsAway: 27
    case .builtUpon: 28
    case .consensusOutOfRange: 29
    case .minutesOutOfRange: 30
    case .pausedAlready: 31
    case .notPaused: 32
    case .cannotWriteNow: 33
    case .nothingWritten: 34
    case .ideaTooLong: 35
    case .tooManyDrafts: 36
    case .unknownDraft: 37
    case .cannotVoteNow: 38
    case .noBallots: 39
    case .notOnRoster: 40
    case .ballotNotValid: 41
    case .secondVoteWasLast: 42
    case .departs: 43
    case .cannotBeUndone: 44
    case .neededBy: 45
    case .disagrees: 46
    case .tooManyIdeas: 47
    case .roomIsFull: 48
    case .doorIsClosed: 49
    case .doorClosedAlready: 50
    case .doorNotClosed: 51
    }
  }
}
