import Markup
import Translations
import Workshops

/// The ideas that a person writes down for themselves, and a box for one more.
struct WritingParts {
  let page: RoomPage

  private var reader: Reader { page.reader }
  private var hasTurn: Bool { page.me?.id == page.workshop.currentTurn }
  private var drafts: [(id: DraftID, text: String)] {
    page.me.map { page.view.state.desk.drafts(of: $0.id) } ?? []
  }

  @HTMLBuilder var html: HTML {
    page.part("new-idea") { newIdea }
    page.part("drafts") { written }
    if page.workshop.stage == .silentGeneration {
      page.part("finishing") { finishing }
    }
  }

  private var newIdea: HTML {
    page.form("new", [(RoomEntry.draft, "")]) {
      page.box("new", reader(.roomDraftNew), isSaved: true)
      div(.classes("buttons")) {
        page.button(.write, .roomDraftSave)
        if hasTurn { page.button(.offer, .roomOffer) }
      }
    }
  }

  @HTMLBuilder private var written: HTML {
    if !drafts.isEmpty {
      h2 { reader(.roomDrafts) }
      p { reader(.roomDraftPrivate) }
      for (place, draft) in drafts.enumerated() { self.draft(draft.id, draft.text, place + 1) }
    }
  }

  private func draft(_ id: DraftID, _ text: String, _ place: Int) -> HTML {
    let form = "draft-\(id.number)"
    return page.form(form, [(RoomEntry.draft, String(id.number))]) {
      page.box(
        form, reader(.roomDraft, ["number": reader.interface.number(place)]), text, lines: 2,
        isSaved: true)
      div(.classes("buttons")) {
        if hasTurn { page.button(.offer, .roomOffer) }
        page.button(.write, .roomDraftChange, isQuiet: true)
        page.button(.discard, .roomDraftDelete, isQuiet: true)
      }
    }
  }

  private var finishing: HTML {
    page.form("finish") {
      if page.me?.hasFinishedWriting == true {
        p { reader(.roomFinished) }
        page.button(.writeMore, .roomWriteMore, isQuiet: true)
      } else {
        page.button(.finish, .roomFinish, isQuiet: true)
      }
    }
  }
}

/// Whose turn it is in the round robin, and the way to pass.
struct TurnBox {
  let page: RoomPage

  private var reader: Reader { page.reader }

  @HTMLBuilder var html: HTML {
    if page.workshop.isExhausted { p { reader(.roomExhausted) } }
    if let turn = page.workshop.currentTurn {
      if turn == page.me?.id {
        p { reader(.roomTurnOwn) }
        p { reader(.roomPassHint) }
        page.form("pass") { page.button(.pass, .roomPass, isQuiet: true) }
      } else {
        p { reader(.roomTurnOther, ["number": reader.interface.number(turn.number)]) }
      }
    }
  }
}
