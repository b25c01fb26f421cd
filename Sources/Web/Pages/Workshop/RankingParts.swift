import Markup
import Ranking
import Surveys
import Translations
import Workshops

/// Ranking by choosing first, second, third; nothing needs to be dragged.
struct RankingParts {
  let page: RoomPage

  private var reader: Reader { page.reader }

  @HTMLBuilder var html: HTML {
    if let vote = page.workshop.votes.last {
      if let me = page.me, vote.opening.roster.contains(me.id) {
        page.now { now(vote, me) }
        page.part("question") { QuestionBox(page: page).html }
        page.part("ballot") { ballot(vote, me) }
      } else {
        page.now { p { reader(.roomNotOnRoster) } }
        page.part("ballot") { ideas(vote.opening.ideas) }
      }
    }
  }

  @HTMLBuilder private func now(_ vote: Vote, _ me: Participant) -> HTML {
    let paper = page.view.state.desk.paper(of: me.id)
    if paper?.opening == vote.openings {
      p { reader(.roomVoted) }
    } else if paper != nil {
      p { reader(.roomRankAgain) }
    } else {
      p { reader(.roomRankNow, count: vote.opening.places) }
    }
    p { reader(.roomRankPrivate) }
  }

  private func ballot(_ vote: Vote, _ me: Participant) -> HTML {
    let paper = page.view.state.desk.paper(of: me.id)
    let order = vote.order(for: me.id)
    let chosen =
      page.problem?.typed.places ?? paper?.ballot.ideas.map(\.description) ?? []
    return HTML {
      ideas(order)
      page.form("vote") {
        for place in 1...vote.opening.places {
          list(place, order, chosen.indices.contains(place - 1) ? chosen[place - 1] : "")
        }
        div(.classes("buttons")) {
          page.button(.vote, .roomVote)
          if paper?.opening == vote.openings { page.button(.unvote, .roomUnvote, isQuiet: true) }
        }
      }
    }
  }

  /// The ideas in the reader's own order, in full, since a list to choose from cuts them off.
  private func ideas(_ letters: [Letter]) -> HTML {
    HTML {
      h2 { reader(.roomRankIdeas) }
      ul(.classes("chart")) {
        for letter in letters {
          if let idea = page.workshop.chart[letter] {
            li { IdeaText(page: page, idea: idea).html }
          }
        }
      }
    }
  }

  private func list(_ place: Int, _ order: [Letter], _ chosen: String) -> HTML {
    let id = QuestionPage.placeField(place)
    let own = page.problem?.field == id ? page.problem : nil
    return div(.classes("place")) {
      label(for: id) { RankFields.name(of: place, for: reader) }
      own?.summary(for: reader).inline
      element(
        "select", .id(id), .name(id), own == nil ? nil : Attribute("aria-invalid", "true"),
        own == nil ? nil : .describedBy(["error"])
      ) {
        element("option", .value(""), chosen.isEmpty ? .selected : nil) {
          reader.interface[.rankNothing].text
        }
        for letter in order { option(letter, isChosen: letter.description == chosen) }
      }
    }
  }

  private func option(_ letter: Letter, isChosen: Bool) -> HTML {
    let text = page.workshop.chart[letter].flatMap { page.view.text(of: $0)?.text }
    return element(
      "option", .value(letter.description), text.flatMap { reader.lang(of: $0) },
      text.flatMap { reader.dir(of: $0) }, isChosen ? .selected : nil
    ) { "\(letter): \(text?.text ?? reader.interface[.roomErased].text)" }
  }
}
