import Markup
import Surveys
import Translations
import Workshops

/// What a focus group talked about: its sheet has notes where that of a nominal group has a ranking.
extension Paper {
  /// Every question with its notes; also one without any, so that the sheet shows what was not noted.
  func notes(on topics: [Topic]) -> HTML {
    HTML {
      for (position, topic) in topics.enumerated() {
        h2 { reader.html(language.texts[topic].text) }
        let notes = workshop.topicNotes[position] ?? []
        if notes.isEmpty {
          p { reader(.paperNoNotes) }
        } else {
          ul { for note in notes { li { shown(note) } } }
        }
      }
    }
  }

  private func shown(_ note: Note) -> HTML {
    room[note.words].map { reader.typed($0) } ?? reader(.roomErased)
  }
}
