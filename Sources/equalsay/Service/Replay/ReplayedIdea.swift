import Surveys
import Workshops

/// An idea of the flip chart with everything that became of it.
struct ReplayedIdea: Encodable {
  struct Translation: Encodable {
    @OrNull var text: String?
    let words: WordsAtHand.Standing
    let language: String
    let by: String
    /// Whether the idea has other words by now than those that were translated.
    let isOutOfDate: Bool
  }

  let idea: String
  @OrNull var text: String?
  let words: WordsAtHand.Standing
  let language: String
  let originators: [String]
  let assisted: Bool
  let parents: [String]
  let standing: String
  @OrNull var mergedInto: String?
  let earlierWordings: [ReplayedWording]
  let translations: [Translation]
  let notes: [ReplayedNote]
  let visited: Bool
  @OrNull var nextStep: ReplayedStep?

  init(_ idea: Idea, _ replay: Replay) {
    let words = replay.words
    self.idea = idea.letter.description
    text = words[idea.wording.words]
    self.words = words.standing(of: idea.wording.words)
    language = idea.wording.language.text
    originators = idea.originators.map(\.description)
    assisted = idea.isAssisted
    parents = idea.parents.map(\.description)
    (standing, mergedInto) = idea.standing.named
    earlierWordings = idea.wordings.dropLast().map { ReplayedWording($0, words) }
    translations = idea.translations.sorted { $0.key.text < $1.key.text }.map { language, one in
      Translation(
        text: words[one.words], words: words.standing(of: one.words), language: language.text,
        by: one.by.description, isOutOfDate: one.original != idea.wording.words)
    }
    notes = idea.notes.map { ReplayedNote($0, words) }
    visited = idea.isVisited
    nextStep = replay.workshop.nextSteps[idea.letter].map {
      ReplayedStep($0, for: idea.letter, words)
    }
  }
}

extension Idea.Standing {
  fileprivate var named: (String, mergedInto: String?) {
    switch self {
    case .standing: ("standing", nil)
    case .merged(let letter): ("merged", letter.description)
    case .withdrawn: ("withdrawn", nil)
    case .takenApart: ("taken-apart", nil)
    }
  }
}
