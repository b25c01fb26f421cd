import Secrets

/// Silent generation and the round robin.
extension Workshop {
  mutating func setWriting(finished: Bool, _ entry: Entry) throws(Refusal) {
    guard let id = entry.by.participant, let person = self[id] else {
      throw refusal(.notNow(entry.event.kind), to: entry.by)
    }
    guard person.hasFinishedWriting != finished else {
      throw refusal(finished ? .finishedAlready : .writingAlready, to: entry.by)
    }
    change(id) { $0.hasFinishedWriting = finished }
  }

  mutating func offer(_ offer: Event.Offer, _ entry: Entry) throws(Refusal) {
    let id = try turn(of: entry)
    guard offer.letter == chart.nextLetter else {
      throw refusal(.disagrees(field: "idea"), to: entry.by)
    }
    chart.add(
      Idea(
        letter: offer.letter, originators: [id], parents: [], isAssisted: entry.isAssisted,
        wordings: [offer.wording]))
    turns?.offered(id)
    change(id) { $0.turns += 1 }
  }

  mutating func pass(_ entry: Entry) throws(Refusal) {
    let id = try turn(of: entry)
    turns?.passed(id)
    change(id) { $0.turns += 1 }
  }

  /// The participant who acts, whose turn it must be.
  private func turn(of entry: Entry) throws(Refusal) -> ParticipantID {
    guard let id = entry.by.participant, id == currentTurn else {
      throw refusal(.notYourTurn(current: currentTurn), to: entry.by)
    }
    return id
  }
}
