import Secrets
import Surveys
import Translations
package import Workshops

/// What of a room may be shown on the wall.
///
/// Made of a room it leaves behind the desk with its drafts and ballots, and the people with their
/// needs and words; so no page for the projector can show any of them by mistake.
package struct ScreenRoom: Sendable {
  let code: WorkshopCode
  let workshop: Workshop
  /// How many have cast a ballot in the open vote, and how many can by now.
  let voted: Int
  let possible: Int
  /// The last hash of the log.
  let seal: Digest
  private let texts: [Digest: String]

  package init(_ state: RoomState, code: WorkshopCode) {
    self.code = code
    workshop = state.workshop
    let ballots = state.desk.ballots(in: state.workshop)
    (voted, possible) = (ballots.papers.count, ballots.papers.count + ballots.missing)
    seal = state.lastHash
    texts = state.texts
  }

  subscript(words: Digest) -> String? { texts[words] }

  /// An idea in a language where somebody put it into that, or as it was said; nothing when its
  /// words were erased.
  func text(of idea: Idea, in tag: LanguageTag) -> LocalisedText? {
    let wording = idea.wording
    if wording.language.standard != tag.standard,
      let translation = idea.translation(in: tag) ?? idea.translation(in: tag.standard),
      let text = texts[translation.words]
    {
      return LocalisedText(text: text, language: tag.standard)
    }
    return texts[wording.words].map { LocalisedText(text: $0, language: wording.language) }
  }
}
