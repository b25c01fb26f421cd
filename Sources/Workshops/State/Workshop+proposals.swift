/// Merges and changes of words: proposed by anybody, made only by all whose ideas they concern.
///
/// Where one originator does not agree, the ideas stay as they were written (WISD). What was made
/// keeps its parents and can be taken apart until voting opens.
extension Workshop {
  mutating func propose(_ draught: Event.Draught, _ entry: Entry) throws(Refusal) {
    try check(draught, entry)
    let originators = try originators(of: draught.parents, entry)
    if draught.parents.count > 1 { chart.reserve(draught.result) }
    nextProposal = draught.number + 1
    proposals.append(Proposal(draught: draught, by: entry.by, originators: originators))
    if let id = entry.by.participant, originators.contains(id) {
      agree(id, to: proposals.count - 1, entry)
    }
  }

  private func check(_ draught: Event.Draught, _ entry: Entry) throws(Refusal) {
    guard draught.number == nextProposal else {
      throw refusal(.disagrees(field: "proposal"), to: entry.by)
    }
    guard Set(draught.parents).count == draught.parents.count else {
      throw refusal(.sameIdeaTwice, to: entry.by)
    }
    guard let first = draught.parents.first, draught.parents.sorted() == draught.parents else {
      throw refusal(.disagrees(field: "ideas"), to: entry.by)
    }
    for letter in draught.parents { try checkStanding(letter, entry) }
    let isResultRight =
      draught.parents.count == 1 ? draught.result == first : draught.result == chart.nextLetter
    guard isResultRight else { throw refusal(.disagrees(field: "idea"), to: entry.by) }
  }

  /// Everybody whose consent is needed; all of them must be there to be asked.
  private func originators(
    of parents: [Letter], _ entry: Entry
  ) throws(Refusal) -> [ParticipantID] {
    let originators = Set(parents.flatMap { chart[$0]?.originators ?? [] }).sorted()
    let away = originators.filter { !isPresent($0) }
    guard away.isEmpty else { throw refusal(.originatorsAway(away), to: entry.by) }
    return originators
  }

  mutating func agree(to number: Int, _ entry: Entry) throws(Refusal) {
    let (index, id) = try openProposal(number, entry)
    guard !proposals[index].agreed.contains(id) else {
      throw refusal(.agreedAlready, to: entry.by)
    }
    agree(id, to: index, entry)
  }

  private mutating func agree(_ id: ParticipantID, to index: Int, _ entry: Entry) {
    proposals[index].agreed.insert(id)
    guard proposals[index].awaited.isEmpty else { return }
    proposals[index].outcome = .made
    make(proposals[index])
  }

  private mutating func make(_ proposal: Proposal) {
    let draught = proposal.draught
    if proposal.isMerge {
      var idea = Idea(
        letter: draught.result, originators: proposal.originators, parents: draught.parents,
        isAssisted: false, wordings: [draught.wording])
      idea.isVisited = draught.parents.allSatisfy { chart[$0]?.isClear ?? false }
      chart.add(idea)
      for letter in draught.parents {
        chart.change(letter) { $0.standing = .merged(into: draught.result) }
      }
    } else {
      chart.change(draught.result) { $0.wordings.append(draught.wording) }
    }
    lapseProposals(about: draught.parents)
  }

  mutating func decline(_ number: Int, _ entry: Entry) throws(Refusal) {
    let (index, _) = try openProposal(number, entry)
    proposals[index].outcome = .declined
  }

  /// A proposal that waits for consent, and the originator who acts.
  private func openProposal(
    _ number: Int, _ entry: Entry
  ) throws(Refusal) -> (index: Int, id: ParticipantID) {
    let index = try openProposal(number, entry.by)
    guard let id = entry.by.participant, proposals[index].originators.contains(id) else {
      throw refusal(.notOriginator, to: entry.by)
    }
    return (index, id)
  }

  private func openProposal(_ number: Int, _ actor: Actor) throws(Refusal) -> Int {
    let index = try position(of: number, actor)
    guard proposals[index].isOpen else {
      throw refusal(.settledProposal(number), to: actor)
    }
    return index
  }

  private func position(of number: Int, _ actor: Actor) throws(Refusal) -> Int {
    guard let index = proposals.lastIndex(where: { $0.draught.number == number }) else {
      throw refusal(.unknownProposal(number), to: actor)
    }
    return index
  }

  mutating func withdrawProposal(_ number: Int, _ entry: Entry) throws(Refusal) {
    let index = try openProposal(number, entry.by)
    guard isWithdrawable(proposals[index], by: entry.by) else {
      throw refusal(.notProposer, to: entry.by)
    }
    proposals[index].outcome = .withdrawn
  }

  /// Takes apart what a proposal made; any of its originators may ask for it.
  mutating func undoProposal(_ number: Int, _ entry: Entry) throws(Refusal) {
    let index = try position(of: number, entry.by)
    let proposal = proposals[index]
    guard proposal.outcome == .made else {
      throw refusal(.proposalNotMade(number), to: entry.by)
    }
    if let id = entry.by.participant, !proposal.originators.contains(id) {
      throw refusal(.notOriginator, to: entry.by)
    }
    let result = proposal.draught.result
    guard let idea = chart[result], idea.isStanding, idea.wording == proposal.draught.wording
    else { throw refusal(.builtUpon(result), to: entry.by) }
    proposals[index].outcome = .undone
    takeApart(proposal, idea)
  }

  private mutating func takeApart(_ proposal: Proposal, _ idea: Idea) {
    if proposal.isMerge {
      chart.change(idea.letter) { $0.standing = .takenApart }
      for letter in idea.parents { chart.change(letter) { $0.standing = .standing } }
    } else {
      chart.change(idea.letter) { $0.wordings.removeLast() }
    }
    lapseProposals(about: [idea.letter])
  }

  /// Keeps the letters and numbers of an entry that was undone from being given again.
  mutating func reserve(_ event: Event) {
    switch event {
    case .ideaOffered(let offer): chart.reserve(offer.letter)
    case .wordingProposed(let draught):
      nextProposal = max(nextProposal, draught.number + 1)
      chart.reserve(draught.result)
    case .opened, .joined, .left, .returned, .languageChanged, .groundRulesAgreed, .consensusSet,
      .stageBegan,
      .writingFinished, .writingResumed, .turnPassed, .ideaVisited, .clarificationAsked, .noteAdded,
      .proposalAgreed, .proposalDeclined, .proposalWithdrawn, .proposalUndone, .ideaWithdrawn,
      .ideaTranslated, .votingOpened, .votingClosed, .nextStepPlanned, .timeExtended, .doorClosed,
      .doorOpened, .paused,
      .resumed, .undone, .closed:
      break
    }
  }

  /// Open proposals about ideas that are no longer what they were cannot be agreed to.
  mutating func lapseProposals(about letters: [Letter]) {
    for index in proposals.indices
    where proposals[index].isOpen
      && proposals[index].draught.parents.contains(where: letters.contains)
    {
      proposals[index].outcome = .lapsed
    }
  }
}
