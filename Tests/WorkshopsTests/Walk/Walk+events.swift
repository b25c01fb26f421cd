import Ranking
import Surveys
import Workshops

/// What comes to people's minds.
extension Walk {
  mutating func someActor() -> Actor {
    switch dice.number(1...10) {
    case 1...4: .facilitator
    case 5: .interpreter
    case 6 where workshop.currentTurn != nil:
      workshop.currentTurn.map(Actor.participant)
        ?? .facilitator
    case _: .participant(someone())
    }
  }

  private mutating func someone() -> ParticipantID {
    if let turn = workshop.currentTurn, dice.chance(2) { return turn }
    if let open = workshop.proposals.last(where: \.isOpen), dice.chance(2) {
      return open.awaited[0]
    }
    return ParticipantID(dice.number(1...workshop.participants.count + 1))
  }

  /// Mostly something that the protocol has for the actor now.
  mutating func someEvent(by actor: Actor) throws -> Event {
    let possible = workshop.possible(for: actor).compactMap { possibility in
      if case .act(let kind) = possibility { kind } else { nil }
    }
    guard !dice.chance(6), let kind = possible.randomElement(using: &dice) else {
      return try event(
        Event.Kind.allCases[dice.number(0...Event.Kind.allCases.count - 1)], by: actor)
    }
    if possible.contains(.proposalAgreed), dice.chance(2) {
      return try event(.proposalAgreed, by: actor)
    }
    // Otherwise nobody would stay, and no workshop would come to anything.
    let isEarly = stepsInStage < (workshop.stage == .clarification ? 150 : 20)
    let rare: [Event.Kind: Int] = [
      .joined: 8, .left: 4, .languageChanged: 4, .closed: 400, .undone: 2, .doorClosed: 20,
      .doorOpened: 20,
      .stageBegan: isEarly ? 20 : 1,
      .votingOpened: isEarly ? 20 : 1,
    ]
    guard let times = rare[kind], !dice.chance(times) else { return try event(kind, by: actor) }
    let usual = possible.filter { rare[$0] == nil }.randomElement(using: &dice)
    return try event(usual ?? .noteAdded, by: actor)
  }

  private mutating func event(_ kind: Event.Kind, by actor: Actor) throws -> Event {
    switch kind {
    case .opened: .opened(workshop.definition)
    case .joined: joining()
    case .left: .left(actor.participant ?? someone())
    case .returned: .returned(actor.participant ?? someone())
    case .languageChanged: someLanguage().map { .languageChanged($0) } ?? .paused
    case .groundRulesAgreed: .groundRulesAgreed([room.words("§ rule")])
    case .consensusSet: .consensusSet(dice.chance(4) ? nil : dice.number(45...105))
    case .stageBegan: .stageBegan(someBeginning())
    case .writingFinished: .writingFinished
    case .writingResumed: .writingResumed
    case .ideaOffered: offering(by: actor)
    case .turnPassed: .turnPassed
    case .ideaVisited: .ideaVisited(someLetter())
    case .clarificationAsked: .clarificationAsked(someLetter())
    case .noteAdded: .noteAdded(someSubject(), room.words("§ note"))
    case .wordingProposed: someProposal()
    case .proposalAgreed: .proposalAgreed(someNumber())
    case .proposalDeclined: .proposalDeclined(someNumber())
    case .proposalWithdrawn: .proposalWithdrawn(someNumber())
    case .proposalUndone: .proposalUndone(someNumber())
    case .ideaWithdrawn: .ideaWithdrawn(someLetter())
    case .ideaTranslated:
      .ideaTranslated(someLetter(), Wording(room.words("§ translation"), in: .british))
    case .votingOpened: try workshop.openingVoting(for: actor, using: &room.chance)
    case .votingClosed: try someClosing()
    case .nextStepPlanned:
      .nextStepPlanned(someLetter(), NextStep(horizon: .now, isSmallChange: dice.chance(2)))
    case .timeExtended: .timeExtended(minutes: dice.number(-1...300))
    case .doorClosed: .doorClosed
    case .doorOpened: .doorOpened
    case .paused: .paused
    case .resumed: .resumed
    case .undone: .undone(someSeq())
    case .closed: .closed
    }
  }

