import HTTP
import Markup
import Surveys
import Translations

/// What a person reads when a request cannot be answered, and what to do next.
struct ProblemPage {
  enum Problem {
    case badRequest, notFound, notAllowed, tooLarge, headTooLarge, server

    var status: Status {
      switch self {
      case .badRequest: .badRequest
      case .notFound: .notFound
      case .notAllowed: .methodNotAllowed
      case .tooLarge: .contentTooLarge
      case .headTooLarge: .headTooLarge
      case .server: .internalServerError
      }
    }

    var title: Phrase {
      switch self {
      case .badRequest, .headTooLarge: .badRequestTitle
      case .notFound: .notFoundTitle
      case .notAllowed: .notAllowedTitle
      case .tooLarge: .tooLargeTitle
      case .server: .serverTitle
      }
    }

    var text: Phrase {
      switch self {
      case .badRequest, .headTooLarge: .badRequestText
      case .notFound: .notFoundText
      case .notAllowed: .notAllowedText
      case .tooLarge: .tooLargeText
      case .server: .serverText
      }
    }
  }

  let reader: Reader
  let problem: Problem

  var content: HTML {
    HTML {
      h1 { reader(problem.title) }
      p { reader(problem.text) }
      p(.classes("links")) {
        a(.href(Page.surveys.path(in: reader.tag))) { reader(.toSurveys) }
      }
    }
  }
}
