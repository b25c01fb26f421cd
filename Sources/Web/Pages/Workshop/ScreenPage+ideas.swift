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
        p(.classes("quiet")) { reader(.screenNoIdeas) }
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
      p(.classes("now")) {
        if let vote {
          element("strong") {
            both { $0.reader.interface(.screenVote, count: vote.opening.places) }
          }
        }
        span(.classes("quiet")) { reader(.screenVoteSecret) }
      }
      p(.classes("count")) {
        reader(
          .screenVoted, count: room.voted + room.missing,
          ["voted": reader.interface.number(room.voted)])
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
    let scale = ScreenScale(
      ideas.map { idea in
        ScreenScale.Item(
          texts: words(of: idea), smallLines: isBallot ? 0 : smallLines(below: idea))
      }, height: isBallot ? 32 : 35)
    return element("ol", .classes("ideas \(scale.classes)")) {
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

  /// An idea's words in the languages of the screen.
  func shown(_ idea: Idea) -> HTML {
    let texts = words(of: idea)
    let isWhole = idea.isStanding
    return p(.classes(texts.count > 1 ? "words two" : "words")) {
      if texts.isEmpty {
        span(.classes("quiet")) { reader(.screenErased) }
      } else if isWhole {
        pair(texts)
      } else {
        element("s") { pair(texts) }
      }
    }
  }

  func words(of idea: Idea) -> [LocalisedText] {
    texts { room.text(of: idea, in: $0.reader.tag) }
  }

  private func smallLines(below idea: Idea) -> Int {
    let marks = idea.isStanding && idea.notes.isEmpty && idea.askedBy.isEmpty ? 0 : 1
    return marks + (idea.isStanding ? idea.parents.count * 2 : 0)
  }

  private func marks(of idea: Idea) -> HTML? {
    var marks: [HTML] = []
    switch idea.standing {
    case .withdrawn: marks.append(reader(.screenTakenBack))
    case .takenApart: marks.append(reader(.screenTakenApart))
    case .standing, .merged:
      if !idea.notes.isEmpty { marks.append(reader(.screenNotes, count: idea.notes.count)) }
      if !idea.askedBy.isEmpty { marks.append(reader(.screenAsked)) }
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
    p(.classes("words")) {
      if let text = room.text(of: idea, in: reader.tag) {
        reader.html(text)
      } else {
        reader(.screenErased)
      }
    }
  }
}
