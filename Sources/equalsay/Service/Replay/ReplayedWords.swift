import Secrets
import Surveys
import Workshops

/// Words that somebody wrote, as far as they are there.
struct ReplayedWords: Encodable {
  @OrNull var text: String?
  let words: WordsAtHand.Standing

  init(_ digest: Digest, _ words: WordsAtHand) {
    text = words[digest]
    self.words = words.standing(of: digest)
  }
}

/// Words in a language that the log names.
struct ReplayedWording: Encodable {
  @OrNull var text: String?
  let words: WordsAtHand.Standing
  let language: String

  init(_ wording: Wording, _ words: WordsAtHand) {
    text = words[wording.words]
    self.words = words.standing(of: wording.words)
    language = wording.language.text
  }
}

/// A note on an idea or on a question of a topic guide.
struct ReplayedNote: Encodable {
  @OrNull var text: String?
  let words: WordsAtHand.Standing
  let by: String

  init(_ note: Note, _ words: WordsAtHand) {
    text = words[note.words]
    self.words = words.standing(of: note.words)
    by = note.by.description
  }
}
