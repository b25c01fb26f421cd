import Markup
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
    let form = ChoiceForm(
      reader: reader, question: .aboutQuestion, field: Self.field,
      choices: [("yes", reader(.aboutYes, count: minutes)), ("no", reader(.aboutNo))],
      chosen: wanted.map { $0 ? "yes" : "no" }, problem: hasError ? .aboutMissing : nil)
    return HTML {
      form.summary
      h1 { reader(.aboutTitle) }
      p { reader(.aboutWhy) }
      p { reader(.aboutUse) }
      p { reader(.aboutFree) }
      form.html
    }
  }
}
