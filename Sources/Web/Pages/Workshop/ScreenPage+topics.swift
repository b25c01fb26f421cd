import Markup
import Surveys
import Translations
import Workshops

/// A focus group: one question after another, with the notes on it.
extension ScreenPage {
  func topic(_ position: Int) -> HTML {
    HTML {
      if case .topicGuide(let topics) = workshop.definition.kind,
        topics.indices.contains(position)
      {
        p(.classes("quiet")) {
          reader(
            .screenTopicOf, count: topics.count,
            ["number": reader.interface.number(position + 1)])
        }
        question { $0.texts[topics[position]].text }
        if language.texts[topics[position]].hint != nil {
          block("p", texts { $0.texts[topics[position]].hint }, "hint")
        }
        notes(
          workshop.topicNotes[position] ?? [],
          height: height(below: { $0.texts[topics[position]].text }, lines: 2))
      }
    }
  }

  private func notes(_ notes: [Note], height: Double) -> HTML? {
    guard !notes.isEmpty else { return nil }
    let texts = notes.map { room[$0.words] }
    let scale = ScreenScale(
      texts.map { text in
        ScreenScale.Item(texts: [LocalisedText(text: text ?? "", language: reader.tag)])
      }, height: height)
    return ul(.classes("notes \(scale.classes)")) {
      for text in texts {
        li { if let text { reader.typed(text) } else { reader(.roomErased) } }
      }
    }
  }
}
