package import Secrets
package import Surveys

/// An idea on the flip chart, with everything that became of it.
package struct Idea: Hashable, Sendable {
  package let letter: Letter
  /// Whose idea it is; of a merged idea everybody whose ideas went into it.
  package let originators: [ParticipantID]
  /// The ideas that were merged into this one.
  package let parents: [Letter]
  /// Whether somebody else entered it for its originator.
  package let isAssisted: Bool
  /// What was said first, verbatim, and then each change of words that its originators agreed to.
  package internal(set) var wordings: [Wording]
  /// The same idea in other languages, with who translated it; a later one takes an earlier's place.
  package internal(set) var translations: [LanguageTag: Translation] = [:]
  package internal(set) var notes: [Note] = []
  /// Who has asked for clarification and waits for it.
  package internal(set) var askedBy: [Actor] = []
  /// Whether the group has come to it in clarification.
  package internal(set) var isVisited = false
  package internal(set) var standing: Standing = .standing

  /// Its words as they are now.
  package var wording: Wording { wordings[wordings.count - 1] }
  /// Whether it can be ranked.
  package var isStanding: Bool { standing == .standing }

  /// Whether the group has come to it, and nobody waits for clarification since.
  package var isClear: Bool { isVisited && askedBy.isEmpty }

  /// What became of an idea; whatever it was, it stays on the chart.
  package enum Standing: Hashable, Sendable {
    case standing
    /// It went into another idea, which is ranked in its place.
    case merged(into: Letter)
    /// Its originator took it back.
    case withdrawn
    /// It was made of other ideas, which stand for themselves again.
    case takenApart
  }

  /// An idea in another language.
  package struct Translation: Hashable, Sendable {
    package let words: Digest
    package let by: Actor
    /// The words that were translated; when they have changed since, the translation is out of date.
    package let original: Digest
  }

  /// A translation that still says what the idea says.
  package func translation(in language: LanguageTag) -> Translation? {
    translations[language].flatMap { $0.original == wording.words ? $0 : nil }
  }
}
