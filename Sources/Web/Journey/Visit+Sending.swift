import HTTP
import Participation
import Responses
import Secrets
import Store
import Surveys
import Translations

extension Visit {
  /// Sends the draft, once however often that is asked for, and answers when the response is on disk.
  ///
  /// `change` is what is still to be kept of the draft, in the same transaction; `next` the path
  /// to go on to instead, for as long as there is one.
  func send(
    _ edition: Edition, withMonitoring: Bool = false,
    after change: @escaping @Sendable (inout Draft) throws -> Void = { _ in },
    unless next: @escaping @Sendable (Draft) throws -> String? = { _ in nil }
  ) -> Reply {
    guard let session else { return .now(elsewhere(.none)) }
    let day = site.today
    return .later { responder in
      site.store.changeOrSend(session: session.digest, survey: survey.id) { draft in
        draft.language = reader.tag
        try change(&draft)
        guard try next(draft) == nil, try firstMissing(draft, edition) == nil else { return nil }
        return Submission(
          response: try response(draft, edition, withMonitoring: withMonitoring, on: day),
          receipt: receipt(of: draft.id, in: session).hash(site.store.key))
      } done: { result in
        responder.answer(
          site.attempt(for: reader) {
            switch try result.get() {
            case .none: elsewhere(.none)
            case .sent: .seeOther(path(.end))
            case .open(let draft):
              try renewing(
                session,
                .seeOther(
                  try next(draft) ?? path(try firstMissing(draft, edition) ?? .check)))
            }
          })
      }
    }
  }

  /// The page of a question that must be answered before a response can be sent.
  private func firstMissing(_ draft: Draft, _ edition: Edition) throws -> SurveyPage? {
    try journey(draft, edition).firstMissing.map { .question($0.id, change: true) }
  }

  private func response(
    _ draft: Draft, _ edition: Edition, withMonitoring: Bool, on day: CalendarDate
  ) throws -> Responses.Response {
    // Whoever passed the gate by was offered the questions and passed them over.
    let answers =
      withMonitoring
      ? try edition.monitoringAnswers(in: draft) : AnswerSheet()
    let monitoring = Journey(
      edition.monitoringQuestions, answers: answers, inEasyRead: reader.isEasyRead)
    return Responses.Response(
      survey: survey.id, version: edition.survey.version, language: reader.tag, channel: .web,
      site: draft.site, day: day, catalogue: edition.form(in: reader.tag).digest,
      answers: edition.encoding.encode(try journey(draft, edition).completed),
      monitoring: edition.monitoringQuestions.isEmpty
        ? nil : edition.monitoringEncoding.encode(monitoring.completed), help: draft.help)
  }

  func receipt(of draft: RandomToken, in session: RandomToken) -> Receipt {
    Receipt(session: session, draft: draft, key: site.store.key)
  }

  /// Thanks, and the receipt code, made again from the browser's session; after a withdrawal that.
  func showEnd() throws -> Reply {
    let standing = try standing()
    guard case .sent(let sent) = standing, let session else { return .now(elsewhere(standing)) }
    let receipt = receipt(of: sent.draft, in: session)
    guard try site.store.hasResponse(receipt.hash(site.store.key), to: survey.id) else {
      return .now(withdrawn())
    }
    let page = EndPage(reader: reader, survey: survey.id, receipt: receipt)
    return document(reader.interface[.endTitle].text, survey.newest, page.content)
  }
}
