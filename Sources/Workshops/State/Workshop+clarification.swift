import Secrets

/// What is said about ideas, and ideas that go back to their originators.
extension Workshop {
  mutating func visit(_ letter: Letter, _ entry: Entry) throws(Refusal) {
    try checkStanding(letter, entry)
    chart.change(letter) { idea in
      idea.isVisited = true
      idea.askedBy = []
    }
  }

  mutating func ask(about letter: Letter, _ entry: Entry) throws(Refusal) {
    try checkStanding(letter, entry)
    chart.change(letter) { idea in
      if !idea.askedBy.contains(entry.by) { idea.askedBy.append(entry.by) }
    }
  }

  mutating func addNote(
    _ note: Note, to subject: Note.Subject, _ entry: Entry
  ) throws(Refusal) {
    switch subject {
    case .idea(let letter):
      guard chart[letter] != nil else { throw refusal(.unknownIdea(letter), to: entry.by) }
      chart.change(letter) { $0.notes.append(note) }
    case .topic(let position):
      guard stage == .topic(position) else { throw refusal(.notThisTopic, to: entry.by) }
      topicNotes[position, default: []].append(note)
    }
  }

  /// Takes an idea back, which only the person can do whose idea it alone is.
  mutating func withdrawIdea(_ letter: Letter, _ entry: Entry) throws(Refusal) {
    try checkStanding(letter, entry)
    guard let id = entry.by.participant, let idea = chart[letter], idea.originators.contains(id)
    else { throw refusal(.notOriginator, to: entry.by) }
    guard idea.parents.isEmpty else { throw refusal(.madeOfOthers(letter), to: entry.by) }
    chart.change(letter) { $0.standing = .withdrawn }
    lapseProposals(about: [letter])
  }

  mutating func translate(
    _ letter: Letter, _ wording: Wording, _ entry: Entry
  ) throws(Refusal) {
    guard let idea = chart[letter] else { throw refusal(.unknownIdea(letter), to: entry.by) }
    chart.change(letter) {
      $0.translations[wording.language] = Idea.Translation(
        words: wording.words, by: entry.by, original: idea.wording.words)
    }
  }

  func checkStanding(_ letter: Letter, _ entry: Entry) throws(Refusal) {
    guard let idea = chart[letter] else { throw refusal(.unknownIdea(letter), to: entry.by) }
    guard idea.isStanding else { throw refusal(.notStanding(letter), to: entry.by) }
  }

  mutating func plan(
    _ step: NextStep, for letter: Letter, _ entry: Entry
  ) throws(Refusal) {
    try checkStanding(letter, entry)
    nextSteps[letter] = step
  }
}
