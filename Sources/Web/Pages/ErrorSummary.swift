import Markup
import Translations

/// The box at the top of a page that says what must be mended, each line a link to its field.
struct ErrorSummary {
  let reader: Reader
  let message: HTML
  let field: String

  var html: HTML {
    div(
      .classes("error-summary"), Attribute("role", "alert"),
      Attribute("aria-labelledby", "error-heading"), Attribute("tabindex", "-1")
    ) {
      h2(.id("error-heading")) { reader(.errorHeading) }
      ul { li { a(.href("#" + field)) { message } } }
    }
  }

  /// The same message beside the field.
  var inline: HTML {
    p(.id("error"), .classes("error")) {
      span(.classes("hidden")) { reader(.errorLabel) }
      " "
      message
    }
  }
}
