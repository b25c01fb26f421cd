import Markup
import Surveys
import Translations
import Workshops

/// Suggestions to change or join ideas, with what the reader can say to each.
struct ProposalsBox {
  let page: RoomPage

  private var reader: Reader { page.reader }

  /// Those that wait for somebody, and those that hold and can be undone by the reader.
  private var shown: [Proposal] {
    page.workshop.proposals.filter { proposal in
      switch proposal.outcome {
      case .open: true
      case .made: isOriginator(proposal)
      case .declined, .withdrawn, .lapsed, .undone: false
      }
    }
  }

  @HTMLBuilder var html: HTML {
    if !shown.isEmpty {
      h2 { reader(.roomProposals) }
      for proposal in shown { card(proposal) }
    }
  }

  private func card(_ proposal: Proposal) -> HTML {
    let number = String(proposal.draught.number)
    return div(.classes("proposal"), .id("proposal-\(number)")) {
      element("h3") { title(proposal) }
      p { words(proposal) }
      page.form("say-\(number)", [(RoomEntry.proposal, number)]) { answers(proposal) }
    }
  }

  private func title(_ proposal: Proposal) -> HTML {
    proposal.isMerge
      ? reader(.roomProposalMerge, ["letters": page.list(proposal.draught.parents)])
      : reader(.roomProposalWords, ["letter": proposal.draught.result.description])
  }

  private func words(_ proposal: Proposal) -> HTML {
    let wording = proposal.draught.wording
    return page.view.state.texts[wording.words].map {
      page.said(LocalisedText(text: $0, language: wording.language))
    } ?? reader(.roomErased)
  }

  @HTMLBuilder private func answers(_ proposal: Proposal) -> HTML {
    if proposal.outcome == .open {
      if isAwaited(proposal) {
        div(.classes("buttons")) {
          page.button(.agree, .roomAgree)
          page.button(.decline, .roomDecline, isQuiet: true)
        }
      } else {
        if isOriginator(proposal) { p { reader(.roomProposalAgreed) } }
        p { reader(.roomProposalWaits, count: proposal.awaited.count) }
      }
      if isProposer(proposal) {
        div(.classes("buttons")) { page.button(.takeBack, .roomProposalBack, isQuiet: true) }
      }
    } else {
      div(.classes("buttons")) { page.button(.undo, .roomProposalUndo, isQuiet: true) }
    }
  }

  private func isOriginator(_ proposal: Proposal) -> Bool {
    page.me.map { proposal.originators.contains($0.id) } ?? false
  }

  private func isAwaited(_ proposal: Proposal) -> Bool {
    page.me.map { proposal.awaited.contains($0.id) } ?? false
  }

  private func isProposer(_ proposal: Proposal) -> Bool {
    page.me.map { proposal.by == .participant($0.id) } ?? false
  }
}

/// Suggests one idea in the place of several; all whose ideas they are must agree.
struct MergeBox {
  let page: RoomPage

  private var reader: Reader { page.reader }
  private var typed: RoomEntry? {
    page.problem.flatMap { $0.typed.act == .merge ? $0.typed : nil }
  }

  @HTMLBuilder var html: HTML {
    let ideas = page.workshop.chart.standing
    if ideas.count > 1 {
      element("details", typed == nil ? nil : Attribute("open", "open")) {
        element("summary") { reader(.roomMerge) }
        page.form("merge") {
          element("fieldset") {
            element("legend") { reader(.roomMergeWhich) }
            div(.classes("choices")) {
              for idea in ideas { choice(idea) }
            }
          }
          page.box("merge", reader(.roomMergeWords), lines: 2)
          div(.classes("buttons")) { page.button(.merge, .roomPropose, isQuiet: true) }
        }
      }
    }
  }

  private func choice(_ idea: Idea) -> HTML {
    let id = "merge-\(idea.letter)"
    let isChosen = typed?.ideas.contains(idea.letter) ?? false
    return div(.classes("choice")) {
      input(
        .type("checkbox"), .id(id), .name(RoomEntry.idea), .value(idea.letter.description),
        isChosen ? .checked : nil)
      label(for: id) {
        span {
          element("b") { idea.letter.description }
          " "
          page.view.text(of: idea).map { page.said($0.text) } ?? reader(.roomErased)
        }
      }
    }
  }
}
