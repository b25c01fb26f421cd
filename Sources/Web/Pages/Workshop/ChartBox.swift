import Markup
import Secrets
import Surveys
import Translations
import Workshops

/// The flip chart: every idea with its letter, what became of it, and what can be done about it.
struct ChartBox {
  let page: RoomPage
  /// Whether people say more about ideas than the ideas themselves.
  let isOpenToNotes: Bool

  private var reader: Reader { page.reader }
  private var isClarifying: Bool { page.workshop.stage == .clarification }

  var html: HTML {
    HTML {
      h2 { reader(.roomChart) }
      if page.workshop.chart.ideas.isEmpty {
        p { reader(.roomChartNone) }
      } else {
        ul(.classes("chart")) {
          for idea in page.workshop.chart.ideas {
            li(
              .id("idea-\(idea.letter)"), idea.isStanding ? nil : .classes("gone")
            ) { card(idea) }
          }
        }
      }
    }
  }

  private func card(_ idea: Idea) -> HTML {
    HTML {
      IdeaText(page: page, idea: idea).html
      if page.isMine(idea) { p(.classes("caption")) { reader(.roomIdeaOwn) } }
      if let standing = standing(idea) { p(.classes("caption")) { standing } }
      if !idea.askedBy.isEmpty { p(.classes("caption")) { reader(.roomAsked) } }
      NotesList(page: page, notes: idea.notes).html
      if idea.isStanding, page.me != nil {
        if isClarifying { ask(idea) }
        if isOpenToNotes || isClarifying || canTakeBack(idea) { more(idea) }
      }
    }
  }

  private func standing(_ idea: Idea) -> HTML? {
    switch idea.standing {
    case .standing:
      idea.parents.isEmpty
        ? nil : reader(.roomIdeaMadeOf, ["letters": page.list(idea.parents)])
    case .merged(let into): reader(.roomIdeaMerged, ["letter": into.description])
    case .withdrawn: reader(.roomIdeaWithdrawn)
    case .takenApart: reader(.roomIdeaTakenApart)
    }
  }

  private func ask(_ idea: Idea) -> HTML {
    page.form("ask-\(idea.letter)", [(RoomEntry.idea, idea.letter.description)]) {
      page.button(.ask, isQuiet: true) {
        reader(.roomAsk, ["letter": idea.letter.description])
      }
    }
  }

  /// What is needed less often opens on demand; it stays open where something must be mended.
  private func more(_ idea: Idea) -> HTML {
    let letter = idea.letter.description
    let isOpen = ["note-\(letter)", "words-\(letter)"].contains(page.problem?.typed.form)
    return element("details", isOpen ? Attribute("open", "open") : nil) {
      element("summary") { reader(.roomMore, ["letter": letter]) }
      if isOpenToNotes {
        page.form("note-\(letter)", [(RoomEntry.idea, letter)]) {
          page.box("note-\(letter)", reader(.roomNote), lines: 2)
          div(.classes("buttons")) { page.button(.note, .roomNoteAdd, isQuiet: true) }
        }
      }
      if isClarifying {
        page.form("words-\(letter)", [(RoomEntry.idea, letter)]) {
          page.box(
            "words-\(letter)", reader(.roomWordingNew, ["letter": letter]),
            page.view.text(of: idea)?.text.text ?? "", lines: 2)
          div(.classes("buttons")) { page.button(.reword, .roomPropose, isQuiet: true) }
        }
      }
      if canTakeBack(idea) {
        page.form("back-\(letter)", [(RoomEntry.idea, letter)]) {
          div(.classes("buttons")) {
            page.button(.withdrawIdea, isQuiet: true) {
              reader(.roomWithdrawIdea, ["letter": letter])
            }
          }
        }
      }
    }
  }

  private func canTakeBack(_ idea: Idea) -> Bool {
    let isTime = isClarifying || page.workshop.stage == .roundRobin
    return isTime && idea.originators == page.me.map { [$0.id] } && idea.parents.isEmpty
  }
}

/// An idea with its letter, in the reader's language where an interpreter translated it.
struct IdeaText {
  let page: RoomPage
  let idea: Idea

  private var reader: Reader { page.reader }

  var html: HTML {
    HTML {
      p(.classes("idea")) {
        element("b", .classes("letter")) { idea.letter.description }
        " "
        if let text = page.view.text(of: idea) {
          page.said(text.text)
        } else {
          span(.classes("none")) { reader(.roomErased) }
        }
      }
      if let original = page.view.text(of: idea)?.original {
        p(.classes("original")) {
          reader(.roomIdeaTranslated)
          " "
          page.said(original)
        }
      }
    }
  }
}

/// Notes on an idea or a question, kept apart from its words.
struct NotesList {
  let page: RoomPage
  let notes: [Note]

  @HTMLBuilder var html: HTML {
    if !notes.isEmpty {
      p(.classes("caption")) { page.reader(.roomNotes) }
      ul(.classes("notes")) {
        for note in notes {
          li {
            if let text = page.view.text(of: note) {
              page.reader.typed(text)
            } else {
              span(.classes("none")) { page.reader(.roomErased) }
            }
          }
        }
      }
    }
  }
}
