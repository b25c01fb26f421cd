package import Surveys

/// Somebody in the room, as far as the log knows.
package struct Participant: Hashable, Sendable {
  package let id: ParticipantID
  package internal(set) var language: LanguageTag
  package let means: Event.Joining.Means
  /// Whether the person is in the room now.
  package internal(set) var isPresent = true
  /// Whether the person has said that their ideas are written down.
  package internal(set) var hasFinishedWriting = false
  /// How often it was their turn in the round robin and they used it, by an idea or a pass.
  package internal(set) var turns = 0
}
