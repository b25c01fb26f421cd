import Markup
import Surveys
import Translations
import Workshops

/// What a person should know before they take part, and the way in.
struct JoinPage {
  let view: RoomView
  let problem: HTML?
  /// What somebody had typed who is not known here any more.
  let typed: String
  let pictures: Set<String>

  private var reader: Reader { view.reader }
  private var workshop: Workshop { view.workshop }

  var content: HTML {
    HTML {
      if let problem {
        ErrorSummary(reader: reader, message: problem, field: "join").html
      }
      h1 { reader.html(view.texts.title) }
      if !typed.isEmpty {
        h2 { reader(.roomTyped) }
        p { reader.typed(typed) }
      }
      if let invitation = view.texts.invitation { reader.paragraphs(invitation) }
      if let question = view.texts.question {
        h2 { reader(.joinQuestion) }
        p { reader.html(question) }
      }
      RulesBox(view: view, pictures: pictures).html
      h2 { reader(.joinKept) }
      ul {
        li { reader(.joinKeptLog) }
        li { reader(.joinKeptWords) }
        li { reader(.joinKeptVote) }
      }
      div(.id("join")) { wayIn }
      ul(.classes("links")) {
        li { a(.href(path(.comeBack))) { reader(.joinReturnLink) } }
        li { a(.href(path(.erase))) { reader(.joinEraseLink) } }
        li { a(.href(path(.screen))) { reader(.joinWatch) } }
      }
    }
  }

  @HTMLBuilder private var wayIn: HTML {
    switch workshop.stage {
    case .closed: p(.classes("banner")) { reader(.joinEnded) }
    case .ranking, .results, .discussion: p(.classes("banner")) { reader(.joinLate) }
    case .gathering, .silentGeneration, .roundRobin, .clarification, .topic:
      if !workshop.isOpenToNewcomers {
        p(.classes("banner")) { closed }
      } else {
        element("form", Attribute("method", "post"), Attribute("action", path(.room))) {
          div(.classes("buttons")) {
            element(
              "button", .type("submit"), .name(RoomEntry.act), .value(RoomEntry.Act.join.rawValue)
            ) { reader(.joinButton) }
          }
        }
      }
    }
  }

  private var closed: HTML {
    guard workshop.isFull else { return reader(.joinDoorClosed) }
    let most = reader.interface.number(Workshop.mostParticipants)
    return reader.html(reader.interface(.refusalRoomIsFull, ["most": most]))
  }

  private func path(_ page: WorkshopPage) -> String {
    Page.workshop(view.code, page).path(in: reader.tag)
  }
}
