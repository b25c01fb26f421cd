import Surveys
import Workshops

/// What is to become of an idea.
struct ReplayedStep: Encodable {
  let idea: String
  let horizon: String
  let smallChange: Bool
  @OrNull var owner: ReplayedWords?
  @OrNull var note: ReplayedWords?

  init(_ step: NextStep, for idea: Letter, _ words: WordsAtHand) {
    self.idea = idea.description
    horizon = step.horizon.rawValue
    smallChange = step.isSmallChange
    owner = step.owner.map { ReplayedWords($0, words) }
    note = step.note.map { ReplayedWords($0, words) }
  }
}

/// A question of a topic guide with what was noted on it.
struct ReplayedTopic: Encodable {
  let topic: String
  let question: String
  let notes: [ReplayedNote]

  /// All questions in their order; none in a nominal group.
  static func all(in replay: Replay) -> [ReplayedTopic] {
    let state = replay.workshop
    guard case .topicGuide(let topics) = state.definition.kind else { return [] }
    return topics.enumerated().map { position, topic in
      ReplayedTopic(
        topic: topic.id.text, question: topic.text,
        notes: (state.topicNotes[position] ?? []).map { ReplayedNote($0, replay.words) })
    }
  }
}

/// Where and why the room left the protocol.
struct ReplayedDeparture: Encodable {
  let what: String
  let stage: String
  let at: String
  @OrNull var reason: ReplayedWords?

  init(_ departure: Workshop.RecordedDeparture, _ words: WordsAtHand) {
    what = departure.departure.rawValue
    stage = departure.stage.rawValue
    at = departure.at.description
    reason = departure.reason.map { ReplayedWords($0, words) }
  }
}
