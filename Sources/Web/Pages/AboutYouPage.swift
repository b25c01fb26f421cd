import Markup
import Surveys
import Translations

/// Why there are equality questions, what becomes of the answers, and the choice to leave them out.
///
/// The order, and the gate with its two answers, follow the equality information pattern of the
/// GOV.UK Design System.
struct AboutYouPage {
  let reader: Reader
  let minutes: Int
  let wanted: Bool?
  let hasError: Bool

  static let field = "equality"

  var content: HTML {
    HTML {
      if hasError {
        div(
          .classes("error-summary"), Attribute("role", "alert"),
          Attribute("aria-labelledby", "error-heading"), Attribute("tabindex", "-1")
        ) {
          h2(.id("error-heading")) { reader(.errorHeading) }
          ul { li { a(.href("#equality-yes")) { reader(.aboutMissing) } } }
        }
      }
      h1 { reader(.aboutTitle) }
      p { reader(.aboutWhy) }
      p { reader(.aboutUse) }
      p { reader(.aboutFree) }
      element("form", Attribute("method", "post"), Attribute("novalidate", "novalidate")) {
        element("fieldset", hasError ? .describedBy(["error"]) : nil) {
          element("legend") { h2 { reader(.aboutQuestion) } }
          if hasError {
            p(.id("error"), .classes("error")) {
              span(.classes("hidden")) { reader(.errorLabel) }
              " "
              reader(.aboutMissing)
            }
          }
          div(.classes("choices")) {
            choice("yes", wanted == true, reader(.aboutYes, count: minutes))
            choice("no", wanted == false, reader(.aboutNo))
          }
        }
        div(.classes("buttons")) { element("button", .type("submit")) { reader(.continueOn) } }
      }
    }
  }

  private func choice(_ value: String, _ isChecked: Bool, _ text: HTML) -> HTML {
    div(.classes("choice")) {
      input(
        .type("radio"), .id("equality-" + value), .name(Self.field), .value(value),
        isChecked ? .checked : nil)
      label(for: "equality-" + value) { span { text } }
    }
  }
}
