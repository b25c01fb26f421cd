import Surveys

/// People who come and go, the clock, and what is fixed before voting.
extension Workshop {
  /// The percentages at which an idea can count as agreed; half of the voters agree nothing.
  package static let thresholds = 51...100
  /// By how many minutes the time of a stage can be extended at once.
  package static let extensions = 1...240

  /// How many people can ever join; no room that works with the technique is nearly as large.
  package static let mostParticipants = 500

  package var isFull: Bool { participants.count >= Self.mostParticipants }

  /// Whether somebody new can come in from a device of their own.
  package var isOpenToNewcomers: Bool {
    possible(for: .participant(ParticipantID(participants.count + 1))).contains(.act(.joined))
  }

  /// What keeps anybody new out, but for the stage; the facilitator lets people in through a closed
  /// door.
  func obstacle(toJoiningBy actor: Actor) -> Refusal.Reason? {
    if isFull {
      return .roomIsFull(most: Self.mostParticipants)
    }
    return isDoorClosed && actor.participant != nil ? .doorIsClosed : nil
  }

  mutating func join(_ joining: Event.Joining, _ entry: Entry) throws(Refusal) {
    guard joining.participant.number == participants.count + 1 else {
      throw refusal(.disagrees(field: "participant"), to: entry.by)
    }
    if let id = entry.by.participant, id != joining.participant {
      throw refusal(.disagrees(field: "by"), to: entry.by)
    }
    if let obstacle = obstacle(toJoiningBy: entry.by) { throw refusal(obstacle, to: entry.by) }
    guard definition.languages.contains(joining.language) else {
      throw refusal(.languageNotOffered, to: entry.by)
    }
    participants.append(
      Participant(id: joining.participant, language: joining.language, means: joining.means))
    turns?.append(joining.participant)
  }

  mutating func closeDoor(_ entry: Entry) throws(Refusal) {
    guard !isDoorClosed else { throw refusal(.doorClosedAlready, to: entry.by) }
    isDoorClosed = true
  }

  mutating func openDoor(_ entry: Entry) throws(Refusal) {
    guard isDoorClosed else { throw refusal(.doorNotClosed, to: entry.by) }
    isDoorClosed = false
  }

  mutating func leave(_ id: ParticipantID, _ entry: Entry) throws(Refusal) {
    try checkAbout(id, entry)
    guard isPresent(id) else { throw refusal(.notInTheRoom(id), to: entry.by) }
    change(id) { $0.isPresent = false }
  }

  mutating func comeBack(_ id: ParticipantID, _ entry: Entry) throws(Refusal) {
    try checkAbout(id, entry)
    guard !isPresent(id) else { throw refusal(.inTheRoomAlready(id), to: entry.by) }
    change(id) { $0.isPresent = true }
  }

  mutating func changeLanguage(to language: LanguageTag, _ entry: Entry) throws(Refusal) {
    guard let id = entry.by.participant, self[id]?.language != language else {
      throw refusal(.notNow(.languageChanged), to: entry.by)
    }
    guard definition.languages.contains(language) else {
      throw refusal(.languageNotOffered, to: entry.by)
    }
    change(id) { $0.language = language }
  }

  /// A participant comes and goes for nobody else.
  private func checkAbout(_ id: ParticipantID, _ entry: Entry) throws(Refusal) {
    guard self[id] != nil else { throw refusal(.unknownParticipant(id), to: entry.by) }
    if let actor = entry.by.participant, actor != id {
      throw refusal(.onlyFacilitator, to: entry.by)
    }
  }

  mutating func setConsensus(_ percentage: Int?, _ entry: Entry) throws(Refusal) {
    guard percentage.map(Self.thresholds.contains) ?? true else {
      throw refusal(.consensusOutOfRange, to: entry.by)
    }
    guard isNominalGroup else { throw refusal(.notInThisKind, to: entry.by) }
    guard votes.isEmpty else { throw refusal(.notNow(.consensusSet), to: entry.by) }
    consensus = percentage
  }

  mutating func extend(by minutes: Int, _ entry: Entry) throws(Refusal) {
    guard Self.extensions.contains(minutes) else { throw refusal(.minutesOutOfRange, to: entry.by) }
    clock.planned += minutes * 60
  }

  mutating func pause(_ entry: Entry) throws(Refusal) {
    guard !clock.isPaused else { throw refusal(.pausedAlready, to: entry.by) }
    clock.pause(at: entry.at)
  }

  mutating func resume(_ entry: Entry) throws(Refusal) {
    guard clock.isPaused else { throw refusal(.notPaused, to: entry.by) }
    clock.resume(at: entry.at)
  }

  var isNominalGroup: Bool {
    switch definition.kind {
    case .nominalGroup: true
    case .topicGuide: false
    }
  }
}