  private mutating func joining() -> Event {
    workshop.joining(language: someLanguage() ?? .british, means: dice.chance(2) ? .web : .paper)
  }

  private mutating func someLanguage() -> LanguageTag? {
    LanguageTag(["en-GB", "ur", "cy"][dice.number(0...2)])
  }

  private mutating func someBeginning() -> Event.Beginning {
    switch dice.number(1...9) {
    case 7...9: nextBeginning
    case 1: .silentGeneration
    case 2: .roundRobin(order: workshop.turns?.order ?? someOrder())
    case 3: .roundRobin(order: someOrder())
    case 4: .clarification
    case 5: .discussion
    case _: .topic(dice.number(-1...4))
    }
  }

  /// The stage that comes next by the protocol.
  private var nextBeginning: Event.Beginning {
    switch workshop.stage {
    case .gathering: .silentGeneration
    case .silentGeneration:
      .roundRobin(order: workshop.turns?.order ?? workshop.participants.map(\.id))
    case .roundRobin, .clarification, .ranking(.first): .clarification
    case .results, .ranking(.second), .discussion: .discussion
    case .topic(let topic): .topic(topic + 1)
    case .closed: .silentGeneration
    }
  }

  private mutating func someOrder() -> [ParticipantID] {
    let people = workshop.participants.map(\.id).shuffled(using: &dice)
    return dice.chance(5) ? Array(people.dropFirst()) : people
  }

  /// An idea that somebody wrote before, or one that comes in the very moment.
  private mutating func offering(by actor: Actor) -> Event {
    let id = actor.participant ?? ParticipantID(1)
    let draft = room.desk.drafts(of: id).randomElement(using: &dice)?.text
    let text = dice.chance(4) ? newText(by: id) : draft ?? newText(by: id)
    return workshop.offering(room.words(text), in: .british)
  }

  private mutating func someProposal() -> Event {
    var letters = [dice.chance(4) ? someLetter() : workshop.chart.standing.last?.letter ?? "A"]
    while dice.chance(2) { letters.append(someLetter()) }
    return workshop.proposing(letters, as: room.words("§ wording"), in: .british)
  }

  /// A vote that somebody closes by hand, with ballots that nobody cast.
  private mutating func someClosing() throws -> Event {
    let ideas = workshop.chart.ideas.map(\.letter).prefix(dice.number(0...5))
    let ballots = Ballot(Array(ideas)).map { Array(repeating: $0, count: 40) } ?? []
    return .votingClosed(
      Event.VoteClosing(round: .first, ballots: ballots, assisted: 0, missing: 0))
  }

  private mutating func someSubject() -> Note.Subject {
    if case .topic(let position) = workshop.stage, !dice.chance(5) { return .topic(position) }
    return .idea(someLetter())
  }

  private mutating func someLetter() -> Letter {
    if let idea = workshop.chart.standing.randomElement(using: &dice), !dice.chance(5) {
      return idea.letter
    }
    return Letter(dice.number(0...workshop.chart.ideas.count + 1))
  }

  private mutating func someNumber() -> Int {
    if let open = workshop.proposals.last(where: \.isOpen), dice.chance(2) {
      return open.draught.number
    }
    return dice.number(0...workshop.nextProposal)
  }

  private mutating func someSeq() -> Int {
    let latest = room.log.undoable.prefix(dice.chance(2) ? 1 : 6)
    if let entry = latest.randomElement(using: &dice), !dice.chance(6) {
      return entry.seq
    }
    return dice.number(0...room.log.entries.count + 1)
  }
}
