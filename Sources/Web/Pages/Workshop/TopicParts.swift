import Markup
import Surveys
import Translations
import Workshops

/// A question of a focus group with the notes on it.
struct TopicParts {
  let page: RoomPage
  let position: Int

  private var reader: Reader { page.reader }

  @HTMLBuilder var html: HTML {
    if case .topicGuide(let topics) = page.workshop.definition.kind,
      topics.indices.contains(position)
    {
      page.now { p { reader(.roomTopicNow) } }
      page.part("topic") {
        p(.classes("caption")) {
          reader(
            .roomTopic,
            [
              "number": reader.interface.number(position + 1),
              "total": reader.interface.number(topics.count),
            ])
        }
        Self.question(topics[position], page)
        NotesList(page: page, notes: page.workshop.topicNotes[position] ?? []).html
      }
      page.part("noting") {
        page.form("note") {
          page.box("note", reader(.roomNote))
          div(.classes("buttons")) { page.button(.note, .roomNoteAdd) }
        }
      }
    }
  }

  private static func question(_ topic: Topic, _ page: RoomPage) -> HTML {
    let texts = page.view.texts[topic]
    return HTML {
      h2 {
        page.picture(topic.picture)
        element("span", Attribute("data-say", "")) { page.reader.html(texts.text) }
      }
      if let hint = texts.hint { page.reader.paragraphs(hint) }
    }
  }

  /// Every question with its notes, when all is over.
  @HTMLBuilder static func all(_ page: RoomPage) -> HTML {
    if case .topicGuide(let topics) = page.workshop.definition.kind {
      for (position, topic) in topics.enumerated() {
        if let notes = page.workshop.topicNotes[position] {
          page.part("topic-\(position + 1)") {
            question(topic, page)
            NotesList(page: page, notes: notes).html
          }
        }
      }
    }
  }
}
