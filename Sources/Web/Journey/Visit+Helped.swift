import HTTP
import Markup
import Responses
import Store
import Surveys
import Translations

extension Visit {
  /// Whether somebody helped, with what was said before.
  func showHelped(change: Bool) throws -> Reply {
    let standing = try standing()
    guard case .open(let draft, let edition) = standing else { return .now(elsewhere(standing)) }
    let last = try journey(draft, edition).route.last.map {
      SurveyPage.question($0.id, change: false)
    }
    return document(
      reader.interface[.helpedTitle].text, edition,
      back: path(change ? .check : last ?? .start),
      HelpedPage(reader: reader, help: draft.help).content)
  }

  func answerHelped() throws -> Reply {
    let help = try request.form()[HelpedPage.field].flatMap(Help.init)
    let standing = try standing()
    guard case .open(_, let edition) = standing else { return .now(elsewhere(standing)) }
    return keep { draft in
      draft.help = help
      draft.hasMetHelp = true
    } then: { draft in
      .seeOther(path(page(after: .end, draft, edition)))
    }
  }
}
