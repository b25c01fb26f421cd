import HTTP
import Ranking
import Secrets
import Store
import Surveys
import Web
import Workshops

/// Holds a workshop in a demonstration with people who are not there.
///
/// Their ideas are the options that the survey of the same name offers for ranking; everything else,
/// turns, passes and votes, goes through the same room as the acts of real people.
struct SyntheticWorkshop {
  private let room: Room
  private let definition: WorkshopDefinition
  private let ideas: [String]

  private static let people = 8
  private static let secondsAnAct = 30
  /// So long ago that it has ended by now.
  private static let began = 90 * 60

  /// Holds a workshop of the definition unless one was held, with the ideas of the survey of the same
  /// name; without a question to rank there is nothing to say.
  static func hold(
    _ definition: WorkshopDefinition, _ monitoring: KeptMonitoring?, beside store: Store
  ) throws {
    guard case .nominalGroup = definition.kind,
      try store.publications().contains(where: { $0.survey == definition.id }),
      try !store.workshops().contains(where: { $0.id == definition.id })
    else { return }
    let library = try Library(
      [try store.publication(of: definition.id)], Catalogues(folder: ""))
    let questions = library.surveys[definition.id]?.newest.survey.questions ?? []
    let ideas = questions.first { $0.kind.name == .rank }?.options.map(\.text) ?? []
    guard ideas.count > 1 else { return }
    try SyntheticWorkshop(definition, monitoring, ideas: ideas, in: store).hold()
  }

  /// Opens a workshop an hour and a half ago.
  private init(
    _ definition: WorkshopDefinition, _ monitoring: KeptMonitoring?, ideas: [String],
    in store: Store
  ) throws {
    self.definition = definition
    self.ideas = ideas
    let clock = Lock(Moment.now.seconds - Self.began)
    room = try Room.open(definition, in: store, monitoring: monitoring) {
      clock.withLock { seconds in
        seconds += Self.secondsAnAct
        return Moment(seconds: seconds)
      }
    }
  }

  /// Holds it from its beginning to its end.
  private func hold() throws {
    var random = Xoshiro256(seed: 2026)
    try gather()
    try collectIdeas()
    try clarify()
    try vote(&random)
    try planNextSteps()
    try room.act(by: .facilitator) { _, _ in .closed }
  }

  private func gather() throws {
    for number in 1...Self.people {
      // One of them reads Easy Read where it is offered.
      let easyRead = definition.language.easyRead
      let isReader = number == 2 && definition.languages.contains(easyRead)
      try room.act(by: .facilitator) { state, act in
        act.people = [
          .admitted(
            Person(
              id: ParticipantID(number), session: nil, returnMark: nil,
              receipt: KeyedHash(unguessable: RandomToken()), needs: nil))
        ]
        return state.workshop.joining(
          language: isReader ? easyRead : definition.language,
          means: number == Self.people ? .paper : .web)
      }
    }
    let rules = definition.groundRules.map { Words($0.text) }
    try room.act(by: .facilitator) { _, act in
      act.words = rules
      return .groundRulesAgreed(rules.map(\.digest))
    }
  }

  /// Each writes an idea or two in private, and all share them in turn until everybody passes.
  private func collectIdeas() throws {
    try room.act(by: .facilitator) { _, _ in .stageBegan(.silentGeneration) }
    for (index, idea) in ideas.enumerated() {
      let author = ParticipantID(index % Self.people + 1)
      try room.keep { state throws(Workshops.Refusal) in
        try state.desk.writing(idea, by: author, in: state.workshop)
      }
    }
    for number in 1...Self.people {
      try room.act(by: .participant(ParticipantID(number))) { _, _ in .writingFinished }
    }
    try room.act(by: .facilitator) { state, _ in state.workshop.beginningRoundRobin }
    while let person = try room.current().workshop.currentTurn,
      try !room.current().workshop.isExhausted
    {
      try room.act(by: .participant(person)) { state, act in
        guard let (id, text) = state.desk.drafts(of: person).first else { return .turnPassed }
        act.isAssisted = state.workshop[person]?.means == .paper
        return offer(text, id, state, &act)
      }
    }
  }

  private func offer(_ text: String, _ id: DraftID, _ state: RoomState, _ act: inout Act) -> Event {
    let words = Words(text)
    act.words = [words]
    act.desk = [.discarded(id)]
    return state.workshop.offering(words.digest, in: definition.language)
  }

  private func clarify() throws {
    try room.act(by: .facilitator) { _, _ in .stageBegan(.clarification) }
    for idea in try room.current().workshop.chart.standing {
      try room.act(by: .facilitator) { _, _ in .ideaVisited(idea.letter) }
    }
  }

  private func vote(_ random: inout Xoshiro256) throws {
    try room.act(by: .facilitator) { state, _ in
      var generator = SystemRandomNumberGenerator()
      return try state.workshop.openingVoting(for: .facilitator, using: &generator)
    }
    let workshop = try room.current().workshop
    for person in workshop.present {
      guard let vote = workshop.votes.last else { return }
      let ballot = Self.ballot(vote, &random)
      try room.keep { state throws(Workshops.Refusal) in
        try state.desk.casting(
          ballot, by: person, isAssisted: state.workshop[person]?.means == .paper,
          in: state.workshop)
      }
    }
    try room.closeVoting(by: .facilitator)
  }

  /// Ideas that were named earlier are liked a little better.
  private static func ballot(_ vote: Vote, _ random: inout Xoshiro256) -> [Letter] {
    let liked = vote.opening.ideas.enumerated().map { index, letter in
      (letter, Int.random(in: 0..<12, using: &random) + index)
    }
    return liked.sorted { $0.1 < $1.1 }.prefix(vote.opening.places).map(\.0)
  }

  private func planNextSteps() throws {
    guard let vote = try room.current().workshop.votes.last else { return }
    let points = Points(
      vote.closing?.ballots ?? [], ideas: vote.opening.ideas, places: vote.opening.places)
    for (row, horizon) in zip(points.rows, NextStep.Horizon.allCases) {
      try room.act(by: .facilitator) { _, _ in
        .nextStepPlanned(row.idea, NextStep(horizon: horizon, isSmallChange: horizon == .now))
      }
    }
  }
}
