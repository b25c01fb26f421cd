import Workshops

/// What holds after every act.
extension Walk {
  mutating func checkAll() throws {
    try checkIdeas()
    try checkDrafts()
    try checkTurns()
    try checkDepartures()
    try checkWayOut()
    if step % 50 == 0 { try checkPrinted() }
  }

  /// An idea is on the chart in its author's words, or among its author's drafts, and not in both.
  private func checkIdeas() throws {
    var places: [String: Int] = [:]
    for idea in workshop.chart.ideas where idea.parents.isEmpty {
      guard let text = room.texts[idea.wordings[0].words] else { continue }
      places[text, default: 0] += 1
      try check(idea.originators == ideas[text].map { [$0] }, "\(text) has another originator")
    }
    for author in Set(ideas.values) {
      for draft in room.desk.drafts(of: author) { places[draft.text, default: 0] += 1 }
    }
    for text in ideas.keys { try check(places[text] == 1, "\(text) is lost or there twice") }
    try check(places.count == ideas.count, "there is an idea that nobody has written")
  }

  /// What stands on a person's desk is that person's.
  private func checkDrafts() throws {
    for person in workshop.participants {
      let drafts = room.desk.drafts(of: person.id)
      try check(
        drafts.allSatisfy { $0.text.hasPrefix("§\(person.id) ") }, "\(person.id) sees another's")
    }
  }

  /// Among those who were there all the time, nobody had two turns more than anybody else.
  private func checkTurns() throws {
    let turns = (constant ?? []).compactMap { workshop[$0]?.turns }
    guard let most = turns.max(), let fewest = turns.min() else { return }
    try check(most - fewest <= 1, "somebody had \(most) turns and somebody \(fewest)")
  }

  private func checkDepartures() throws {
    let entries = room.log.entries.filter { !room.log.undone.contains($0.seq) }
    try check(
      entries.flatMap(\.departures) == workshop.departures.map(\.departure),
      "departures and log disagree")
  }

  /// Nobody's words, and no ballot that waits, are in what is shared.
  func checkSecrets() throws {
    let dump = String(reflecting: workshop)
    try check(!dump.contains("§"), "somebody's words are in the workshop")
    let counted = workshop.votes.compactMap { $0.closing?.ballots.count }.reduce(0, +)
    let shown = dump.split(separator: "Ranking.Ballot<", omittingEmptySubsequences: false).count
    try check(!dump.contains("BallotPaper"), "a ballot is in the workshop")
    try check(counted > 0 || shown == 1, "a ballot is in the workshop before it was counted")
  }

  /// Whatever happened, the facilitator can end the workshop in a step or two.
  private func checkWayOut() throws {
    guard workshop.stage != .closed else { return }
    var log = room.log
    let back: Event? =
      switch workshop.stage {
      case .ranking(.first): .stageBegan(.clarification)
      case .ranking(.second): .stageBegan(.discussion)
      case .gathering, .silentGeneration, .roundRobin, .clarification, .results, .discussion,
        .topic, .closed:
        nil
      }
    for event in [back, .closed].compactMap(\.self) {
      _ = try log.add(event, by: .facilitator, at: room.now, deliberately: true)
    }
    try check(log.workshop.stage == .closed, "there is no way out")
  }

  /// Who reads the printed log sees the workshop as it is.
  func checkPrinted() throws {
    let file = try LogFile(room.printed)
    try check(file.log.workshop == workshop, "the printed log gives another workshop")
    try check(file.log.entries == room.log.entries, "the printed log has other entries")
    try check(file.log.undone == room.log.undone, "the printed log undoes something else")
  }
}

/// What has to happen in some walk, or else the walks prove less than they seem to.
extension Walk {
  static let rareThings = [
    "a merge of a merge", "an assisted act", "a second vote", "a vote opened again",
    "an idea from a draft", "a step undone later", "somebody late in the round robin",
  ]

  /// The kinds of events that happened in this walk, and which of the rare things.
  var met: Set<String> {
    var met = Set(room.log.entries.map(\.event.kind.rawValue))
    let chart = workshop.chart
    let isNested = chart.ideas.contains { idea in
      idea.parents.contains { chart[$0]?.parents.isEmpty == false }
    }
    let isLate = workshop.participants.contains { person in
      workshop.turns != nil && person.turns > 0 && constant?.contains(person.id) == false
    }
    for (thing, happened) in zip(
      Self.rareThings,
      [
        isNested, room.log.entries.contains(where: \.isAssisted), workshop.votes.count == 2,
        workshop.openings > workshop.votes.count, hasSharedADraft,
        room.log.undone.contains { !room.log.undone.contains($0 + 1) }, isLate,
      ]) where happened
    {
      met.insert(thing)
    }
    return met
  }
}
