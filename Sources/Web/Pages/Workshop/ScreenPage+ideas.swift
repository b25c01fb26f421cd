import Markup
import Translations
import Workshops

/// The stages in which the flip chart is what people look at.
extension ScreenPage {
  var roundRobin: HTML {
    HTML {
      question { $0.texts.question }
      p(.classes("now")) {
        if workshop.isExhausted {
          element("strong") { reader(.screenExhausted) }
        } else if let turn = workshop.currentTurn {
          element("strong") {
            reader(.screenTurn, ["number": reader.interface.number(turn.number)])
          }
          span(.classes("quiet")) { reader(.screenTurnHow) }
        }
      }
      if workshop.chart.ideas.isEmpty {
        p(.classes("quiet")) { reader(.roomChartNone) }
      } else {
        chart
      }
    }
  }

  var clarification: HTML {
    let standing = workshop.chart.standing
    let open = workshop.proposals.count { $0.outcome == .open }
    return HTML {
      question { $0.texts.question }
      p(.classes("now")) {
        element("strong") {
          reader(
            .screenVisited, count: standing.count,
            ["visited": reader.interface.number(standing.count(where: \.isVisited))])
        }
        if open > 0 { span(.classes("quiet")) { reader(.screenProposals, count: open) } }
      }
      chart
    }
  }

  var voting: HTML {
    let vote = workshop.votes.last
    return HTML {
      question { $0.texts.question }
      if let vote {
        block(
          "p", texts { $0.reader.interface(.screenVote, count: vote.opening.places) }, "now strong")
      }
      p(.classes("now")) {
        element("strong", .classes("count")) {
          reader(
            .screenVoted, count: room.possible,
            ["voted": reader.interface.number(room.voted)])
        }
        span(.classes("quiet")) { reader(.screenVoteSecret) }
      }
      ideas(vote?.opening.ideas.compactMap { workshop.chart[$0] } ?? [], isBallot: true)
    }
  }

  /// All ideas; those that went into others stand under what came of them.
  private var chart: HTML {
    ideas(
      workshop.chart.ideas.filter { idea in
        if case .merged = idea.standing { false } else { true }
      })
  }

  private func ideas(_ ideas: [Idea], isBallot: Bool = false) -> HTML {
    let items = ideas.map { idea in
      ScreenScale.Item(
        texts: words(of: idea),
        small: isBallot ? [] : [marks(of: idea)] + (idea.isStanding ? origins(of: idea) : []))
    }
    let scale = ScreenScale(
      items, height: height(below: { $0.texts.question }, lines: isBallot ? 3 : 1.6))
    let letters = ideas.contains { $0.letter.index > 25 } ? " wide" : ""
    return element("ol", .classes("ideas \(scale.classes)\(letters)")) {
      for idea in ideas { item(idea, isBallot: isBallot) }
    }
  }

  private func item(_ idea: Idea, isBallot: Bool) -> HTML {
    li(.classes(idea.isStanding ? (idea.isVisited && !isBallot ? "visited" : "") : "gone")) {
      span(.classes("letter")) { idea.letter.description }
      div {
        shown(idea)
        if !isBallot {
          shown(marks: marks(of: idea))
          if idea.isStanding { shownOrigins(of: idea) }
        }
      }
    }
  }

  /// An idea's words in the languages of the screen, struck out when it is not on the list any more.
  func shown(_ idea: Idea) -> HTML {
    let texts = words(of: idea)
    guard !texts.isEmpty else { return p(.classes("words quiet")) { reader(.roomErased) } }
    return block("p", texts, idea.isStanding ? "words" : "words struck")
  }

  func words(of idea: Idea) -> [LocalisedText] {
    texts { room.text(of: idea, in: $0.reader.tag) }
  }

  private func marks(of idea: Idea) -> [LocalisedText] {
    let interface = reader.interface
    switch idea.standing {
    case .withdrawn: return [interface[.roomIdeaWithdrawn]]
    case .takenApart: return [interface[.roomIdeaTakenApart]]
    case .standing, .merged:
      let notes = idea.notes.count
      return [
        notes == 0 ? nil : interface(.screenNotes, count: notes),
        idea.askedBy.isEmpty ? nil : interface[.roomAsked],
      ].compactMap(\.self)
    }
  }

  private func shown(marks: [LocalisedText]) -> HTML? {
    guard !marks.isEmpty else { return nil }
    return p(.classes("marks")) { for mark in marks { span { reader.html(mark) } } }
  }

  /// The words of the ideas that went into one, and of those that went into them.
  private func origins(of idea: Idea) -> [[LocalisedText]] {
    idea.parents.compactMap { workshop.chart[$0] }.flatMap { parent in
      [[room.text(of: parent, in: reader.tag) ?? reader.interface[.roomErased]]]
        + origins(of: parent)
    }
  }

  /// The ideas that went into one, which stay on the chart.
  private func shownOrigins(of idea: Idea) -> HTML? {
    let parents = idea.parents.compactMap { workshop.chart[$0] }
    guard !parents.isEmpty else { return nil }
    return ul(.classes("origins")) {
      for parent in parents {
        li {
          span(.classes("letter")) { parent.letter.description }
          div {
            block(
              "p", [room.text(of: parent, in: reader.tag) ?? reader.interface[.roomErased]],
              "words")
            shownOrigins(of: parent)
          }
        }
      }
    }
  }
}
