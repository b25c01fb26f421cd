package import Markup
import Translations
package import Workshops

/// Cards to write ideas on, four on a sheet: the size of index cards.
extension Paper {
  /// A sheet of cards for each person, who may be anybody.
  package func cards(for people: [ParticipantID?], sheets: Int = 1) -> HTML {
    document("cards", title: reader.interface[.paperCardHow].text) {
      for person in people {
        for _ in 0..<sheets {
          element("section", .classes("sheet")) {
            for _ in 0..<(style == .large ? 2 : 4) { card(for: person) }
          }
        }
      }
    }
  }

  private func card(for person: ParticipantID?) -> HTML {
    element("article") {
      if let question = language.texts.question ?? Optional(language.texts.title) {
        p(.classes("question")) { reader.html(question) }
      }
      p { reader(.paperCardHow) }
      div(.classes("lines")) { for _ in 0..<5 { div {} } }
      div(.classes("foot")) {
        p {
          reader(.paperCardNumber)
          span(.classes("box")) { person.map { reader.interface.number($0.number) } ?? "" }
        }
        p {
          reader(.paperCardLetter)
          span(.classes("box")) {}
        }
      }
      demonstration
    }
  }
}
