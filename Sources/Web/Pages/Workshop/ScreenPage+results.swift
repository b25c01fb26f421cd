import Foundation
import Markup
import Ranking
import Surveys
import Translations
import Workshops

/// After a vote.
extension ScreenPage {
  var results: HTML {
    HTML {
      question { $0.texts.question }
      if let result = ScreenResult(workshop) {
        meaning(of: result)
        ranking(result, height: height(below: { $0.texts.question }, lines: 1.3))
      }
    }
  }

  var discussion: HTML {
    HTML {
      question { $0.texts.question }
      block("p", texts { $0.reader.interface[.screenDiscuss] }, "now strong")
      if let result = ScreenResult(workshop) {
        meaning(of: result)
        ranking(result, height: height(below: { $0.texts.question }, lines: 2.6))
      }
    }
  }

  var closing: HTML {
    HTML {
      question { $0.reader.interface[.screenThanks] }
      block("p", texts { $0.reader.interface[thanks] }, "now")
      if let result = ScreenResult(workshop) {
        ranking(
          result, height: height(below: { $0.reader.interface[.screenThanks] }, lines: 2.6))
      }
      p(.classes("seal")) {
        reader(.screenSeal)
        element("bdi", .classes("code")) { PaperSeal.grouped(room.seal) }
      }
    }
  }

  private var thanks: HallPhrase {
    switch workshop.definition.kind {
    case .nominalGroup: .screenThanksText
    case .topicGuide: .screenThanksGuide
    }
  }

  private func meaning(of result: ScreenResult) -> HTML {
    p(.classes("meaning")) { reader.meaning(of: result) }
  }

  /// The ideas that somebody chose, and those that nobody did but that are to become something all
  /// the same; the letters of the others.
  private func ranking(_ result: ScreenResult, height: Double) -> HTML {
    let isListed = { (row: ScreenResult.Row) in
      row.voters > 0 || workshop.nextSteps[row.idea.letter] != nil
    }
    let listed = result.rows.filter(isListed)
    let others = result.rows.filter { !isListed($0) }
    let items = listed.map { row in
      ScreenScale.Item(
        texts: words(of: row.idea),
        small: [facts(of: row, result)] + [
          workshop.nextSteps[row.idea.letter].map(texts(of:)) ?? []
        ],
        more: 1.1)
    }
    let scale = ScreenScale(
      items, indent: 4.8, height: height - (others.isEmpty ? 0 : 4), mostColumns: 2)
    return HTML {
      element("ol", .classes("ranking \(scale.classes)")) {
        for row in listed { item(row, result) }
      }
      if !others.isEmpty {
        let letters = others.map(\.idea.letter.description)
        p(.classes("quiet")) {
          reader(.screenNobodyChose, ["letters": letters.joined(separator: ", ")])
        }
      }
    }
  }

  private func item(_ row: ScreenResult.Row, _ result: ScreenResult) -> HTML {
    li {
      span(.classes("rank")) { reader.interface.number(row.rank) }
      div {
        div(.classes("line")) {
          span(.classes("letter")) { row.idea.letter.description }
          shown(row.idea)
        }
        Self.bar(row.percent)
        p(.classes("marks")) {
          for (place, fact) in facts(of: row, result).enumerated() {
            span(.classes(place == 0 ? "points" : "fact")) { reader.html(fact) }
          }
          if row.isAgreed { element("strong", .classes("agreed")) { reader(.roomAgreed) } }
        }
        if let step = workshop.nextSteps[row.idea.letter] { shown(step) }
      }
    }
  }

  /// A picture of what the words beside it say.
  private static func bar(_ percent: Double) -> HTML {
    element(
      "svg", .classes("bar"), Attribute("viewBox", "0 0 100 1"),
      Attribute("preserveAspectRatio", "none"), Attribute("aria-hidden", "true")
    ) {
      void(
        "rect", Attribute("width", "\(Int(percent.rounded()))"), Attribute("height", "1"))
    }
  }

  /// Points, voters and, after the second vote, how far the idea moved.
  private func facts(of row: ScreenResult.Row, _ result: ScreenResult) -> [LocalisedText] {
    [
      reader.interface(.roomPoints, count: row.points),
      reader.interface(
        .roomRanked,
        [
          "voters": reader.interface.number(row.voters),
          "total": reader.interface.number(result.ballots),
        ]), row.movedUp.map(reader.shift),
    ].compactMap(\.self)
  }

  private func shown(_ step: NextStep) -> HTML {
    p(.classes("step")) { for text in texts(of: step) { span { reader.html(text) } } }
  }

  private func texts(of step: NextStep) -> [LocalisedText] {
    let words = { (text: String) in
      LocalisedText(text: text, language: reader.tag)
    }
    return [
      reader.interface[step.horizon.phrase],
      step.isSmallChange ? reader.interface[.roomSmallChange] : nil,
      step.owner.flatMap { room[$0] }.map { reader.interface(.roomOwner, ["name": $0]) },
      step.note.flatMap { room[$0] }.map(words),
    ].compactMap(\.self)
  }
}
