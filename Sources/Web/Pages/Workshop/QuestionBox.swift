import Markup
import Secrets
import Surveys
import Translations
import Workshops

/// The question that a nominal group works on, in every stage before the results.
struct QuestionBox {
  let page: RoomPage

  var html: HTML {
    HTML {
      if let question = page.view.texts.question {
        h2 {
          if case .nominalGroup(let group) = page.workshop.definition.kind {
            page.picture(group.picture)
          }
          element("span", Attribute("data-say", "")) { page.reader.html(question) }
        }
        if let hint = page.view.texts.hint { page.reader.paragraphs(hint) }
      }
    }
  }
}

/// What the group has agreed at the start, or what is proposed to it.
struct RulesBox {
  let view: RoomView
  let pictures: Set<String>

  private var reader: Reader { view.reader }

  var html: HTML {
    let rules = view.workshop.definition.groundRules
    return HTML {
      if let agreed = view.workshop.groundRules {
        if !agreed.isEmpty {
          h2 { reader(.roomRules) }
          list(agreed.map { digest in own(digest, rules) })
        }
      } else if !rules.isEmpty {
        h2 { reader(.joinRules) }
        list(rules.map { (reader.html(view.texts[$0]), $0.picture) })
      }
    }
  }

  /// A rule that was agreed as it was proposed is shown in the reader's language.
  private func own(_ digest: Digest, _ rules: [GroundRule]) -> (HTML, String?) {
    let text = view.state.texts[digest]
    if let rule = rules.first(where: { $0.text == text }) {
      return (reader.html(view.texts[rule]), rule.picture)
    }
    return (text.map { reader.typed($0) } ?? reader(.roomErased), nil)
  }

  private func list(_ rules: [(text: HTML, picture: String?)]) -> HTML {
    ul(.classes("offered")) {
      for rule in rules {
        li {
          picture(rule.picture)
          span { rule.text }
        }
      }
    }
  }

  func picture(_ name: String?) -> HTML? {
    guard let name, pictures.contains(name), reader.showsPictures else { return nil }
    return void(
      "img", .src("/\(WorkshopPage.pictures)/\(view.code.text)/\(name)"), Attribute("alt", ""),
      .classes("picture"), Attribute("width", "64"), Attribute("height", "64"))
  }
}
