import Markup
import Responses
import Surveys
import Translations

/// Ranking without dragging: a list to choose from for each place.
struct RankFields {
  let page: QuestionPage
  let places: Int

  private var reader: Reader { page.reader }
  private var options: [Option] { page.question.options }

  var html: HTML {
    HTML {
      if reader.showsPictures, options.contains(where: { $0.picture != nil }) { illustrated }
      for place in 1...places { list(place) }
      if page.question.offersPreferNotToSay {
        p(.classes("divider")) { reader(.or) }
        div(.classes("choice")) {
          input(
            .type("checkbox"), .id("prefer"), .name(QuestionPage.preferNotField),
            .value(QuestionPage.preferNotValue), page.entry.prefersNotToSay ? .checked : nil)
          label(for: "prefer") { span { reader(.preferNotToSay) } }
        }
      }
    }
  }

  /// What there is to choose from, with pictures, which a list of choices cannot show.
  private var illustrated: HTML {
    ul(.classes("offered")) {
      for option in options {
        li {
          QuestionFields(page: page).picture(option.picture)
          span { reader.html(page.texts[option].text) }
        }
      }
    }
  }

  private func list(_ place: Int) -> HTML {
    let id = QuestionPage.placeField(place)
    let chosen = page.entry.choices.indices.contains(place - 1) ? page.entry.choices[place - 1] : ""
    return div(.classes("place")) {
      label(for: id) { Self.name(of: place, for: reader) }
      element(
        "select", .id(id), .name(id), isWrong(place) ? Attribute("aria-invalid", "true") : nil,
        isWrong(place) ? .describedBy(["error"]) : nil
      ) {
        choice("", reader.interface[.rankNothing], isChosen: false)
        for option in options {
          choice(
            option.id.text, page.texts[option].text, isChosen: option.id.text == chosen)
        }
      }
    }
  }

  private func choice(_ value: String, _ text: LocalisedText, isChosen: Bool) -> HTML {
    element(
      "option", .value(value), reader.lang(of: text), reader.dir(of: text),
      isChosen ? .selected : nil
    ) { text.text }
  }

  private func isWrong(_ place: Int) -> Bool {
    guard case .rankedTwice(_, let wrong) = page.problem else { return false }
    return wrong == place
  }

  /// “First choice”, “Second choice”… up to the fifth by name, then by number.
  static func name(of place: Int, for reader: Reader) -> HTML {
    let names: [Phrase] = [.firstChoice, .secondChoice, .thirdChoice, .fourthChoice, .fifthChoice]
    return names.indices.contains(place - 1)
      ? reader(names[place - 1]) : reader(.laterChoice, ["number": String(place)])
  }
}
