import Surveys

/// From one stage to the next.
extension Workshop {
  mutating func begin(_ beginning: Event.Beginning, _ entry: Entry) throws(Refusal) {
    switch beginning {
    case .silentGeneration:
      for index in participants.indices { participants[index].hasFinishedWriting = false }
    case .roundRobin(let order): try takeTurns(in: order, entry)
    case .topic(let position): topicsBegun.insert(position)
    case .clarification, .discussion: break
    }
    // A vote that is broken off was none; its ballots were never seen.
    if case .ranking = stage { votes.removeLast() }
    enter(beginning.stage, at: entry.at)
  }

  /// A round robin that begins again goes on where it ended, so that nobody gets a turn more than
  /// the others, and everybody is asked again.
  private mutating func takeTurns(in order: [ParticipantID], _ entry: Entry) throws(Refusal) {
    let isRight =
      turns.map { order == $0.order }
      ?? (order.count == participants.count && Set(order) == Set(participants.map(\.id)))
    guard isRight else { throw refusal(.disagrees(field: "order"), to: entry.by) }
    if turns == nil { turns = Turns(order: order) }
    turns?.beginAgain()
  }

  /// Whether everybody in the room has passed in a row.
  package var isExhausted: Bool { turns?.isExhausted(among: isPresent) ?? false }

  /// Whether the group has come to every idea, everybody who asked for clarification has got it,
  /// and no proposal waits for anybody's consent.
  package var isClarified: Bool {
    chart.standing.allSatisfy(\.isClear)
      && !proposals.contains(where: \.isOpen)
  }
}
