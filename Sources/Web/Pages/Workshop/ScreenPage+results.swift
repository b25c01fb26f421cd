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

  private func ranking(_ result: ScreenResult, height: Double) -> HTML {
    let scale = ScreenScale(
      result.chosen.map { row in
        let marks = row.isAgreed || row.movedUp != nil ? 3.5 : 2.2
        let step = workshop.nextSteps[row.idea.letter] == nil ? 0 : 2.5
        return ScreenScale.Item(texts: words(of: row.idea), smallLines: marks + step)
      }, for: reader, indent: 4.8, height: height - (result.others.isEmpty ? 0 : 3), mostColumns: 2)
    return HTML {
      element("ol", .classes("ranking \(scale.classes)")) {
        for row in result.chosen { item(row, result) }
      }
      if !result.others.isEmpty {
        let letters = result.others.map(\.idea.letter.description)
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
          span {
            element("strong") { reader(.roomPoints, count: row.points) }
            ", "
            reader(
              .roomRanked,
              [
                "voters": reader.interface.number(row.voters),
                "total": reader.interface.number(result.ballots),
              ])
          }
          if row.isAgreed { element("strong", .classes("agreed")) { reader(.roomAgreed) } }
          if let moved = row.movedUp {
            span(moved == 0 ? nil : .classes("moved")) { reader.shift(moved) }
          }
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

  private func shown(_ step: NextStep) -> HTML {
    p(.classes("step")) {
      element("strong") { reader(step.horizon.phrase) }
      if step.isSmallChange { span { reader(.roomSmallChange) } }
      if let owner = step.owner.flatMap({ room[$0] }) {
        span { reader(.roomOwner, ["name": owner]) }
      }
      if let note = step.note.flatMap({ room[$0] }) { span { element("bdi") { note } } }
    }
  }
}
