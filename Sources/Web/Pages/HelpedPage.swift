import Markup
import Responses
import Translations

/// Whether somebody helped: asked of everybody, after the survey's own questions.
struct HelpedPage {
  let reader: Reader
  let help: Help?

  static let field = "helped"

  var content: HTML {
    ChoiceForm(
      reader: reader, question: .helpedTitle, hint: .helpedHint, isHeading: true,
      field: Self.field,
      choices: Help.allCases.map { ($0.rawValue, reader(Self.phrase(for: $0))) },
      chosen: help?.rawValue
    ).html
  }

  static func phrase(for help: Help) -> Phrase {
    switch help {
    case .none: .helpedNo
    case .withForm: .helpedForm
    case .inPlace: .helpedPlace
    }
  }
}
