import Markup
import Translations

/// A form with one box for a code or for words that a person was given.
struct CodeForm {
  let reader: Reader
  let title: HTML
  let label: HTML
  let hint: HTML
  let entered: String
  let problem: HTML?
  /// Where the form is sent, when that is not the page's own address.
  var action: String?

  static let field = "code"

  var content: HTML {
    let error = problem.map {
      ErrorSummary(reader: reader, message: $0, field: Self.field)
    }
    return HTML {
      error?.html
      h1 { title }
      element(
        "form", Attribute("method", "post"), action.map { Attribute("action", $0) },
        Attribute("novalidate", "novalidate")
      ) {
        element("label", .for(Self.field), .classes("block")) { label }
        div(.id("hint"), .classes("hint")) { hint }
        error?.inline
        input(
          .type("text"), .id(Self.field), .name(Self.field), .value(entered), .dir("ltr"),
          .classes("code"), .unremembered, Attribute("autocapitalize", "none"),
          Attribute("spellcheck", "false"),
          .describedBy(["hint"] + (error == nil ? [] : ["error"])),
          error == nil ? nil : Attribute("aria-invalid", "true"))
        div(.classes("buttons")) { element("button", .type("submit")) { reader(.continueOn) } }
      }
    }
  }
}
