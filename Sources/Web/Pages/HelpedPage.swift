import Markup
package import Responses
package import Translations

/// Whether somebody helped: asked of everybody, after the survey's own questions.
struct HelpedPage {
  let reader: Reader
  let help: Help?

  static let field = "helped"

  var content: HTML {
    ChoiceForm(
      reader: reader, question: .helpedTitle, hint: .helpedHint, isHeading: true,
      field: Self.field,
      choices: Help.allCases.map { ($0.rawValue, reader($0.phrase)) },
      chosen: help?.rawValue
    ).html
  }
}

extension Help {
  /// The answer that says so.
  package var phrase: Phrase {
    switch self {
    case .none: .helpedNo
    case .withForm: .helpedForm
    case .inPlace: .helpedPlace
    }
  }
}
