import Secrets
import Surveys
import Translations
import Workshops

/// A room as one reader sees it: ideas in their language where somebody translated them.
struct RoomView {
  let state: RoomState
  let code: WorkshopCode
  let reader: Reader
  let texts: LocalisedWorkshop

  var workshop: Workshop { state.workshop }

  /// An idea's words; nothing when they were erased.
  struct IdeaText {
    let text: LocalisedText
    /// What was said, where `text` is what somebody made of it in the reader's language.
    let original: LocalisedText?
    /// Who translated it.
    let translator: Actor?
  }

  func text(of idea: Idea) -> IdeaText? {
    let said = state.texts[idea.wording.words].map {
      LocalisedText(text: $0, language: idea.wording.language)
    }
    let own = idea.translation(in: reader.tag.standard) ?? idea.translation(in: reader.tag)
    guard let own, idea.wording.language.standard != reader.tag.standard,
      let words = state.texts[own.words]
    else { return said.map { IdeaText(text: $0, original: nil, translator: nil) } }
    return IdeaText(
      text: LocalisedText(text: words, language: reader.tag), original: said, translator: own.by)
  }

  /// A note's words; nothing when they were erased.
  func text(of note: Note) -> String? { state.texts[note.words] }
}
