import Secrets
import Store
import Surveys
import Translations
package import Workshops

extension RoomDocument {
  /// Tells how a room stands, to a facilitator who reads an interface.
  init(
    _ state: RoomState, code: WorkshopCode, at now: Moment, questions: EqualityQuestions,
    for interface: Interface
  ) {
    let workshop = state.workshop
    let definition = workshop.definition
    self.code = code.description
    self.workshop = definition.id.text
    title = definition.title
    language = definition.language.text
    languages = definition.languages.map(\.text)
    switch definition.kind {
    case .nominalGroup(let group): (kind, question) = ("nominal-group", group.question)
    case .topicGuide: (kind, question) = ("topic-guide", nil)
    }
    stage = StageDocument(workshop.stage)
    clock = ClockDocument(workshop.clock, at: now)
    groundRules = RulesDocument(
      proposed: definition.groundRules.map(\.text),
      agreed: workshop.groundRules.map { $0.map { state.texts[$0] } })
    consensus = workshop.consensus
    let voted = state.desk.voters(in: workshop)
    participants = workshop.participants.map { ParticipantDocument($0, state, voted) }
    isDoorClosed = workshop.isDoorClosed
    turn = workshop.currentTurn?.number
    everybodyPassed = workshop.stage == .roundRobin && workshop.isExhausted
    ideas = workshop.chart.ideas.map { IdeaDocument($0, state) }
    proposals = workshop.proposals.map { ProposalDocument($0, state) }
    vote = workshop.votes.last.map { VoteDocument($0, workshop, voted) }
    nextSteps = workshop.nextSteps.sorted { $0.key < $1.key }
      .map { NextStepDocument($0.value, for: $0.key, state) }
    topics = TopicDocument.all(state)
    departures = workshop.departures.map { DepartureDocument($0, state) }
    // Later it is no advice any more.
    let aside = workshop.stage == .gathering ? interface.sentence(for: questions)?.text : nil
    advice =
      workshop.advice(at: now).map { interface.sentence(for: $0).text } + [aside].compactMap(\.self)
    equalityQuestions = questions.rawValue
    possible = workshop.possible(for: .facilitator).map(\.name)
    next = NextStageDocument(state, at: now, for: interface)
    undoable = workshop.stage == .closed ? [] : state.log.undoable.map(\.seq)
    revision = state.revision
    lastSeq = state.log.last.seq
    lastHash = state.lastHash.hex
    self.at = now.description
  }
}

extension StageDocument {
  init(_ stage: Stage) {
    name = stage.name.rawValue
    switch stage {
    case .ranking(let round), .results(let round): (self.round, topic) = (round.rawValue, nil)
    case .topic(let position): (round, topic) = (nil, position + 1)
    case .gathering, .silentGeneration, .roundRobin, .clarification, .discussion, .closed:
      (round, topic) = (nil, nil)
    }
  }

  /// The stage that it names; nothing for one that this version does not know.
  package var stage: Stage? {
    guard let name = Stage.Name(rawValue: name) else { return nil }
    switch name {
    case .gathering: return .gathering
    case .silentGeneration: return .silentGeneration
    case .roundRobin: return .roundRobin
    case .clarification: return .clarification
    case .ranking: return round.flatMap(Round.init).map(Stage.ranking)
    case .results: return round.flatMap(Round.init).map(Stage.results)
    case .discussion: return .discussion
    case .topic: return topic.map { .topic($0 - 1) }
    case .closed: return .closed
    }
  }
}

extension ClockDocument {
  init(_ clock: Clock, at now: Moment) {
    elapsed = clock.elapsed(at: now)
    planned = clock.planned > 0 ? clock.planned : nil
    isPaused = clock.isPaused
  }
}

extension ParticipantDocument {
  init(_ person: Participant, _ state: RoomState, _ voted: Set<ParticipantID>) {
    number = person.id.number
    language = person.language.text
    means = person.means.rawValue
    needs = state.people[person.id]?.needs?.split(separator: " ").map(String.init) ?? []
    isPresent = person.isPresent
    hasFinishedWriting = person.hasFinishedWriting
    turns = person.turns
    isTurn = state.workshop.currentTurn == person.id
    let open = state.workshop.votes.last.flatMap { $0.closing == nil ? $0 : nil }
    mayVote = open?.opening.roster.contains(person.id) ?? false
    hasVoted = mayVote && voted.contains(person.id)
  }
}

