package import Secrets

/// Something said about an idea or a topic, kept apart from the words of the idea.
package struct Note: Hashable, Sendable {
  package enum Subject: Hashable, Sendable {
    case idea(Letter)
    /// A question of a topic guide, by its position.
    case topic(Int)
  }

  package let words: Digest
  package let by: Actor
}
