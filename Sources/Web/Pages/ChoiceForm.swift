import Markup
import Translations

/// A form that asks one thing of the interface's own, with a few answers to choose from.
struct ChoiceForm {
  let reader: Reader
  let question: Phrase
  var hint: Phrase?
  /// Whether the question is the page's heading, or stands under another.
  var isHeading = false
  let field: String
  let choices: [(value: String, text: HTML)]
  let chosen: String?
  var problem: Phrase?
  var button = Phrase.continueOn
  var hidden: [(name: String, value: String)] = []

  var html: HTML {
    HTML {
      element(
        "form", Attribute("method", "post"), .unremembered,
        Attribute("novalidate", "novalidate"), reader.listen, reader.stopListening
      ) {
        for (name, value) in hidden { input(.type("hidden"), .name(name), .value(value)) }
        fieldset
        div(.classes("buttons")) { element("button", .type("submit")) { reader(button) } }
      }
    }
  }

  /// The box for the top of the page, where something must be mended.
  var summary: HTML? { error?.html }

  private var error: ErrorSummary? {
    problem.map { ErrorSummary(reader: reader, message: reader($0), field: id(of: 0)) }
  }

  var fieldset: HTML {
    let described = (hint == nil ? [] : [field + "-hint"]) + (problem == nil ? [] : ["error"])
    return element("fieldset", .describedBy(described)) {
      element("legend") {
        isHeading ? h1 { reader(question) } : h2 { reader(question) }
      }
      if let hint { div(.id(field + "-hint"), .classes("hint")) { reader(hint) } }
      if let error { error.inline }
      div(.classes("choices")) {
        for (place, choice) in choices.enumerated() {
          div(.classes("choice")) {
            input(
              .type("radio"), .id(id(of: place)), .name(field), .value(choice.value),
              choice.value == chosen ? .checked : nil)
            label(for: id(of: place)) { span { choice.text } }
          }
        }
      }
    }
  }

  private func id(of place: Int) -> String { "\(field)-\(place + 1)" }
}
