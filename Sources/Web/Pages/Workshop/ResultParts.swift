import Markup
import Ranking
import Surveys
import Translations
import Workshops

/// How the room voted, for the room itself: exactly, for the whole group, and for nobody in it.
struct ResultParts {
  let page: RoomPage

  private var reader: Reader { page.reader }
  /// The votes that were closed, the last one first.
  private var votes: [Vote] { page.workshop.votes.filter { $0.closing != nil }.reversed() }

  @HTMLBuilder var html: HTML {
    for (place, vote) in votes.enumerated() {
      page.part("results-\(vote.opening.round.rawValue)") {
        if votes.count > 1 {
          h2 {
            vote.opening.round == .first
              ? reader(.roomResultsFirst)
              : reader.html(reader.interface.name(of: .results(vote.opening.round)))
          }
        }
        ResultList(page: page, vote: vote, earlier: place == 0 ? votes.dropFirst().first : nil)
          .html
      }
    }
  }
}

/// One vote as a list in the order of rank; the bars only repeat what the list says.
struct ResultList {
  let page: RoomPage
  let vote: Vote
  /// The vote before this one, with which places are compared.
  let earlier: Vote?

  private var reader: Reader { page.reader }

  @HTMLBuilder var html: HTML {
    let points = Self.points(of: vote)
    let most = max(1, points.rows.first?.points ?? 1)
    let before = earlier.map { Self.points(of: $0) }
    p { reader(.roomResultsBase, count: points.ballots) }
    element("ol", .classes("results")) {
      for row in points.rows {
        li(.value(String(row.rank))) { self.row(row, of: points.ballots, most, before) }
      }
    }
    p { consensus }
  }

  private var consensus: HTML {
    guard let percent = vote.consensus else { return reader(.roomResultsRanked) }
    return reader(.roomResultsConsensus, ["share": reader.interface.number(percent)])
  }

  private func row(
    _ row: Points<Letter>.Row, of ballots: Int, _ most: Int, _ before: Points<Letter>?
  ) -> HTML {
    HTML {
      if let idea = page.workshop.chart[row.idea] {
        IdeaText(page: page, idea: idea).html
        if page.isMine(idea) { p(.classes("caption")) { reader(.roomIdeaOwn) } }
      }
      bar(row.points, of: most)
      p(.classes("facts")) {
        span { reader(.roomPoints, count: row.points) }
        HTML(vetted: " <span aria-hidden=\"true\">·</span> ")
        span {
          reader(
            .roomRanked,
            [
              "voters": reader.interface.number(row.voters),
              "total": reader.interface.number(ballots),
            ])
        }
      }
      if let percent = vote.consensus, row.voters * 100 >= percent * ballots {
        p(.classes("agreed")) { reader(.roomAgreed) }
      }
      if let before { moved(row, before) }
    }
  }

  private func moved(_ row: Points<Letter>.Row, _ before: Points<Letter>) -> HTML? {
    guard let earlier = before.rows.first(where: { $0.idea == row.idea }) else { return nil }
    let (up, down) = (earlier.rank - row.rank, row.rank - earlier.rank)
    return p(.classes("facts")) {
      if up == 0 {
        reader(.roomMovedSame)
      } else if up > 0 {
        reader(.roomMovedUp, count: up)
      } else {
        reader(.roomMovedDown, count: down)
      }
    }
  }

  /// A bar as long as the points are many; the words beside it say the same.
  private func bar(_ points: Int, of most: Int) -> HTML {
    element(
      "svg", .classes("bar"), Attribute("viewBox", "0 0 100 6"),
      Attribute("preserveAspectRatio", "none"), Attribute("aria-hidden", "true"),
      Attribute("focusable", "false")
    ) {
      void("rect", Attribute("width", String(100 * points / most)), Attribute("height", "6"))
    }
  }

  private static func points(of vote: Vote) -> Points<Letter> {
    Points(
      vote.closing?.ballots ?? [], ideas: vote.opening.ideas, places: vote.opening.places)
  }
}

/// What is to become of the ideas.
struct NextStepsBox {
  let page: RoomPage

  private var reader: Reader { page.reader }

  var html: HTML {
    HTML {
      h2 { reader(.roomNextSteps) }
      ul(.classes("chart")) {
        for (letter, step) in page.workshop.nextSteps.sorted(by: { $0.key < $1.key }) {
          li { self.step(step, for: letter) }
        }
      }
    }
  }

  private func step(_ step: NextStep, for letter: Letter) -> HTML {
    HTML {
      if let idea = page.workshop.chart[letter] { IdeaText(page: page, idea: idea).html }
      p { horizon(step.horizon) }
      if step.isSmallChange { p { reader(.roomSmallChange) } }
      if let owner = step.owner.flatMap({ page.view.state.texts[$0] }) {
        p { reader(.roomOwner, ["name": owner]) }
      }
      if let note = step.note.flatMap({ page.view.state.texts[$0] }) {
        p { reader.typed(note) }
      }
    }
  }

  private func horizon(_ horizon: NextStep.Horizon) -> HTML {
    switch horizon {
    case .now: reader(.roomHorizonNow)
    case .short: reader(.roomHorizonShort)
    case .medium: reader(.roomHorizonMedium)
    case .long: reader(.roomHorizonLong)
    }
  }
}
