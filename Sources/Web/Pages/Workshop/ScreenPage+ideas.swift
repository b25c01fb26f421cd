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
            .screenVoted, count: room.voted + room.missing,
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
        texts: words(of: idea), smallLines: isBallot ? 0 : smallLines(below: idea))
    }
    let scale = ScreenScale(
      items, for: reader,
      height: height(below: { $0.texts.question }, lines: isBallot ? 3 : 1.6))
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
          marks(of: idea)
          if idea.isStanding { origins(of: idea) }
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

  private func smallLines(below idea: Idea) -> Double {
    let marks = idea.isStanding && idea.notes.isEmpty && idea.askedBy.isEmpty ? 0.0 : 1
    return marks + (idea.isStanding ? Double(idea.parents.count) * 2 : 0)
  }

  private func marks(of idea: Idea) -> HTML? {
    var marks: [HTML] = []
    switch idea.standing {
    case .withdrawn: marks.append(reader(.roomIdeaWithdrawn))
    case .takenApart: marks.append(reader(.roomIdeaTakenApart))
    case .standing, .merged:
      if !idea.notes.isEmpty { marks.append(reader(.screenNotes, count: idea.notes.count)) }
      if !idea.askedBy.isEmpty { marks.append(reader(.roomAsked)) }
    }
    guard !marks.isEmpty else { return nil }
    return p(.classes("marks")) { for mark in marks { span { mark } } }
  }

  /// The ideas that went into one, which stay on the chart.
  private func origins(of idea: Idea) -> HTML? {
    let parents = idea.parents.compactMap { workshop.chart[$0] }
    guard !parents.isEmpty else { return nil }
    return ul(.classes("origins")) {
      for parent in parents {
        li {
          span(.classes("letter")) { parent.letter.description }
          div {
            shown(origin: parent)
            origins(of: parent)
          }
        }
      }
    }
  }

  private func shown(origin idea: Idea) -> HTML {
    guard let text = room.text(of: idea, in: reader.tag) else {
      return p(.classes("words")) { reader(.roomErased) }
    }
    return block("p", [text], "words")
  }
}
