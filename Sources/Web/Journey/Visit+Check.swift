import HTTP
import Responses
import Store
import Surveys
import Translations

extension Visit {
  /// All answers, each with a way to change it.
  func showCheck() throws -> Reply {
    let standing = try standing()
    guard case .open(let draft, let edition) = standing else { return .now(elsewhere(standing)) }
    let journey = try journey(draft, edition)
    if let missing = journey.firstMissing {
      return .now(.seeOther(path(.question(missing.id, change: true))))
    }
    let page = CheckPage(
      reader: reader, survey: survey.id, form: edition.form(in: reader.tag), journey: journey,
      help: draft.help, hasSelfCode: edition.survey.offersSelfCode ? draft.selfCode != nil : nil,
      isLast: edition.monitoringQuestions.isEmpty)
    return document(
      reader.interface[.checkTitle].text, edition,
      back: path(edition.survey.offersSelfCode ? .selfCode : .helped(change: false)),
      page.content)
  }

  /// Goes on to the monitoring questions, or sends where there are none.
  func finishCheck() throws -> Reply {
    let standing = try standing()
    guard case .open(_, let edition) = standing else { return .now(elsewhere(standing)) }
    return edition.monitoringQuestions.isEmpty
      ? send(edition) : .now(.seeOther(path(.aboutYou)))
  }
}
