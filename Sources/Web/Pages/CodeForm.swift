import Markup
import Translations

/// A form with one box for a code or for words that a person was given.
struct CodeForm {
  let reader: Reader
  let title: Phrase
  let label: Phrase
  let hint: Phrase
  let entered: String
  let problem: Phrase?

  static let field = "code"

  var content: HTML {
    let error = problem.map {
      ErrorSummary(reader: reader, message: reader($0), field: Self.field)
    }
    return HTML {
      error?.html
      h1 { reader(title) }
      element("form", Attribute("method", "post"), Attribute("novalidate", "novalidate")) {
        element("label", .for(Self.field), .classes("block")) { reader(label) }
        div(.id("hint"), .classes("hint")) { reader(hint) }
        error?.inline
        input(
          .type("text"), .id(Self.field), .name(Self.field), .value(entered), .dir("ltr"),
          .classes("code"), Attribute("autocomplete", "off"), Attribute("autocapitalize", "none"),
          Attribute("spellcheck", "false"),
          .describedBy(["hint"] + (error == nil ? [] : ["error"])),
          error == nil ? nil : Attribute("aria-invalid", "true"))
        div(.classes("buttons")) { element("button", .type("submit")) { reader(.continueOn) } }
      }
    }
  }
}
