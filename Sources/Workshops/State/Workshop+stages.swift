import Surveys

/// From one stage to the next, and the ways in which that can leave the protocol.
extension Workshop {
  mutating func begin(_ beginning: Event.Beginning, _ entry: Entry) throws(Refusal) {
    let found = try departures(to: beginning.stage, for: entry.by, at: entry.at)
    try check(found.map(\.0), against: entry)
    if case .roundRobin(let order) = beginning {
      guard Set(order) == Set(participants.map(\.id)), order.count == participants.count else {
        throw refusal(.disagrees(field: "order"), to: entry.by)
      }
      // A round robin that begins again begins with everybody's turn.
      turns = Turns(order: order)
    }
    if case .ranking = stage { votes.removeLast() }
    if beginning == .silentGeneration {
      for index in participants.indices { participants[index].hasFinishedWriting = false }
    }
    record(found, entry)
    enter(beginning.stage, at: entry.at)
  }

  /// In which ways going to a stage now would leave the protocol, with the stage each concerns.
  ///
  /// - Throws: `Refusal` when there is no way to that stage at all.
  func departures(
    to next: Stage, for actor: Actor, at now: Moment
  ) throws(Refusal) -> [(Departure, Stage.Name)] {
    switch (stage, next) {
    case (.gathering, .silentGeneration), (.gathering, .roundRobin):
      try checkGathered(for: actor)
      return agreement + (next == .roundRobin ? [(.skipped, .silentGeneration)] : [])
    case (.silentGeneration, .roundRobin): return stillWriting(at: now)
    case (.roundRobin, .clarification):
      try checkIdeas(for: actor)
      return isExhausted ? [] : [(.closedEarly, .roundRobin)]
    case (.results(.first), .discussion): return []
    case (.gathering, .topic(0)):
      try checkTopic(0, for: actor)
      return agreement
    case (.topic(let from), .topic(let to)):
      try checkTopic(to, for: actor)
      return to == from + 1 ? [] : to > from ? [(.skipped, .topic)] : [(.reopened, .topic)]
    case (.roundRobin, .silentGeneration), (.clarification, .silentGeneration),
      (.clarification, .roundRobin), (.ranking(.first), .clarification),
      (.ranking(.second), .discussion):
      return [(.reopened, next.name)]
    case (.results(.second), .discussion): throw refusal(.secondVoteWasLast, to: actor)
    case (_, .topic) where isNominalGroup: throw refusal(.notInThisKind, to: actor)
    case (_, .silentGeneration) where !isNominalGroup, (_, .roundRobin) where !isNominalGroup:
      throw refusal(.notInThisKind, to: actor)
    case _: throw refusal(.noWay(to: next.name), to: actor)
    }
  }

  private var agreement: [(Departure, Stage.Name)] {
    definition.groundRules.isEmpty || groundRules != nil ? [] : [(.withoutGroundRules, .gathering)]
  }

  private func stillWriting(at now: Moment) -> [(Departure, Stage.Name)] {
    let isDone = participants.allSatisfy { !$0.isPresent || $0.hasFinishedWriting }
    return isDone || clock.isOver(at: now) ? [] : [(.closedEarly, .silentGeneration)]
  }

  /// Whether everybody in the room has passed in a row.
  package var isExhausted: Bool { turns?.isExhausted(among: isPresent) ?? false }

  private func checkGathered(for actor: Actor) throws(Refusal) {
    guard isNominalGroup else { throw refusal(.notInThisKind, to: actor) }
    guard present.count >= 2 else {
      throw refusal(.tooFewPeople(present: present.count), to: actor)
    }
  }

  private func checkIdeas(for actor: Actor) throws(Refusal) {
    guard chart.ideas.contains(where: \.isStanding) else { throw refusal(.noIdeas, to: actor) }
  }

  private func checkTopic(_ position: Int, for actor: Actor) throws(Refusal) {
    guard case .topicGuide(let topics) = definition.kind else {
      throw refusal(.notInThisKind, to: actor)
    }
    guard topics.indices.contains(position) else { throw refusal(.unknownTopic, to: actor) }
  }

  /// Ends the workshop: by the protocol after results, after the last topic, or deliberately.
  mutating func close(_ entry: Entry) throws(Refusal) {
    let found = departuresOfClosing
    try check(found.map(\.0), against: entry)
    record(found, entry)
    enter(.closed, at: entry.at)
  }

  var departuresOfClosing: [(Departure, Stage.Name)] {
    switch (stage, definition.kind) {
    case (.results, _), (.discussion, _): []
    case (.topic(let position), .topicGuide(let topics)) where position == topics.count - 1: []
    case _: [(.closedEarly, stage.name)]
    }
  }
}
