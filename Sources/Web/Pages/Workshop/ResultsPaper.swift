package import Markup
import Ranking
import Surveys
import Translations
import Workshops

/// A sheet with what the room decided, how, and the seal by which anybody can check it.
extension Paper {
  /// What a workshop came to: a ranking, or the notes of a focus group.
  ///
  /// Every idea of the vote is on it, also one that nobody chose: the sheet is kept when the flip
  /// chart is gone, and what was planned for the idea stands beside it. The methods paragraph stands
  /// on it where there is one.
  package func results(methods: MethodsParagraph?) -> HTML {
    document("results", title: sheetTitle) {
      element("section", .classes("sheet")) {
        h1 { reader.html(language.texts.title) }
        demonstration
        if let question = language.texts.question {
          p(.classes("question")) { reader.html(question) }
        }
        outcome
        if let methods {
          h2 { reader.html(methods.title) }
          p(.classes("methods")) {
            for sentence in methods.sentences { reader.html(sentence); " " }
          }
        }
        seal
      }
    }
  }

  private var sheetTitle: String {
    switch workshop.definition.kind {
    case .nominalGroup: reader.interface.name(of: .results(.first)).text
    case .topicGuide: reader.interface[.roomNotes].text
    }
  }

  @HTMLBuilder private var outcome: HTML {
    switch workshop.definition.kind {
    case .topicGuide(let topics): notes(on: topics)
    case .nominalGroup: ranking
    }
  }

  @HTMLBuilder private var ranking: HTML {
    if let result = ScreenResult(workshop) {
      h2 { reader.html(reader.interface.name(of: .results(result.round))) }
      p { reader(.paperVoters, count: result.ballots) }
      p { reader.meaning(of: result) }
      table(result)
    } else {
      p { reader(.paperNoResult) }
    }
  }

  private func table(_ result: ScreenResult) -> HTML {
    let isSecond = result.rows.contains { $0.movedUp != nil }
    return element("table") {
      element("thead") {
        element("tr") {
          heading { reader(.columnRank) }
          heading { reader(.paperLetter) }
          heading { reader(.paperIdea) }
          heading { reader(.columnPoints) }
          heading { reader(.columnVoters) }
          if isSecond { heading { reader(.paperMoved) } }
        }
      }
      element("tbody") { for row in result.rows { self.row(row) } }
    }
  }

  private func heading(@HTMLBuilder _ content: () -> HTML) -> HTML {
    element("th", Attribute("scope", "col"), content: content)
  }

  private func row(_ row: ScreenResult.Row) -> HTML {
    let number = reader.interface.number
    return element("tr") {
      element("td") { number(row.rank) }
      element("td") { element("bdi", .dir("ltr")) { row.idea.letter.description } }
      element("th", Attribute("scope", "row")) {
        words(of: row.idea)
        if row.isAgreed { p { element("strong") { reader(.roomAgreed) } } }
        if let step = workshop.nextSteps[row.idea.letter] { shown(step) }
      }
      element("td") { number(row.points) }
      element("td") { number(row.voters) }
      if let moved = row.movedUp {
        element("td") { moved == 0 ? "=" : "\(moved > 0 ? "▲" : "▼") \(number(abs(moved)))" }
      }
    }
  }

  private func shown(_ step: NextStep) -> HTML {
    p(.classes("step")) {
      reader(step.horizon.phrase)
      if step.isSmallChange { " · "; reader(.roomSmallChange) }
      if let owner = step.owner.flatMap({ room[$0] }) {
        " · "
        reader(.roomOwner, ["name": owner])
      }
      if let note = step.note.flatMap({ room[$0] }) {
        " · "
        reader.typed(note)
      }
    }
  }

  private var seal: HTML {
    div(.classes("seal")) {
      h2 { reader(.screenSeal) }
      p { element("bdi", .dir("ltr"), .classes("code")) { PaperSeal.grouped(room.seal) } }
      p { reader(.paperSealHow) }
    }
  }
}
