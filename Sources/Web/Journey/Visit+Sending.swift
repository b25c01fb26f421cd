import HTTP
import Participation
import Responses
import Secrets
import Store
import Surveys
import Translations

/// A question that must be answered before a response can be sent.
struct UnfinishedForm: Error {
  let question: Identifier<Question>
}

extension Visit {
  /// Sends the draft and leads to the end page.
  func send(_ edition: Edition, withMonitoring: Bool = false) -> Reply {
    guard let session else { return .now(.seeOther(path(.start))) }
    return .later { responder in
      deliver(edition, withMonitoring: withMonitoring, of: session, to: responder)
    }
  }

  /// Turns the draft into a response, once however often it is sent, and answers when it is on disk.
  func deliver(
    _ edition: Edition, withMonitoring: Bool, of session: RandomToken, to responder: Responder
  ) {
    let day = site.today
    site.store.send(session: session.digest, survey: survey.id) { draft in
      Submission(
        response: try response(draft, edition, withMonitoring: withMonitoring, on: day),
        receipt: receipt(of: draft.id, in: session).hash(site.store.key))
    } done: { result in
      responder.answer(
        site.attempt(for: reader) {
          do {
            return try result.get() == nil ? elsewhere(.none) : .seeOther(path(.end))
          } catch let unfinished as UnfinishedForm {
            return .seeOther(path(.question(unfinished.question, change: true)))
          }
        })
    }
  }

  private func response(
    _ draft: Draft, _ edition: Edition, withMonitoring: Bool, on day: CalendarDate
  ) throws -> Responses.Response {
    let journey = try journey(draft, edition)
    if let missing = journey.firstMissing { throw UnfinishedForm(question: missing.id) }
    // Whoever passed the gate by was offered the questions and passed them over.
    let answers =
      withMonitoring
      ? try edition.monitoringAnswers(in: draft) : AnswerSheet()
    let monitoring = Journey(
      edition.monitoringQuestions, answers: answers, inEasyRead: reader.isEasyRead)
    return Responses.Response(
      survey: survey.id, version: edition.survey.version, language: reader.tag, channel: .web,
      site: draft.site, day: day, catalogue: edition.form(in: reader.tag).digest,
      answers: edition.encoding.encode(journey.completed),
      monitoring: edition.monitoringQuestions.isEmpty
        ? nil : edition.monitoringEncoding.encode(monitoring.completed), help: draft.help)
  }

  private func receipt(of draft: RandomToken, in session: RandomToken) -> Receipt {
    Receipt(session: session, draft: draft, key: site.store.key)
  }

  /// Thanks, and the receipt code, made again from the browser's session.
  func showEnd() throws -> Reply {
    let standing = try standing()
    guard case .sent(let sent) = standing, let session else { return .now(elsewhere(standing)) }
    let page = EndPage(
      reader: reader, survey: survey.id, receipt: receipt(of: sent.draft, in: session))
    return document(reader.interface[.endTitle].text, survey.newest, page.content)
  }
}