extension IdeaDocument {
  init(_ idea: Idea, _ state: RoomState) {
    letter = idea.letter.description
    language = idea.wording.language.text
    text = state.texts[idea.wording.words]
    earlier = idea.wordings.dropLast().map { state.texts[$0.words] }
    translations = idea.translations.filter { idea.translation(in: $0.key) != nil }
      .sorted { $0.key.text < $1.key.text }
      .map { Text(language: $0.key.text, text: state.texts[$0.value.words]) }
    originators = idea.originators.map(\.number)
    parents = idea.parents.map(\.description)
    switch idea.standing {
    case .standing: (standing, mergedInto) = ("standing", nil)
    case .merged(let letter): (standing, mergedInto) = ("merged", letter.description)
    case .withdrawn: (standing, mergedInto) = ("withdrawn", nil)
    case .takenApart: (standing, mergedInto) = ("taken-apart", nil)
    }
    isAssisted = idea.isAssisted
    isVisited = idea.isVisited
    askedBy = idea.askedBy.map { $0.participant?.number ?? 0 }
    notes = idea.notes.map { Note($0, state) }
  }
}

extension IdeaDocument.Note {
  init(_ note: Note, _ state: RoomState) {
    text = state.texts[note.words]
    by = note.by.description
  }
}

extension ProposalDocument {
  init(_ proposal: Proposal, _ state: RoomState) {
    number = proposal.draught.number
    ideas = proposal.draught.parents.map(\.description)
    idea = proposal.draught.result.description
    language = proposal.draught.wording.language.text
    text = state.texts[proposal.draught.wording.words]
    by = proposal.by.description
    originators = proposal.originators.map(\.number)
    agreed = proposal.agreed.sorted().map(\.number)
    awaited = proposal.outcome == .open ? proposal.awaited.map(\.number) : []
    outcome =
      switch proposal.outcome {
      case .open: "open"
      case .made: "made"
      case .declined: "declined"
      case .withdrawn: "withdrawn"
      case .lapsed: "lapsed"
      case .undone: "undone"
      }
  }
}

extension VoteDocument {
  init(_ vote: Vote, _ workshop: Workshop, _ voters: Set<ParticipantID>) {
    round = vote.opening.round.rawValue
    places = vote.opening.places
    ideas = vote.opening.ideas.map(\.description)
    roster = vote.opening.roster.map(\.number)
    isOpen = vote.closing == nil
    voted = isOpen ? voters.sorted().map(\.number) : []
    awaited =
      isOpen
      ? vote.opening.roster.filter { workshop.isPresent($0) && !voters.contains($0) }.map(\.number)
      : []
  }
}

extension NextStepDocument {
  init(_ step: NextStep, for letter: Letter, _ state: RoomState) {
    idea = letter.description
    horizon = step.horizon.rawValue
    smallChange = step.isSmallChange
    owner = step.owner.flatMap { state.texts[$0] }
    note = step.note.flatMap { state.texts[$0] }
  }
}

extension TopicDocument {
  static func all(_ state: RoomState) -> [Self] {
    guard case .topicGuide(let topics) = state.workshop.definition.kind else { return [] }
    return topics.enumerated().map { position, topic in
      Self(
        text: topic.text,
        notes: (state.workshop.topicNotes[position] ?? []).map { IdeaDocument.Note($0, state) })
    }
  }
}

extension DepartureDocument {
  init(_ recorded: Workshop.RecordedDeparture, _ state: RoomState) {
    departure = recorded.departure.rawValue
    stage = recorded.stage.rawValue
    at = recorded.at.description
    reason = recorded.reason.flatMap { state.texts[$0] }
  }
}

extension Possibility {
  /// The name by which programs know it: the event's in the log, `write` or `vote`.
  var name: String {
    switch self {
    case .act(let kind): kind.rawValue
    case .write: "write"
    case .vote: "vote"
    }
  }
}
